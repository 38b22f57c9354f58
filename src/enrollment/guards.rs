//! Who may fill the wizard in: a global admin of a company that is nothing yet.
use crate::{
    organizations::Standing,
    platform::web::{
        Error, path_to_return_to,
        routing::{Access, Permit},
    },
    users::{self, Permission, Person, SignedIn, Visitor},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::future::{Ready, ready};

/// A global admin of a company that may enroll.
pub struct Applicant(pub SignedIn);

/// A global admin of a company that can take its application back: also one that is suspended.
pub struct Withdrawing(pub SignedIn);

/// An applicant who sends a page, or was one until the session ended.
pub type Sender = users::Sender<Applicant>;

/// Why somebody who is signed in cannot enroll: the end of a text's id.
pub fn obstacle(person: &Person) -> Option<&'static str> {
    let standing = person.home.standing.parse().unwrap_or(Standing::Operator);
    match standing {
        Standing::Reseller => Some("reseller"),
        Standing::Provider => Some("provider"),
        Standing::Operator => Some("operator"),
        Standing::None if person.home.is_suspended => Some("suspended"),
        Standing::None if !person.may(Permission::Enroll) => Some("not-admin"),
        Standing::None => None,
    }
}

impl Permit for Applicant {
    const ACCESS: Access = Access::Permit(Permission::Enroll.as_str());
}

impl FromRequest for Applicant {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(req, payload).into_inner();
        ready(visitor.and_then(|visitor| admitted(visitor, req, obstacle)).map(Self))
    }
}

impl Permit for Withdrawing {
    const ACCESS: Access = Applicant::ACCESS;
}

impl FromRequest for Withdrawing {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(req, payload).into_inner();
        let but_suspended = |person: &Person| {
            let may_enroll = person.may(Permission::Enroll);
            obstacle(person).filter(|why| !(may_enroll && *why == "suspended"))
        };
        ready(visitor.and_then(|visitor| admitted(visitor, req, but_suspended)).map(Self))
    }
}

fn admitted(
    visitor: Visitor,
    req: &HttpRequest,
    obstacle: impl Fn(&Person) -> Option<&'static str>,
) -> Result<SignedIn, Error> {
    let has_ended = visitor.old_key.is_some();
    let Visitor { frame, session, person, .. } = visitor;
    let Some(person) = person else {
        // Whoever was here, or sends a page, goes on where they were; whoever was not begins at the
        // beginning.
        return Err(if has_ended || !req.method().is_safe() {
            Error::SignedOut { next: path_to_return_to(req).to_owned() }
        } else {
            Error::Elsewhere("/enroll".into())
        });
    };
    match obstacle(&person) {
        None => Ok(SignedIn { frame, session, person }),
        // Submitted and active at once: a second press shows the same page as the first.
        Some("reseller") if !req.method().is_safe() => {
            Err(Error::Elsewhere("/enroll/submitted".into()))
        }
        Some(_) => Err(Error::Elsewhere("/enroll/cannot".into())),
    }
}
