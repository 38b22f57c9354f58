//! What every step of a round needs.
use crate::{
    platform::{
        db::Db,
        outside::Outside,
        web::{self, Client, Now},
    },
    users::{passwords::Hasher, sessions::ThisSession},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload, web::Data};
use chrono::{DateTime, Utc};
use std::future::{Ready, ready};

/// The portal's machinery, and whose request it is.
pub struct Tools {
    /// The database.
    pub db: Data<Db>,
    /// The way out.
    pub outside: Data<Outside>,
    /// The hashing threads.
    pub hasher: Data<Hasher>,
    /// The moment.
    pub now: DateTime<Utc>,
    /// Who is at the other end of the line.
    pub client: Client,
    /// The session of the request.
    pub session: ThisSession,
}

impl FromRequest for Tools {
    type Error = web::Error;
    type Future = Ready<Result<Self, web::Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let session = ThisSession::from_request(req, payload).into_inner();
        let found = || {
            Some(Self {
                db: req.app_data::<Data<Db>>()?.clone(),
                outside: req.app_data::<Data<Outside>>()?.clone(),
                hasher: req.app_data::<Data<Hasher>>()?.clone(),
                now: Now::of(req).0,
                client: Client::of(req),
                session: session.unwrap_or_default(),
            })
        };
        ready(found().ok_or(web::Error::Unavailable))
    }
}
