//! Roles are given and taken.
use super::{Error, Shown, begin, look, record, somebody_answers, take};
use crate::{
    audit::{Actor, Entry, Event},
    mail,
    organizations::{self, Organization},
    platform::db::Conn,
    users::{
        self, Permission, Role, State,
        management::{
            authority::Change,
            letters::{AdminsChanged, RolesChanged},
            member::Member,
            store,
        },
    },
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
    let (organization, authority) = begin(conn, who, Permission::ManagePeople)?;
    let member = look(conn, organization, shown, now)?;
    let change = authority.change(&member, wanted).map_err(Error::Beyond)?;
    let member = take(conn, member, shown, &WITH_ROLES)?;
    if change.is_empty() {
        return Ok(change);
    }
    store::change_roles(conn, member.user.id, &change)?;
    somebody_answers(conn, organization)?;
    let facts = [("added", &change.added), ("removed", &change.removed)];
    let facts = facts.into_iter().filter(|(_, roles)| !roles.is_empty());
    let facts: Vec<_> = facts.map(|(name, roles)| (name, words(roles))).collect();
    let entry = record(conn, who, &member, Event::UserRolesChanged, facts, now)?;
    let organization = organizations::load(conn, organization)?;
    tell_person(conn, &organization, &member, entry, now)?;
    tell_admins(conn, who, &organization, &member, &change, entry, now)?;
    Ok(change)
}

/// Roles as an audit row keeps them.
pub fn words(roles: &[Role]) -> String {
    roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
}

/// Who cannot sign in hears nothing of roles.
fn tell_person(
    conn: &mut Conn,
    organization: &Organization,
    member: &Member,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if member.has_state(State::Enabled) {
        let mut roles = users::store::roles_of(conn, &member.user.id.to_string())?;
        roles.sort_unstable();
        mail::post(conn, entry, &RolesChanged::new(organization, &member.user, roles), now)?;
    }
    Ok(())
}

fn tell_admins(
    conn: &mut Conn,
    who: &Actor,
    organization: &Organization,
    member: &Member,
    change: &Change,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !change.concerns_admins() {
        return Ok(());
    }
    let Actor::Person { user: doer, .. } = who else { return Ok(()) };
    let by = users::load(conn, *doer)?.name();
    let is_now = change.added.iter().any(|role| role.answers_for_all());
    for admin in users::admins_of(conn, organization)? {
        if admin.id != *doer && admin.id != member.user.id && admin.state == State::Enabled {
            let letter = AdminsChanged::new(organization, &admin, &member.user, &by, is_now);
            mail::post(conn, entry, &letter, now)?;
        }
    }
    Ok(())
}
