//! What a verifier does with a case short of refusing or deciding it.
use super::{
    Error, about_check, advance, record_with,
    reviewer::{case_as_it_is, case_in_hand},
    settle,
};
use crate::{
    audit::{self, Actor, Event, Subject},
    platform::db::Conn,
    users::{Role, User},
    values::{CaseId, Description, UserId},
    verification::{
        case::{Case, State, UnderReview},
        store,
    },
};
use chrono::{DateTime, Utc};

/// Takes a case in hand. Whoever comes second is told that somebody was faster.
pub fn claim(conn: &mut Conn, who: &Actor, id: CaseId, now: DateTime<Utc>) -> Result<(), Error> {
    let (me, case) = case_as_it_is(conn, who, id)?;
    match &case.claim {
        Some(claim) if claim.by == me.id => return Ok(()),
        Some(_) => return Err(Error::Claimed),
        None if !case.needs_the_desk() => return Err(Error::MovedOn),
        None => {}
    }
    among_verifiers(conn, who, &me, &case, Event::VerificationClaimed, now)?;
    let by = me.id;
    change_hands(conn, &case.clone().claim(by, now), &case)
}

/// Gives a case back to all, from the hands in which the page showed it. The operator's admins can give
/// back another's: people fall ill.
pub fn hand_back(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    holder: UserId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (me, case) = case_as_it_is(conn, who, id)?;
    let claim = case.claim.as_ref().ok_or(Error::NotInHand)?;
    if claim.by != holder {
        return Err(Error::MovedOn);
    }
    if claim.by != me.id && !crate::users::has_role(conn, me.id, Role::OperatorAdmin)? {
        return Err(Error::NotInHand);
    }
    among_verifiers(conn, who, &me, &case, Event::VerificationHandedBack, now)?;
    change_hands(conn, &case.clone().hand_back(), &case)
}

/// Whoever has a case in hand is no news to the company, which may be typing: its page stays good.
fn change_hands(conn: &mut Conn, to: &Case<State>, from: &Case<State>) -> Result<(), Error> {
    let is_first = store::change_hands(conn, from.id, from.claim.as_ref(), to.claim.as_ref())?;
    if is_first { Ok(()) } else { Err(Error::Claimed) }
}

/// Notes something for the other verifiers. The company never sees it, nor that it was noted.
pub fn note(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    body: &Description,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (me, case) = case_as_it_is(conn, who, id)?;
    store::insert_note(conn, case.id, me.id, body, now)?;
    among_verifiers(conn, who, &me, &case, Event::VerificationNoted, now)
}

/// 9 and 13. The check that is being done holds.
pub fn pass(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (_, case) = case_in_hand(conn, who, id, version)?;
    let case = case.at::<UnderReview>().ok_or(Error::MovedOn)?;
    let facts = about_check(case.state.check);
    record_with(conn, who, &case, Event::VerificationCheckPassed, facts, now)?;
    settle(conn, case.id, case.state.check, now)?;
    advance(conn, case.confirm_check(now))
}

/// What concerns the desk alone stands in the operator's chain.
pub fn among_verifiers(
    conn: &mut Conn,
    who: &Actor,
    me: &User,
    case: &Case<State>,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let facts = [
        ("reference", case.reference.to_string()),
        ("company", case.company.clone()),
        ("organization", case.organization.to_string()),
    ];
    audit::record(conn, who, me.organization, event, Subject::Case(case.id), facts, now)?;
    Ok(())
}
