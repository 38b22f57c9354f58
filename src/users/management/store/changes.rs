//! What is written about people. Each change moves the account on from the version that was read.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{user_roles, users},
    },
    users::{
        State, access, links,
        management::{
            authority::Change,
            member::{Member, RESTORABLE_FOR},
        },
        store,
    },
    values::{EmailAddress, OrganizationId, UserId, UserName},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// The address of somebody who was forgotten: nobody's, by the rules of names.
const NOBODY: &str = "forgotten@user.invalid";

/// Moves an account on. False if it is not as it was read any more.
pub fn move_on(conn: &mut Conn, member: &Member) -> Result<bool, Error> {
    let as_read =
        users::table.find(member.user.id.to_string()).filter(users::version.eq(member.version));
    let next = users::version.eq(users::version + 1);
    Ok(diesel::update(as_read).set(next).execute(conn)? == 1)
}

/// Gives and takes roles.
pub fn change_roles(conn: &mut Conn, id: UserId, change: &Change) -> Result<(), Error> {
    for role in &change.added {
        store::add_role(conn, id, *role)?;
    }
    change.removed.iter().try_for_each(|role| store::remove_role(conn, id, *role))
}

/// Lets somebody sign in, or not any more.
pub fn stand(conn: &mut Conn, member: &Member, to: State, now: DateTime<Utc>) -> Result<(), Error> {
    let (state, at, from) = match to {
        State::Removed => (State::Disabled, Some(now.naive_utc()), Some(member.user.state)),
        other => (other, None, None),
    };
    diesel::update(users::table.find(member.user.id.to_string()))
        .set((
            users::state.eq(state.as_str()),
            users::removed_at.eq(at),
            users::removed_from.eq(from.map(State::as_str)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives somebody who was invited, and has not come, another address.
pub fn correct_email(conn: &mut Conn, id: UserId, email: &EmailAddress) -> Result<(), Error> {
    diesel::update(users::table.find(id.to_string()))
        .set((users::email.eq(email.to_string()), users::email_key.eq(email.key())))
        .execute(conn)?;
    store::fold_names_again(conn, id)
}

/// Takes a user name from somebody whose invitation was cancelled, for somebody else: they cannot be restored
/// any more, and are forgotten in their time.
pub fn give_up_name(
    conn: &mut Conn,
    organization: OrganizationId,
    name: &UserName,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let holder = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::user_name.eq(name.as_str()))
        .filter(users::removed_from.eq(State::Invited.as_str()));
    if let Some(id) = holder.select(users::id).first::<String>(conn).optional()? {
        let long_ago = (now - RESTORABLE_FOR).naive_utc();
        let set = (users::user_name.eq(format!("forgotten.{id}")), users::removed_at.eq(long_ago));
        diesel::update(users::table.find(&id)).set(set).execute(conn)?;
    }
    Ok(())
}

/// Forgets how somebody who was removed can be reached and signed in as. The name stays: the record of what
/// happened names them.
pub fn forget(conn: &mut Conn, id: UserId) -> Result<(), Error> {
    let roles = user_roles::table.filter(user_roles::user_id.eq(id.to_string()));
    diesel::delete(roles).execute(conn)?;
    diesel::update(users::table.find(id.to_string()))
        .set((
            users::email.eq(NOBODY),
            users::email_key.eq(NOBODY),
            users::email_verified_at.eq(None::<chrono::NaiveDateTime>),
            users::password_hash.eq(None::<String>),
            users::version.eq(users::version + 1),
        ))
        .execute(conn)?;
    links::forget(conn, id)?;
    access::forget(conn, id)?;
    store::fold_names_again(conn, id)
}
