//! How people's roles are kept.
use super::{Row, find};
use crate::{
    organizations::{self, Organization},
    platform::{
        db::{Conn, Error},
        schema::{user_roles, users},
    },
    users::{Permission, Role, State, User},
    values::{OrganizationId, UserId},
};
use diesel::prelude::*;

/// Those of an organization who have a role and can sign in, by name. Who was invited and has not come is
/// told nothing, and nobody is told to ask them.
pub fn with_role(
    conn: &mut Conn,
    organization: OrganizationId,
    role: Role,
) -> Result<Vec<User>, Error> {
    holders(conn, organization, role, State::Enabled)
}

fn holders(
    conn: &mut Conn,
    organization: OrganizationId,
    role: Role,
    state: State,
) -> Result<Vec<User>, Error> {
    let rows: Vec<Row> = users::table
        .inner_join(user_roles::table)
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(user_roles::role.eq(role.as_str()))
        .filter(users::state.eq(state.as_str()))
        .order((users::last_name, users::first_name, users::id))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(User::try_from).collect()
}

/// Those of an organization who can sign in and have a role that allows this, each once.
pub fn holders_of(
    conn: &mut Conn,
    organization: &Organization,
    what: Permission,
) -> Result<Vec<User>, Error> {
    let mut found = vec![];
    for role in what.holders(organization.standing) {
        found.extend(with_role(conn, organization.id, role)?);
    }
    found.sort_by_key(|user| user.id);
    found.dedup_by_key(|user| user.id);
    Ok(found)
}

/// Whom to ask in an organization: its global admins.
pub fn global_admins(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<User>, Error> {
    with_role(conn, organization, Role::GlobalAdmin)
}

/// Who answers for an organization: its global admins; the operator's are its operator admins.
pub fn admins_of(conn: &mut Conn, organization: &Organization) -> Result<Vec<User>, Error> {
    with_role(conn, organization.id, Role::answering_in(organization.standing))
}

/// Who is told, where something concerns a whole company: its global admins; where none of them could read it, whoever
/// else may do this.
pub fn who_is_told(
    conn: &mut Conn,
    home: &Organization,
    what: Permission,
) -> Result<Vec<User>, Error> {
    let admins = global_admins(conn, home.id)?;
    if admins.is_empty() { holders_of(conn, home, what) } else { Ok(admins) }
}

/// Who is told how something goes on that somebody sent: they themselves, or, when they are gone, all who could have.
pub fn sender_or_colleagues(
    conn: &mut Conn,
    home: &Organization,
    sender: UserId,
    what: Permission,
) -> Result<Vec<User>, Error> {
    let sender = find(conn, sender)?.filter(|user| user.state == State::Enabled);
    sender.map_or_else(|| holders_of(conn, home, what), |sender| Ok(vec![sender]))
}

/// Who was invited to answer for an organization, and has not come yet.
pub fn invited_admins_of(conn: &mut Conn, organization: &Organization) -> Result<Vec<User>, Error> {
    let role = Role::answering_in(organization.standing);
    holders(conn, organization.id, role, State::Invited)
}

/// Whom somebody can ask for help: those who answer for their organization, themselves left out.
pub fn whom_to_ask(conn: &mut Conn, user: &User) -> Result<Vec<String>, Error> {
    let home = organizations::load(conn, user.organization)?;
    let others = admins_of(conn, &home)?.into_iter().filter(|other| other.id != user.id);
    Ok(others.map(|other| other.name()).collect())
}

/// Whether somebody is still enabled and still has a role that allows this: asked again inside the
/// transaction that acts (reliability rule 7).
pub fn may_still(conn: &mut Conn, id: UserId, what: Permission) -> Result<bool, Error> {
    let Some(user) = find(conn, id)?.filter(|user| user.state == State::Enabled) else {
        return Ok(false);
    };
    let standing = organizations::load(conn, user.organization)?.standing;
    Ok(what.is_held(&roles_of(conn, &id.to_string())?, standing))
}

/// Whether somebody has a role.
pub fn has_role(conn: &mut Conn, id: UserId, role: Role) -> Result<bool, Error> {
    Ok(roles_of(conn, &id.to_string())?.contains(&role))
}

/// Gives a role. False if the person has it already.
pub fn add_role(conn: &mut Conn, id: UserId, role: Role) -> Result<bool, Error> {
    let key = (id.to_string(), role.as_str());
    if user_roles::table.find(key).count().get_result::<i64>(conn)? > 0 {
        return Ok(false);
    }
    diesel::insert_into(user_roles::table)
        .values((user_roles::user_id.eq(id.to_string()), user_roles::role.eq(role.as_str())))
        .execute(conn)?;
    Ok(true)
}

/// Takes a role away.
pub fn remove_role(conn: &mut Conn, id: UserId, role: Role) -> Result<(), Error> {
    diesel::delete(user_roles::table.find((id.to_string(), role.as_str()))).execute(conn)?;
    Ok(())
}

/// Moves an account on: pages that were opened before know nothing of the change.
pub fn move_on(conn: &mut Conn, id: UserId) -> Result<(), Error> {
    let next = users::version.eq(users::version + 1);
    diesel::update(users::table.find(id.to_string())).set(next).execute(conn)?;
    Ok(())
}

/// The roles of a person.
pub fn roles_of(conn: &mut Conn, id: &str) -> Result<Vec<Role>, Error> {
    let roles: Vec<String> = user_roles::table
        .filter(user_roles::user_id.eq(id))
        .order(user_roles::role)
        .select(user_roles::role)
        .load(conn)?;
    roles.iter().map(|role| role.parse().map_err(|_| Error::corrupt("user_roles", role))).collect()
}
