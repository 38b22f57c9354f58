//! The session of the request in hand.
use super::row::hash;
use crate::platform::web::Site;
use actix_web::{
    FromRequest, HttpRequest,
    cookie::{CookieJar, Key},
    dev::Payload,
    web::Data,
};
use std::{
    convert::Infallible,
    future::{Ready, ready},
};

/// The session of the request in hand, as the database names it; nothing in a browser without one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThisSession(pub(super) String);

/// The session key that the browser's cookie carries, if the cookie is one of ours.
pub fn key_in_cookie(req: &HttpRequest) -> Option<String> {
    let name = req.app_data::<Data<Site>>()?.session_cookie();
    let mut jar = CookieJar::new();
    jar.add_original(req.cookie(name)?);
    let key = req.app_data::<Data<Key>>()?;
    Some(jar.signed(key).get(name)?.value().to_owned())
}

impl FromRequest for ThisSession {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(key_in_cookie(req).map(|key| hash(&key)).unwrap_or_default())))
    }
}
