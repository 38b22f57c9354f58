//! Who is asking, as a type. A handler's first argument is one of these; without one there is no route.
use super::{
    Permission, Person, Stopped,
    refusals::Asker,
    sessions::{UNAVAILABLE, key_in_cookie},
    sign_in::person_of,
};
use crate::platform::web::{
    Error, Frame, NavItem, Now, SessionClock, Who, path_to_return_to,
    routing::{Access, Permit},
};
use actix_session::{Session, SessionExt};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};
use std::future::{Ready, ready};

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
    let person = person_of(&session);
    let frame = frame(req, &session, person.as_ref());
    if let Some(person) = &person {
        req.extensions_mut().insert(Asker(person.clone()));
    }
    // The error page, should there be one, stands in the same frame.
    req.extensions_mut().insert(frame.clone());
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
    frame.flash = session.get("flash").ok().flatten();
    if frame.flash.is_some() {
        session.remove("flash");
    }
    if let Some(person) = person {
        frame.who = Some(who(person));
        frame.nav = nav(person);
        frame.session = Some(SessionClock { now: Now::of(req).0, ends: person.session_ends });
    }
    frame
}

/// The main menu, as far as the person may open what it leads to.
fn nav(person: &Person) -> Vec<NavItem> {
    let all = [
        ("/", "nav-home", None),
        ("/providers", "nav-providers", None),
        ("/resellers", "nav-resellers", Some(Permission::SeeResellers)),
        ("/indirect-providers", "nav-my-providers", Some(Permission::SeeProviders)),
        ("/desk", "nav-desk", Some(Permission::Verify)),
        ("/desk/organizations", "nav-organizations", Some(Permission::SeeOrganizations)),
        ("/settings", "nav-settings", None),
    ];
    let open = all.into_iter().filter(|(_, _, needs)| needs.is_none_or(|what| person.may(what)));
    open.map(|(href, text, _)| NavItem { href, text }).collect()
}

fn who(person: &Person) -> Who {
    let standing = person.home.standing.parse::<crate::organizations::Standing>().ok();
    Who {
        name: person.name(),
        organization: person.home.name.clone(),
        standing: standing.and_then(crate::organizations::Standing::text),
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
