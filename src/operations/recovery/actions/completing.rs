//! The notice is over: the record is looked at a second time, begun by one node, and kept by it.
use super::{
    Error, PORTAL, advance, close,
    forgetting::forget_later,
    helped, known_domains,
    starting::can_answer,
    telling::{record, tell},
};
use crate::{
    audit::{Actor, Event},
    domains::{Answer, Look, Record, Seen},
    operations::recovery::{
        candidate::{Candidate, Who},
        case::Recovery,
        letters::News,
        progress::{Waiting, Why},
        store::{self, Leased},
    },
    organizations::{self, Organization},
    platform::db::Conn,
    users::{
        self, NewUser, Permission, Role, accounts,
        links::{self, Purpose},
        sessions,
    },
    values::{EmailAddress, OrganizationId, RecoveryId, UserId},
};
use chrono::{DateTime, Utc};

/// Takes the look upon this node. Nothing if another was faster.
pub fn begin_second_look(
    conn: &mut Conn,
    id: RecoveryId,
    now: DateTime<Utc>,
) -> Result<Option<(Leased, Record)>, Error> {
    let Some(leased) = store::lease(conn, id, now)? else { return Ok(None) };
    Ok(store::find_leased(conn, leased)?.map(|recovery| (leased, recovery.record())))
}

/// Does what follows from what was seen, unless somebody stopped it meanwhile.
pub fn keep_second_look(
    conn: &mut Conn,
    leased: Leased,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(recovery) = store::find_leased(conn, leased)? else { return Ok(()) };
    let home = users::load(conn, recovery.by)?.organization;
    organizations::take_turns(conn, [home, recovery.organization])?;
    let recovery = store::find_leased(conn, leased)?.and_then(Recovery::at::<Waiting>);
    let Some(recovery) = recovery.filter(|recovery| recovery.state.due_at <= now) else {
        return Ok(());
    };
    let seen = recovery.record().seen_in(answer);
    let is_over = recovery.clone().widen().until() <= now;
    match seen {
        _ if is_over => close(conn, &PORTAL, recovery.widen(), Why::Expired, now),
        Seen::Found => complete(conn, recovery.looked(Look { at: now, seen }), home, now),
        Seen::Unreachable => advance(conn, recovery.looked(Look { at: now, seen }).postpone(now)),
        Seen::Nothing | Seen::Other(_) => {
            let recovery = recovery.looked(Look { at: now, seen }).widen();
            close(conn, &PORTAL, recovery, Why::RecordGone, now)
        }
    }
}

/// Gives the organization its global admin, in the name of whoever began it: if they still may.
fn complete(
    conn: &mut Conn,
    recovery: Recovery<Waiting>,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = helped(conn, recovery.organization)?;
    if !known_domains(conn, &organization)?.contains(&recovery.domain) {
        return close(conn, &PORTAL, recovery.widen(), Why::DomainGone, now);
    }
    if !users::may_still(conn, recovery.by, Permission::RunPortal)? {
        return close(conn, &PORTAL, recovery.widen(), Why::OperatorGone, now);
    }
    let who = Actor::Person { user: recovery.by, home, acting_for: None };
    if !appoint(conn, &who, &organization, &recovery.candidate, now)? {
        return close(conn, &PORTAL, recovery.widen(), Why::PersonGone, now);
    }
    let done = recovery.complete(now);
    advance(conn, done.clone())?;
    forget_later(conn, &done, now)?;
    let entry = record(conn, &who, &done, Event::RecoveryCompleted, now)?;
    Ok(tell(conn, entry, &done, News::Done, now)?)
}

/// Makes the candidate global admin, or invites them to become one. False if they cannot be.
fn appoint(
    conn: &mut Conn,
    who: &Actor,
    organization: &Organization,
    candidate: &Candidate,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let made = match &candidate.who {
        Who::Known(id) => match users::find(conn, *id)? {
            Some(user) if user.organization == organization.id && can_answer(&user) => {
                raise(conn, who, *id, now)
            }
            _ => return Ok(false),
        },
        Who::New(email) => {
            let new = newcomer(candidate, email);
            accounts::invite(conn, who, organization, new, now).map(drop)
        }
        Who::Forgotten => return Ok(false),
    };
    match made {
        Ok(()) => Ok(true),
        Err(accounts::Error::Db(error)) => Err(error.into()),
        Err(_) => Ok(false),
    }
}

/// What somebody else may have begun in their name, while it was worth less, does not come along: neither sessions nor
/// an address that was wished for.
fn raise(
    conn: &mut Conn,
    who: &Actor,
    id: UserId,
    now: DateTime<Utc>,
) -> Result<(), accounts::Error> {
    accounts::give_role(conn, who, id, Role::GlobalAdmin, now)?;
    let _ = sessions::end_all_of(conn, id)?;
    Ok(links::void(conn, Purpose::ChangeEmail, &id.to_string(), now)?)
}

fn newcomer(candidate: &Candidate, email: &EmailAddress) -> NewUser {
    NewUser {
        user_name: None,
        first_name: candidate.first_name.clone(),
        last_name: candidate.last_name.clone(),
        email: email.clone(),
        language: None,
        roles: vec![Role::GlobalAdmin],
        is_guest: false,
    }
}
