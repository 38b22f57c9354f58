//! The second step of a sign-in.
use super::{
    Ask, asked_of,
    change::give,
    opened, store,
    tries::{Tried, tell_of_wrong},
};
use crate::{
    audit::{self, Actor, Event, Refusal, Subject},
    mail, organizations,
    platform::db::{Conn, Error},
    users::{
        User,
        account::letters::{AccountNotice, News},
        factors::{forms::Code, half::Half},
        passkeys,
        sessions::{self, Epoch},
        store::{load, whom_to_ask},
        throttle::forgive_all,
    },
};
use chrono::{DateTime, Utc};

/// What came of the second step.
pub enum Entered<T> {
    /// They are in.
    In(T),
    /// The code is another, or was used already.
    Wrong,
    /// Too many were wrong; again at this moment.
    TooMany(DateTime<Utc>),
    /// The first step does not count any more.
    Over,
}

/// Facts about the browser, for the record.
type Facts = Vec<(&'static str, String)>;

/// Lets somebody in with a code.
pub fn enter(
    conn: &mut Conn,
    half: &Half,
    tried: &Tried,
    facts: Facts,
    now: DateTime<Utc>,
) -> Result<Entered<()>, Error> {
    let Some(user) = begin(conn, half)? else { return Ok(Entered::Over) };
    let taken = take(conn, &user, tried, now)?;
    if matches!(taken, Entered::In(())) {
        note(conn, &user, facts, now)?;
    }
    Ok(taken)
}

/// Takes somebody's code. It is counted before it is looked at, and given back if it is right.
pub fn take(
    conn: &mut Conn,
    user: &User,
    tried: &Tried,
    now: DateTime<Utc>,
) -> Result<Entered<()>, Error> {
    let counted = match tried.count(conn, user, now)? {
        Ok(counted) => counted,
        Err(until) => return Ok(Entered::TooMany(until)),
    };
    if !is_right(conn, user, &tried.code, now)? {
        let refusal = Refusal {
            kind: "user.code_refused",
            organization: Some(user.organization),
            user: Some(user.id),
            reason: "wrong",
        };
        audit::refused(conn, &tried.from, &refusal, now)?;
        tell_of_wrong(conn, user, now)?;
        return Ok(Entered::Wrong);
    }
    forgive_all(conn, &counted)?;
    Ok(Entered::In(()))
}

/// Lets somebody in who has to have a second factor and has just set up an app: their recovery codes.
pub fn enter_with_new(
    conn: &mut Conn,
    half: &Half,
    (sealed, code): (&str, &str),
    facts: Facts,
    now: DateTime<Utc>,
) -> Result<Entered<(Vec<String>, Epoch)>, Error> {
    enter_once_set_up(conn, half, facts, now, |conn, who, user| {
        match opened(conn, user.id, sealed)?.step_of(code, now) {
            Some(step) => give(conn, who, user, (sealed, step), now).map(Some),
            None => Ok(None),
        }
    })
}

/// Lets somebody in who has to have a second factor, once `set_up` has given them one; nothing if it has not.
/// Whoever set one up before is asked for it; every session from before, and every other first step, is over.
pub fn enter_once_set_up<T, E: From<Error>>(
    conn: &mut Conn,
    half: &Half,
    facts: Facts,
    now: DateTime<Utc>,
    set_up: impl FnOnce(&mut Conn, &Actor, &User) -> Result<Option<T>, E>,
) -> Result<Entered<(T, Epoch)>, E> {
    let Some(user) = begin(conn, half)? else { return Ok(Entered::Over) };
    if asked_of(conn, user.id)? != Some(Ask::SetUp) {
        return Ok(Entered::Over);
    }
    let Some(given) = set_up(conn, &actor(&user), &user)? else { return Ok(Entered::Wrong) };
    note(conn, &user, facts, now)?;
    Ok(Entered::In((given, sessions::end_all_of(conn, user.id)?)))
}

/// Takes the organization's turn, then looks whether the first step still counts.
fn begin(conn: &mut Conn, half: &Half) -> Result<Option<User>, Error> {
    let user = load(conn, half.user)?;
    organizations::take_turn(conn, user.organization)?;
    Ok(sessions::lasts(conn, half.user, half.epoch)?.then_some(user))
}

fn is_right(conn: &mut Conn, user: &User, code: &Code, now: DateTime<Utc>) -> Result<bool, Error> {
    match code {
        Code::App(code) => {
            let Some(sealed) = store::sealed_seed(conn, user.id)? else { return Ok(false) };
            match opened(conn, user.id, &sealed)?.step_of(code, now) {
                Some(step) => store::take_step(conn, user.id, step),
                None => Ok(false),
            }
        }
        Code::Recovery(code) => {
            let is_taken = store::take_code(conn, user.id, code)?;
            if is_taken {
                tell_of_code(conn, user, now)?;
            }
            Ok(is_taken)
        }
        Code::Passkey(answer) => passkeys::accept(conn, user.id, answer, now),
    }
}

/// A recovery code that is used is told: its owner knows whether it was they.
fn tell_of_code(conn: &mut Conn, user: &User, now: DateTime<Utc>) -> Result<(), Error> {
    let left = store::codes_left(conn, user.id)?;
    let (event, facts) = (Event::UserRecoveryCodeUsed, [("left", left.to_string())]);
    let subject = Subject::User(user.id);
    let entry = audit::record(conn, &actor(user), user.organization, event, subject, facts, now)?;
    let (home, whom) = (organizations::load(conn, user.organization)?, whom_to_ask(conn, user)?);
    mail::post(conn, entry, &AccountNotice::new(user, &home, News::CodeUsed(left), whom, now), now)
}

fn note(conn: &mut Conn, user: &User, facts: Facts, now: DateTime<Utc>) -> Result<(), Error> {
    let (event, subject) = (Event::UserSignedIn, Subject::User(user.id));
    audit::record(conn, &actor(user), user.organization, event, subject, facts, now)?;
    Ok(())
}

fn actor(user: &User) -> Actor {
    Actor::Person { user: user.id, home: user.organization, acting_for: None }
}
