//! What the record keeps of a sign-in, and whether it still counts.
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations,
    platform::db::{self, Conn},
    users::{
        Welcome,
        factors::{self, Ask, Entered, Tried},
        sessions::{self, ThisSession},
        store::{self, Known},
    },
    values::UserId,
};
use chrono::{DateTime, Utc};

/// What a right password opens.
pub enum FirstStep {
    /// Nothing: its owner was shut out while it was checked.
    Out,
    /// The door.
    In,
    /// The way to the second step.
    Half(Ask),
}

/// Notes the sign-in, unless there is a second step, which does.
pub fn let_in(
    conn: &mut Conn,
    welcome: Welcome<Known>,
    facts: Vec<(&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<FirstStep, db::Error> {
    let (user, _) = welcome.whom;
    if !still_counts(conn, welcome)? {
        return Ok(FirstStep::Out);
    }
    if let Some(ask) = factors::asked_of(conn, user)? {
        return Ok(FirstStep::Half(ask));
    }
    note(conn, user, Event::UserSignedIn, facts, now)?;
    Ok(FirstStep::In)
}

/// Notes a proof; over for somebody who was shut out, or signed out, while their password was checked. Whoever has a second
/// factor at this moment proves with it, too.
pub fn note_proof(
    conn: &mut Conn,
    welcome: Welcome<Known>,
    session: &ThisSession,
    tried: Option<&Tried>,
    now: DateTime<Utc>,
) -> Result<Entered<()>, db::Error> {
    let (id, _) = welcome.whom;
    if !still_counts(conn, welcome)? || !sessions::is_open(conn, id, session)? {
        return Ok(Entered::Over);
    }
    if factors::has_second_factor(conn, id)? {
        let Some(tried) = tried else { return Ok(Entered::Wrong) };
        let user = store::load(conn, id)?;
        let taken = factors::take(conn, &user, tried, now)?;
        if !matches!(taken, Entered::In(())) {
            return Ok(taken);
        }
    }
    note(conn, id, Event::UserProved, vec![], now)?;
    Ok(Entered::In(()))
}

/// Takes the organization's turn, then looks whether nothing has shut the person out meanwhile.
fn still_counts(conn: &mut Conn, welcome: Welcome<Known>) -> Result<bool, db::Error> {
    let (id, epoch) = welcome.whom;
    let home = store::load(conn, id)?.organization;
    // Locks are taken in one order: the organization's first (reliability rule 6).
    organizations::take_turn(conn, home)?;
    if !sessions::lasts(conn, id, epoch)? {
        return Ok(false);
    }
    if let Some((old, new)) = welcome.rehashed {
        store::rehash(conn, id, &old, &new)?;
    }
    Ok(true)
}

fn note(
    conn: &mut Conn,
    id: UserId,
    event: Event,
    facts: Vec<(&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let home = store::load(conn, id)?.organization;
    let who = Actor::Person { user: id, home, acting_for: None };
    audit::record(conn, &who, home, event, Subject::User(id), facts, now)?;
    Ok(())
}
