//! To ask for a permission, and to answer. Both begin with the organization's turn: of two who answer at once, the
//! second finds it answered.
use super::{
    letters::{Answer, Answered, Asked},
    request::{GOOD_FOR, Request},
    store::{self, End},
    way::{Help, Way, choices},
};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail, organizations,
    platform::db::{self, Conn},
    users::{
        Budget, Permission, Role, State, Stopped, User, load,
        management::{self, Authority},
        throttle,
    },
    values::{AccessId, Note, OrganizationId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// So many requests somebody has a day: each is mailed to everybody who could grant it.
const A_DAY: Budget = Budget { door: "access", most: 5, window: TimeDelta::days(1) };

/// Why nothing is asked or answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such request, or none that this person answers.
    #[error("no such request")]
    NotFound,
    /// This cannot be asked for, or need not be.
    #[error("not to be asked for: {0:?}")]
    NotToBeAsked(Help),
    /// Nothing is left to decide.
    #[error("decided already")]
    Decided,
    /// The role does not allow what was asked for, or they cannot give it.
    #[error("not this role")]
    NotThisRole,
    /// Too many requests; again at this moment.
    #[error("too many")]
    TooMany(DateTime<Utc>),
    /// The role is not given.
    #[error(transparent)]
    Role(#[from] management::Error),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Self {
        Self::Role(stopped.into())
    }
}

/// *Request access*: everybody who can give it is mailed.
pub fn ask(
    conn: &mut Conn,
    who: &Actor,
    what: Permission,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<AccessId, Error> {
    let (user, home) = person(who)?;
    organizations::take_turn(conn, home)?;
    let user = load(conn, user)?;
    let way = store::way(conn, &user, what, now)?;
    if user.state != State::Enabled || way.help() != Help::Ask {
        return Err(Error::NotToBeAsked(way.help()));
    }
    throttle::knock(conn, A_DAY, &user.id.to_string(), now)?.map_err(Error::TooMany)?;
    store::expire(conn, user.id, what, now)?;
    let id = store::insert(conn, &user, what, reason, now)?;
    let facts = [("permission", what.as_str().to_owned()), ("reason", reason.to_string())];
    let subject = Subject::User(user.id);
    let entry = audit::record(conn, who, home, Event::AccessRequested, subject, facts, now)?;
    tell_givers(conn, &user, (id, &way, reason), entry, now)?;
    Ok(id)
}

fn tell_givers(
    conn: &mut Conn,
    asker: &User,
    (id, way, reason): (AccessId, &Way, &Note),
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let home = organizations::load(conn, asker.organization)?;
    for giver in &way.whom {
        let letter = Asked::new(&home, giver, asker, (id, way.what, reason), now + GOOD_FOR);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}

/// Whoever asked thinks better of it. Nothing happens when it is over already.
pub fn cancel(conn: &mut Conn, who: &Actor, id: AccessId, now: DateTime<Utc>) -> Result<(), Error> {
    let (user, home) = person(who)?;
    organizations::take_turn(conn, home)?;
    let request = store::find(conn, home, id, now)?.ok_or(Error::NotFound)?;
    if request.asker != user {
        return Err(Error::NotFound);
    }
    if request.is_open() && store::close(conn, id, &End::Cancelled, now)? {
        record(conn, who, &request, Event::AccessCancelled, None, now)?;
    }
    Ok(())
}

/// *Grant*: they are given one of the roles that allow it, by the rules of all roles.
pub fn grant(
    conn: &mut Conn,
    who: &Actor,
    id: AccessId,
    role: Role,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (request, authority) = take(conn, who, id, now)?;
    if !choices(&authority, request.what).contains(&role) {
        return Err(Error::NotThisRole);
    }
    management::give(conn, who, request.asker, role, now)?;
    end(conn, id, &End::Granted(authority.me, role), now)?;
    let fact = Some(("role", role.as_str().to_owned()));
    let entry = record(conn, who, &request, Event::AccessGranted, fact, now)?;
    tell_asker(conn, &request, authority.me, Answer::Granted(role), entry, now)
}

/// *Refuse*: they stay as they are, and read why.
pub fn refuse(
    conn: &mut Conn,
    who: &Actor,
    id: AccessId,
    note: &Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (request, authority) = take(conn, who, id, now)?;
    end(conn, id, &End::Refused(authority.me, note), now)?;
    let fact = Some(("note", note.to_string()));
    let entry = record(conn, who, &request, Event::AccessRefused, fact, now)?;
    tell_asker(conn, &request, authority.me, Answer::Refused(note.clone()), entry, now)
}

/// The request, if whoever acts may answer it and nobody has.
fn take(
    conn: &mut Conn,
    who: &Actor,
    id: AccessId,
    now: DateTime<Utc>,
) -> Result<(Request, Authority), Error> {
    let (home, authority) = management::begin(conn, who, Permission::ManagePeople, now)?;
    let request = store::find(conn, home, id, now)?;
    let request = request.filter(|request| request.is_for(&authority)).ok_or(Error::NotFound)?;
    if request.is_open() { Ok((request, authority)) } else { Err(Error::Decided) }
}

fn end(conn: &mut Conn, id: AccessId, end: &End<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    if store::close(conn, id, end, now)? { Ok(()) } else { Err(Error::Decided) }
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    request: &Request,
    event: Event,
    more: Option<(&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let facts = [("permission", request.what.as_str().to_owned())].into_iter().chain(more);
    let subject = Subject::User(request.asker);
    audit::record(conn, who, request.organization, event, subject, facts, now)
}

fn tell_asker(
    conn: &mut Conn,
    request: &Request,
    by: UserId,
    answer: Answer,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let home = organizations::load(conn, request.organization)?;
    let (asker, by) = (load(conn, request.asker)?, load(conn, by)?);
    let letter = Answered::new(&home, &asker, &by, request.what, answer);
    Ok(mail::post(conn, entry, &letter, now)?)
}

fn person(who: &Actor) -> Result<(UserId, OrganizationId), Error> {
    match who {
        Actor::Person { user, home, .. } => Ok((*user, *home)),
        Actor::LinkHolder(_) | Actor::Portal(_) => Err(Error::NotFound),
    }
}
