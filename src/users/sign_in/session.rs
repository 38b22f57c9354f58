//! What a sign-in does to the browser's session.
use crate::{
    platform::web,
    users::{Person, account, proof::PROVED_AT, sessions::EPOCH, store::Known},
};
use actix_session::Session;
use actix_web::{HttpResponse, cookie::Cookie};
use chrono::{DateTime, Utc};

/// What survives a sign-in in the browser's session: typed words that were kept for their owner, the
/// language, that the wizard's welcome page was read, the mailed link that only its owner can use, and which
/// invitation was opened: that opens nothing by itself, to nobody.
const KEPT: [&str; 6] = [
    "kept_words",
    "language",
    "welcomed",
    account::OPENED,
    OPENED_INVITATION,
    OPENED_AUTHORIZATION,
];

/// The session's note of the provider's invitation that was opened by its link.
pub const OPENED_INVITATION: &str = "opened_invitation";
/// The same of an invitation to a customer.
pub const OPENED_AUTHORIZATION: &str = "opened_authorization";

/// Somebody who has just signed in.
#[must_use]
pub struct SignedInNow {
    pub(super) cookie: Option<Cookie<'static>>,
    /// Where the second step is, if there is one.
    pub(super) instead: Option<&'static str>,
}

impl SignedInNow {
    /// The browser is known for the name from now on.
    pub fn in_browser(client: &web::Client, name: &str) -> Self {
        Self { cookie: client.device.remember(name), instead: None }
    }

    /// The answer: on to a page, or to the second step before it.
    pub fn on_to(self, path: &str) -> HttpResponse {
        let mut answer = web::see_other(self.instead.unwrap_or(path));
        if let Some(cookie) = self.cookie {
            // Hexadecimal digits, dots and base64 are always a valid header.
            drop(answer.add_cookie(&cookie));
        }
        answer
    }
}

/// Gives a session to somebody whom their company's identity provider vouches for. It is a proof that it is they only if
/// the provider says when they have shown it: a browser that was left open there is none.
pub fn vouched(
    session: &Session,
    client: &web::Client,
    (known, name): (Known, &str),
    shown_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<SignedInNow, web::Error> {
    begin_session(session, known, client, now)?;
    match shown_at.filter(|at| *at <= now) {
        Some(at) => session.insert(PROVED_AT, at)?,
        None => drop(session.remove(PROVED_AT)),
    }
    Ok(SignedInNow::in_browser(client, name))
}

/// Notes a fresh proof. The session goes on under another key.
pub fn prove_afresh(session: &Session, now: DateTime<Utc>) -> Result<(), web::Error> {
    session.renew();
    Ok(session.insert(PROVED_AT, now)?)
}

/// Gives a signed-in person a new session.
pub fn begin_session(
    session: &Session,
    (user, epoch): Known,
    client: &web::Client,
    now: DateTime<Utc>,
) -> Result<(), web::Error> {
    start_over(session, client)?;
    session.insert("user", user)?;
    session.insert(EPOCH, epoch)?;
    session.insert("begun_at", now)?;
    session.insert(PROVED_AT, now)?;
    session.insert("binding", uuid::Uuid::new_v4())?;
    Ok(())
}

/// Another key, and nothing of what stood in the session but what is named (reliability rule 19, T-SE-5).
pub fn start_over(session: &Session, client: &web::Client) -> Result<(), web::Error> {
    let kept: Vec<(&str, serde_json::Value)> =
        KEPT.iter().filter_map(|name| Some((*name, session.get(name).ok()??))).collect();
    session.clear();
    session.renew();
    for (name, value) in kept {
        session.insert(name, value)?;
    }
    session.insert("address", client.address.as_str())?;
    session.insert("agent", &client.agent)?;
    Ok(())
}

/// Whether there is a person in the session.
pub fn person_of(session: &Session) -> Option<Person> {
    session.get::<Person>("person").ok().flatten()
}
