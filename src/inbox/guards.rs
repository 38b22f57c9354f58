//! Who may read the mail that the portal keeps.
use crate::{
    platform::web::{
        Error,
        routing::{Access, Permit},
    },
    users::{Permission, Visitor},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::future::{Ready, ready};

/// Anybody in a demo, where everything is made up; elsewhere an operator admin.
pub struct Reader(pub Visitor);

impl Permit for Reader {
    const ACCESS: Access = Access::Permit(Permission::RunPortal.as_str());
}

impl FromRequest for Reader {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(req, payload).into_inner();
        ready(visitor.and_then(|visitor| reader(visitor, req)))
    }
}

/// Without an inbox there is no page.
fn reader(visitor: Visitor, req: &HttpRequest) -> Result<Reader, Error> {
    let site = &visitor.frame.site;
    if !site.keeps_mail {
        return Err(Error::NotFound);
    }
    match &visitor.person {
        _ if site.is_demo => Ok(Reader(visitor)),
        Some(person) if person.may(Permission::RunPortal) => Ok(Reader(visitor)),
        Some(_) => Err(Error::Forbidden(Permission::RunPortal.as_str())),
        None => Err(Error::SignedOut { next: req.path().to_owned() }),
    }
}
