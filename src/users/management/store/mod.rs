//! How the people of an organization are kept.
mod changes;
mod piece;

pub use changes::{change_roles, correct_email, forget, give_up_name, move_on, stand};
pub use piece::piece;

use super::{
    actions::Shown,
    filter::{Filter, PAGE_SIZE, Place},
    member::{Member, RESTORABLE_FOR},
};
use crate::{
    platform::{
        db::{Conn, ESCAPE, Error, containing},
        schema::{user_roles, users},
    },
    users::{
        Role, State, User,
        links::{self, Purpose},
        store::Row,
    },
    values::{Cut, OrganizationId, UserId, one_more},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

type Backend = <Conn as Connection>::Backend;
type Query<'a> = users::BoxedQuery<'a, Backend>;
/// Where somebody stands in the list: by the folded name, then by key.
pub type Key = (String, String);

/// A page of the list.
pub struct Found {
    /// The people, by last name.
    pub members: Vec<Member>,
    /// How many there are in all.
    pub total: i64,
    /// Whether there are others before them.
    pub has_previous: bool,
    /// Whether there are others after them.
    pub has_next: bool,
}

/// Somebody of the organization. Nobody who was removed too long ago.
pub fn find(
    conn: &mut Conn,
    organization: OrganizationId,
    id: UserId,
    now: DateTime<Utc>,
) -> Result<Option<Member>, Error> {
    let query = people(organization, now).filter(users::id.eq(id.to_string()));
    Ok(load(conn, query, now)?.pop())
}

/// Somebody's account as it is at this moment.
pub fn shown(conn: &mut Conn, id: UserId) -> Result<Shown, Error> {
    let version = users::table.find(id.to_string()).select(users::version).first(conn)?;
    Ok(Shown { id, version })
}

/// A page of those who are looked for.
pub fn search(
    conn: &mut Conn,
    organization: OrganizationId,
    filter: &Filter,
    place: Option<Place>,
    now: DateTime<Utc>,
) -> Result<Found, Error> {
    let query = || wanted(organization, filter, now);
    let total = query().count().get_result(conn)?;
    let (page, is_back) = match place {
        Some(Place::After(id)) => (after(query(), key_of(conn, organization, id)?), false),
        Some(Place::Before(id)) => (before(query(), key_of(conn, organization, id)?), true),
        None => (query(), false),
    };
    let page = if is_back {
        page.order((users::name_key.desc(), users::id.desc()))
    } else {
        page.order((users::name_key, users::id))
    };
    let members = load(conn, page.limit(one_more(PAGE_SIZE)), now)?;
    // A place that is none any more: from the beginning.
    if members.is_empty() && place.is_some() {
        return search(conn, organization, filter, None, now);
    }
    let Cut { rows: members, has_previous, has_next } = Cut::of(members, PAGE_SIZE, place.as_ref());
    Ok(Found { members, total, has_previous, has_next })
}

/// Everybody but those whom nobody can restore any more.
fn people<'a>(organization: OrganizationId, now: DateTime<Utc>) -> Query<'a> {
    let forgotten = (now - RESTORABLE_FOR).naive_utc();
    users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::removed_at.is_null().or(users::removed_at.gt(forgotten)))
        .into_boxed()
}

fn wanted<'a>(organization: OrganizationId, filter: &Filter, now: DateTime<Utc>) -> Query<'a> {
    let mut query = people(organization, now);
    for word in filter.words() {
        query = query.filter(users::name_key.like(containing(&word)).escape(ESCAPE));
    }
    if let Some(role) = filter.role {
        let holders = user_roles::table.filter(user_roles::role.eq(role.as_str()));
        query = query.filter(users::id.eq_any(holders.select(user_roles::user_id)));
    }
    match filter.state {
        Some(State::Removed) => query.filter(users::removed_at.is_not_null()),
        Some(state) => {
            query.filter(users::removed_at.is_null()).filter(users::state.eq(state.as_str()))
        }
        None => query.filter(users::removed_at.is_null()),
    }
}

fn after(query: Query<'_>, (key, id): Key) -> Query<'_> {
    let is_later = users::name_key.gt(key.clone()).or(users::id.gt(id));
    query.filter(users::name_key.ge(key)).filter(is_later)
}

fn before(query: Query<'_>, (key, id): Key) -> Query<'_> {
    let is_earlier = users::name_key.lt(key.clone()).or(users::id.lt(id));
    query.filter(users::name_key.le(key)).filter(is_earlier)
}

/// Where somebody stands in the list; who is not there, before everybody.
fn key_of(conn: &mut Conn, organization: OrganizationId, id: UserId) -> Result<Key, Error> {
    let row = users::table
        .find(id.to_string())
        .filter(users::organization_id.eq(organization.to_string()));
    Ok(row.select((users::name_key, users::id)).first(conn).optional()?.unwrap_or_default())
}

fn load(conn: &mut Conn, query: Query<'_>, now: DateTime<Utc>) -> Result<Vec<Member>, Error> {
    let rows: Vec<(Row, i64)> = query.select((Row::as_select(), users::version)).load(conn)?;
    let mut roles = roles_among(conn, &rows)?;
    let members = rows.into_iter().map(|(row, version)| {
        let roles = roles.remove(&row.id).unwrap_or_default();
        complete(conn, row, roles, version, now)
    });
    members.collect()
}

/// The roles of these people, what is above first.
fn roles_among(conn: &mut Conn, rows: &[(Row, i64)]) -> Result<BTreeMap<String, Vec<Role>>, Error> {
    let ids: Vec<&str> = rows.iter().map(|(row, _)| row.id.as_str()).collect();
    let held: Vec<(String, String)> =
        user_roles::table.filter(user_roles::user_id.eq_any(ids)).load(conn)?;
    let mut roles: BTreeMap<String, Vec<Role>> = BTreeMap::new();
    for (id, role) in held {
        let role = role.parse().map_err(|_| Error::corrupt("user_roles", &role))?;
        roles.entry(id).or_default().push(role);
    }
    for roles in roles.values_mut() {
        roles.sort_unstable();
    }
    Ok(roles)
}

fn complete(
    conn: &mut Conn,
    row: Row,
    roles: Vec<Role>,
    version: i64,
    now: DateTime<Utc>,
) -> Result<Member, Error> {
    let corrupt = |_| Error::corrupt("users", &row.id);
    let from: Option<State> =
        row.removed_from.as_deref().map(str::parse).transpose().map_err(corrupt)?;
    let removal = row.removed_at.map(|at| at.and_utc()).zip(from);
    let added_at = row.created_at.and_utc();
    let user = User::try_from(row)?;
    let link = match user.state {
        State::Invited => links::find_live(conn, Purpose::SetPassword, &user.id.to_string(), now)?,
        _ => None,
    };
    let invited_until = link.map(|link| link.not_after);
    Ok(Member { user, roles, version, added_at, invited_until, removal })
}
