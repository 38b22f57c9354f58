//! Roles are given and taken.
use super::{
    Error, Shown,
    reach::{begin, look, take},
    record, somebody_answers,
};
use crate::{
    audit::{Actor, Entry, Event},
    mail,
    organizations::{self, Organization},
    platform::db::Conn,
    users::{
        self, Permission, Role, State,
        management::{
            authority::Change,
            letters::{AdminNews, AdminsChanged, RolesChanged},
            member::Member,
            store,
        },
    },
    values::UserId,
};
use chrono::{DateTime, Utc};

/// States in which somebody has roles that can be changed.
const WITH_ROLES: [State; 3] = [State::Enabled, State::Invited, State::Disabled];

/// *Update*: from now on the person holds exactly these roles. They are told, and so are the other global
/// admins when somebody becomes one of them or is one no more.
pub fn change_roles(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    wanted: &[Role],
    now: DateTime<Utc>,
) -> Result<Change, Error> {
    let (organization, authority) = begin(conn, who, Permission::ManagePeople, now)?;
    let member = look(conn, organization, shown, now)?;
    let change = authority.change(&member, wanted).map_err(Error::Beyond)?;
    if change.is_empty() && member.version == shown.version {
        return Ok(change);
    }
    let member = take(conn, member, shown, &WITH_ROLES)?;
    let entry = apply(conn, who, &member, &change, now)?;
    tell_person(conn, &member, entry, now)?;
    Ok(change)
}

/// One role more for somebody who asked for it, on top of what they hold. Whoever calls tells them.
pub fn give(
    conn: &mut Conn,
    who: &Actor,
    id: UserId,
    role: Role,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (organization, authority) = begin(conn, who, Permission::ManagePeople, now)?;
    let shown = store::shown(conn, id)?;
    let member = look(conn, organization, shown, now)?;
    let wanted = [&member.roles[..], &[role]].concat();
    let change = authority.change(&member, &wanted).map_err(Error::Beyond)?;
    let member = take(conn, member, shown, &[State::Enabled])?;
    apply(conn, who, &member, &change, now)?;
    Ok(())
}

/// Keeps the change, and tells the other admins if it is about one of them.
fn apply(
    conn: &mut Conn,
    who: &Actor,
    member: &Member,
    change: &Change,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    store::change_roles(conn, member.user.id, change)?;
    somebody_answers(conn, member.user.organization)?;
    let facts = [("added", &change.added), ("removed", &change.removed)];
    let facts = facts.into_iter().filter(|(_, roles)| !roles.is_empty());
    let facts: Vec<_> = facts.map(|(name, roles)| (name, words(roles))).collect();
    let entry = record(conn, who, member, Event::UserRolesChanged, facts, now)?;
    if change.concerns_admins() {
        let organization = organizations::load(conn, member.user.organization)?;
        let news = if is_admin(&change.added) { AdminNews::Made } else { AdminNews::Unmade };
        let roles = [&change.added[..], &change.removed[..]].concat();
        let member = Member { roles, ..member.clone() };
        tell_admins(conn, who, (&organization, &member), news, entry, now)?;
    }
    Ok(entry)
}

fn is_admin(roles: &[Role]) -> bool {
    roles.iter().any(|role| role.answers_for_all())
}

/// Roles as an audit row keeps them.
pub fn words(roles: &[Role]) -> String {
    roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
}

/// Who cannot sign in hears nothing of roles.
fn tell_person(
    conn: &mut Conn,
    member: &Member,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if member.has_state(State::Enabled) {
        let organization = organizations::load(conn, member.user.organization)?;
        let mut roles = users::store::roles_of(conn, &member.user.id.to_string())?;
        roles.sort_unstable();
        mail::post(conn, entry, &RolesChanged::new(&organization, &member.user, roles), now)?;
    }
    Ok(())
}

/// Tells the other global admins what became of somebody who is one of them, or was.
pub fn tell_admins(
    conn: &mut Conn,
    who: &Actor,
    (organization, member): (&Organization, &Member),
    news: AdminNews,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Actor::Person { user: doer, .. } = who else { return Ok(()) };
    if !is_admin(&member.roles) {
        return Ok(());
    }
    let by = users::load(conn, *doer)?.name();
    for admin in users::admins_of(conn, organization)? {
        if admin.id != *doer && admin.id != member.user.id {
            let letter = AdminsChanged::new(organization, &admin, &member.user, &by, news);
            mail::post(conn, entry, &letter, now)?;
        }
    }
    Ok(())
}
