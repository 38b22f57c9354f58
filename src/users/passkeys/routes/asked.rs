//! The session's notes of what the browser was asked. Each is taken with its answer, right or wrong.
use crate::{
    platform::web::FormErrors,
    users::passkeys::{
        forms::answer,
        question::{Answer, Asked, Offered},
    },
    values::UserId,
};
use actix_session::Session;
use chrono::{DateTime, Utc};

/// A passkey was asked for.
pub const ASKED: &str = "passkey_asked";
/// A new one was.
pub const OFFERED: &str = "passkey_offered";

/// What the browser answered, if it was asked for a passkey of this person, or of anybody.
pub fn answered(
    session: &Session,
    text: &str,
    of: Option<UserId>,
    now: DateTime<Utc>,
) -> Result<Answer, FormErrors> {
    let asked: Option<Asked> = session.get(ASKED).ok().flatten();
    session.remove(ASKED);
    answer(text, asked.filter(|asked| asked.waits_for(of, now)))
}

/// What a new passkey of this person has to fit, if the browser was asked for one.
pub fn offered(session: &Session, of: UserId, now: DateTime<Utc>) -> Option<Offered> {
    let offered: Option<Offered> = session.get(OFFERED).ok().flatten();
    session.remove(OFFERED);
    offered.filter(|offered| offered.waits_for(of, now))
}
