//! Who may fill the wizard in: a global admin of a company that is nothing yet.
use crate::{
    organizations::Standing,
    platform::web::{
        Error, Site,
        routing::{Access, Permit},
    },
    users::{Permission, Person, SignedIn, Visitor},
};
use actix_web::{
    FromRequest, HttpRequest,
    cookie::{CookieJar, Key},
    dev::Payload,
    web::Data,
};
use std::future::{Ready, ready};

/// A global admin of a company that may enroll.
pub struct Applicant(pub SignedIn);

/// An applicant who sends a page; or somebody whose session has ended, and whose typed words are kept
/// until they have signed in again. Nothing else can be done with those.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one a request, and it is taken apart at once"
)]
pub enum Sender {
    /// Still here.
    Here(Applicant),
    /// The session has ended.
    Gone {
        /// The browser, without anybody signed in.
        visitor: Box<Visitor>,
        /// The key of the session that has ended.
        old_key: Option<String>,
    },
}

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

impl Permit for Sender {
    const ACCESS: Access = Access::Permit(Permission::Enroll.as_str());
}

impl FromRequest for Applicant {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(req, payload).into_inner();
        ready(visitor.and_then(|visitor| match applicant(visitor) {
            Ok(applicant) => Ok(applicant),
            Err(Obstacle::Gone(_)) => Err(Error::Elsewhere("/enroll".into())),
            Err(Obstacle::Cannot(_)) => Err(Error::Elsewhere("/enroll/cannot".into())),
        }))
    }
}

impl FromRequest for Sender {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(req, payload).into_inner();
        ready(visitor.and_then(|visitor| match applicant(visitor) {
            Ok(applicant) => Ok(Self::Here(applicant)),
            Err(Obstacle::Gone(visitor)) => Ok(Self::Gone { visitor, old_key: old_key(req) }),
            // Submitted and active at once: a second press shows the same page as the first.
            Err(Obstacle::Cannot("reseller")) => Err(Error::Elsewhere("/enroll/submitted".into())),
            Err(Obstacle::Cannot(_)) => Err(Error::Elsewhere("/enroll/cannot".into())),
        }))
    }
}

enum Obstacle {
    Gone(Box<Visitor>),
    Cannot(&'static str),
}

fn applicant(visitor: Visitor) -> Result<Applicant, Obstacle> {
    let Visitor { frame, session, person } = visitor;
    match person {
        None => Err(Obstacle::Gone(Box::new(Visitor { frame, session, person: None }))),
        Some(person) => match obstacle(&person) {
            Some(why) => Err(Obstacle::Cannot(why)),
            None => Ok(Applicant(SignedIn { frame, session, person })),
        },
    }
}

/// The session key that the browser's cookie still carries, if the cookie is one of ours.
fn old_key(req: &HttpRequest) -> Option<String> {
    let site = req.app_data::<Data<Site>>()?;
    let mut jar = CookieJar::new();
    jar.add_original(req.cookie(site.session_cookie())?);
    let key = req.app_data::<Data<Key>>()?;
    Some(jar.signed(key).get(site.session_cookie())?.value().to_owned())
}
