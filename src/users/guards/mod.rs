//! Who is asking, as a type. A handler's first argument is one of these; without one there is no route.
mod menu;

use super::{
    Permission, Person, Stopped, acting,
    refusals::Asker,
    sessions::{UNAVAILABLE, key_in_cookie},
    sign_in::person_of,
};
use crate::platform::web::{
    Error, Frame, Now, SessionClock, Under, Who, path_to_return_to,
    routing::{Access, Permit},
};
use actix_session::{Session, SessionExt};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};
use std::future::{Ready, ready};

/// What is refused to somebody because the company that they act for has not lent it.
pub(super) const NOT_LENT: &str = "not-lent";

/// Anybody, signed in or not.
pub struct Visitor {
    /// The frame of the page.
    pub frame: Frame,
    /// The browser's session; made only when something is kept in it.
    pub session: Session,
    /// Who is signed in, if anybody.
    pub person: Option<Person>,
    /// The key that the browser's cookie carries although there is no session behind it any more.
    pub old_key: Option<String>,
}

/// Somebody who is signed in.
pub struct SignedIn {
    /// The frame of the page.
    pub frame: Frame,
    /// Their session.
    pub session: Session,
    /// Who.
    pub person: Person,
}

impl Visitor {
    /// Keeps something for the next page. The address is noted, so that nobody's sessions are capped.
    pub fn keep(
        &self,
        client: &crate::platform::web::Client,
        name: &str,
        value: impl serde::Serialize,
    ) -> Result<(), Error> {
        if self.person.is_none() {
            self.session.insert("address", client.address.as_str())?;
            self.session.insert("agent", &client.agent)?;
        }
        Ok(self.session.insert(name, value)?)
    }

    /// What an earlier page kept.
    pub fn kept<T: serde::de::DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.session.get(name).ok().flatten()
    }
}

impl Permit for Visitor {
    const ACCESS: Access = Access::Public;
}

impl Permit for SignedIn {
    const ACCESS: Access = Access::Permit("signed-in");
}

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(visitor(req))
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(signed_in(req))
    }
}

fn signed_in(req: &HttpRequest) -> Result<SignedIn, Error> {
    let Visitor { frame, session, person, .. } = visitor(req)?;
    match person {
        Some(person) => Ok(SignedIn { frame, session, person }),
        None => Err(Error::SignedOut { next: path_to_return_to(req).to_owned() }),
    }
}

pub(super) fn visitor(req: &HttpRequest) -> Result<Visitor, Error> {
    let session = req.get_session();
    if matches!(session.get::<bool>(UNAVAILABLE), Ok(Some(true))) {
        return Err(Error::Unavailable);
    }
    let own = person_of(&session);
    let stepped_in = acting::step_in(req, own.as_ref());
    let person = stepped_in.as_ref().map_or(own.as_ref(), Option::as_ref).cloned();
    let frame = frame(req, &session, person.as_ref());
    if let Some(person) = &person {
        req.extensions_mut().insert(Asker(person.clone()));
    }
    // The error page, should there be one, stands in the same frame.
    req.extensions_mut().insert(frame.clone());
    stepped_in?;
    let old_key = if session.entries().is_empty() { key_in_cookie(req) } else { None };
    Ok(Visitor { frame, session, person, old_key })
}

fn frame(req: &HttpRequest, session: &Session, person: Option<&Person>) -> Frame {
    // Switching the language while signed in is the person's own choice, for as long as they are.
    let asked = crate::platform::web::address_language(req);
    if let (Some(language), Some(_)) = (asked, person) {
        drop(session.insert("language", language.as_str()));
    }
    let chosen: Option<String> = session.get("language").ok().flatten();
    let own = chosen.and_then(|l| l.parse().ok()).or_else(|| person.and_then(|p| p.language));
    let mut frame = Frame::of(req, own);
    frame.base = acting::base(req);
    frame.flash = session.get("flash").ok().flatten();
    if frame.flash.is_some() {
        session.remove("flash");
    }
    if let Some(person) = person {
        frame.who = Some(who(person));
        frame.nav = menu::menu(person);
        frame.under = person.acting.as_ref().map(|right| under(person, right));
        frame.session = Some(SessionClock { now: Now::of(req).0, ends: person.session_ends });
    }
    frame
}

fn who(person: &Person) -> Who {
    let home = person.own();
    let standing = home.standing.parse::<crate::organizations::Standing>().ok();
    Who {
        name: person.name(),
        organization: home.name.clone(),
        standing: standing.and_then(crate::organizations::Standing::text),
    }
}

fn under(person: &Person, right: &acting::Right) -> Under {
    Under {
        company: person.home.name.clone(),
        own: right.own.name.clone(),
        roles: person.roles.iter().map(|role| role.text()).collect(),
        until: right.until,
        way_out: right.way_out(),
    }
}

impl Person {
    /// What somebody is answered who lacks a permission. What was lent to them is another company's business, and nobody
    /// of their own can give more.
    pub(super) fn lacks(&self, what: Permission) -> Error {
        Error::Forbidden(if self.acting.is_some() { NOT_LENT } else { what.as_str() })
    }
}

impl Stopped {
    /// What somebody is answered who does not act any more, and who comes back to this page once signed in.
    pub fn at(self, page: &str) -> Error {
        match self {
            Self::SessionEnded => Error::SignedOut { next: page.to_owned() },
            Self::NotPermitted(what) => Error::Forbidden(what.as_str()),
            Self::Db(error) => error.into(),
        }
    }
}
