//! Whom somebody can ask, read from the roles that people hold at this moment.
use super::find_open;
use crate::{
    organizations,
    platform::db::{Conn, Error},
    users::{
        Permission, Role, User,
        access::way::{Givers, Way},
        store::roles_of,
        with_role,
    },
};
use chrono::{DateTime, Utc};

/// How somebody comes to one permission.
pub fn way(
    conn: &mut Conn,
    user: &User,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Way, Error> {
    let (givers, held) = (givers(conn, user)?, roles_of(conn, &user.id.to_string())?);
    one(conn, user, (&givers, &held), what, now)
}

/// How somebody comes to each permission that there is in their organization.
pub fn ways(conn: &mut Conn, user: &User, now: DateTime<Utc>) -> Result<Vec<Way>, Error> {
    let (givers, held) = (givers(conn, user)?, roles_of(conn, &user.id.to_string())?);
    let here = Permission::ALL.into_iter().filter(|what| what.exists_in(givers.standing));
    here.map(|what| one(conn, user, (&givers, &held), what, now)).collect()
}

fn givers(conn: &mut Conn, user: &User) -> Result<Givers, Error> {
    let standing = organizations::load(conn, user.organization)?.standing;
    let mut people: Vec<(User, Vec<Role>)> = vec![];
    for role in Role::ALL.into_iter().filter(|role| !role.gives().is_empty()) {
        for person in with_role(conn, user.organization, role)? {
            match people.iter_mut().find(|(known, _)| known.id == person.id) {
                Some((_, roles)) => roles.push(role),
                None => people.push((person, vec![role])),
            }
        }
    }
    Ok(Givers { standing, people })
}

fn one(
    conn: &mut Conn,
    user: &User,
    (givers, held): (&Givers, &[Role]),
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Way, Error> {
    Ok(Way {
        what,
        roles: what.holders(givers.standing),
        held: held.iter().copied().filter(|role| role.allows(what)).collect(),
        whom: givers.of(what, user.id, held),
        is_guest: user.is_guest,
        asked: find_open(conn, user.id, what, now)?,
    })
}
