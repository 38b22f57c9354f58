//! Who shows a passkey comes in, or has proved that it is they.
use super::{Error, portal};
use crate::{
    audit::{self, Actor, Event, Refusal, Subject},
    organizations,
    platform::{
        context,
        db::{self, Conn},
        network::ClientAddress,
    },
    users::{
        User,
        account::Owner,
        count_knock,
        doors::ADDRESS,
        forgive,
        passkeys::{question::Answer, store},
        sessions,
        store::{Known, load},
    },
    values::UserId,
};
use chrono::{DateTime, Utc};

/// Facts for the record.
type Facts = Vec<(&'static str, String)>;

/// How somebody came in, for the record.
fn how() -> (&'static str, String) {
    ("how", "passkey".to_owned())
}

/// Counts a try from an address, together with the wrong passwords from there.
pub fn knock(
    conn: &mut Conn,
    from: &ClientAddress,
    now: DateTime<Utc>,
) -> Result<Result<(), DateTime<Utc>>, db::Error> {
    count_knock(conn, ADDRESS, from.as_str(), now)
}

/// Lets the owner of a passkey in: it is both steps in one. Returns whom, and what they sign in with. Unknown,
/// wrong and disabled look the same.
pub fn enter(
    conn: &mut Conn,
    answer: &Answer,
    (from, facts): (&ClientAddress, Facts),
    now: DateTime<Utc>,
) -> Result<Option<(Known, String)>, db::Error> {
    let found = store::find(conn, &answer.credential_id())?;
    let Some(passkey) = found.filter(|passkey| answer.names(passkey.user)) else {
        return refuse(conn, from, None, now).map(|()| None);
    };
    let user = load(conn, passkey.user)?;
    organizations::take_turn(conn, user.organization)?;
    // Whoever may not sign in is told so no sooner than a stranger.
    let (is_right, epoch) =
        (accept(conn, user.id, answer, now)?, sessions::current(conn, user.id)?);
    let Some(epoch) = epoch.filter(|_| is_right) else {
        return refuse(conn, from, Some(&user), now).map(|()| None);
    };
    forgive(conn, ADDRESS, from.as_str())?;
    let facts = facts.into_iter().chain([how()]).collect();
    note(conn, &user, Event::UserSignedIn, facts, now)?;
    let home = organizations::load(conn, user.organization)?;
    let name = user.sign_in_name(&home).full(&context::current().site.account_domain);
    Ok(Some(((user.id, epoch), name)))
}

/// Has somebody who is signed in prove that it is they. False if the passkey is not theirs.
pub fn prove(
    conn: &mut Conn,
    me: &Owner,
    answer: &Answer,
    from: &ClientAddress,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let user = me.begin(conn)?;
    if !accept(conn, user.id, answer, now)? {
        refuse(conn, from, Some(&user), now)?;
        return Ok(false);
    }
    forgive(conn, ADDRESS, from.as_str())?;
    note(conn, &user, Event::UserProved, vec![how()], now)?;
    Ok(true)
}

/// Whether an answer is of a passkey of somebody's, and one that was not given before; its use is noted. Whoever
/// asks has the organization's turn.
pub fn accept(
    conn: &mut Conn,
    user: UserId,
    answer: &Answer,
    now: DateTime<Utc>,
) -> Result<bool, db::Error> {
    let Some(portal) = portal() else { return Ok(false) };
    let found = store::find(conn, &answer.credential_id())?;
    let is_theirs = |challenge: &str| challenge != answer.challenge() && answer.names(user);
    let found = found.filter(|found| found.user == user && is_theirs(&found.last_challenge));
    let Some(passkey) = found else { return Ok(false) };
    match answer.check(&portal, &passkey) {
        Some(key) => store::note_use(conn, &passkey, &key, answer.challenge(), now),
        None => Ok(false),
    }
}

fn refuse(
    conn: &mut Conn,
    from: &ClientAddress,
    user: Option<&User>,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let refusal = Refusal {
        kind: "user.passkey_refused",
        organization: user.map(|user| user.organization),
        user: user.map(|user| user.id),
        reason: "wrong",
    };
    audit::refused(conn, from, &refusal, now)
}

fn note(
    conn: &mut Conn,
    user: &User,
    event: Event,
    facts: Facts,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let who = Actor::Person { user: user.id, home: user.organization, acting_for: None };
    audit::record(conn, &who, user.organization, event, Subject::User(user.id), facts, now)?;
    Ok(())
}
