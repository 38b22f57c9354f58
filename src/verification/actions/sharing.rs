//! A link for anybody: how far a verification is, without a name.
use super::{Error, record, still_permitted};
use crate::{
    audit::{Actor, Event},
    organizations,
    platform::db::{self, Conn},
    users::{
        self,
        links::{self, NewLink, Purpose},
    },
    values::{OrganizationId, Token},
    verification::{
        case::{Authorized, Case, State, Withdrawn},
        store,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the link shows a case that was decided.
const AFTER_THE_END: TimeDelta = TimeDelta::days(90);
/// No verification takes longer; then a new link can be made.
const LONGEST: TimeDelta = TimeDelta::days(730);

/// Makes a link to the status of the company's newest case, in place of an older one, to whichever case.
pub fn share_status(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Token, Error> {
    organizations::take_turn(conn, organization)?;
    let me = still_permitted(conn, who)?;
    let case = store::latest(conn, organization)?.ok_or(Error::NotFound)?;
    if !is_shown(&case, now) {
        return Err(Error::MovedOn);
    }
    record(conn, who, &case, Event::VerificationStatusShared, now)?;
    links::void_all_of(conn, Purpose::SeeStatus, organization, now)?;
    let link = NewLink {
        purpose: Purpose::SeeStatus,
        subject: case.id.to_string(),
        email: &users::load(conn, me)?.email,
        organization,
        good_for: LONGEST,
    };
    Ok(links::issue(conn, &link, now)?)
}

/// Ends the link. Nothing happens where there is none.
pub fn unshare_status(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let case = store::latest(conn, organization)?.ok_or(Error::NotFound)?;
    if links::has_live(conn, Purpose::SeeStatus, organization, now)? {
        record(conn, who, &case, Event::VerificationStatusUnshared, now)?;
        links::void_all_of(conn, Purpose::SeeStatus, organization, now)?;
    }
    Ok(())
}

/// The case that a link shows. Replaced, ended, unknown and too late look the same: nothing.
pub fn shared_case(
    conn: &mut Conn,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Case<State>>, db::Error> {
    let Some(link) = links::find_by_token(conn, Purpose::SeeStatus, token, now)? else {
        return Ok(None);
    };
    let id = link.subject.parse().map_err(|_| db::Error::corrupt("links", &link.subject))?;
    Ok(store::find(conn, id)?.filter(|case| is_shown(case, now)))
}

fn is_shown(case: &Case<State>, now: DateTime<Utc>) -> bool {
    match &case.state {
        State::Authorized(Authorized { at }) | State::Withdrawn(Withdrawn { at }) => {
            now < *at + AFTER_THE_END
        }
        _ => true,
    }
}
