//! Whoever acts, as they are at this moment: in their own company, or in another that lets them.
use super::Right;
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations::{self, Organization},
    platform::db::{self, Conn},
    users::{Home, Permission, Person, Role, Stopped, grants, may_still, store::roles_of},
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};

/// Somebody who may do something in a company, in its turn.
#[derive(Debug)]
pub struct Charge {
    /// Who.
    pub user: UserId,
    /// The company.
    pub organization: Organization,
    /// What they are in it.
    pub roles: Vec<Role>,
}

/// Why somebody does nothing in a company.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// They may not, or not any more, in their own.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// Nothing lets them act for the other one, or nothing does any more.
    #[error("nothing lets them act")]
    NoRight,
    /// What lets them act for the other one does not go as far.
    #[error("not lent: {0:?}")]
    NotLent(Permission),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Takes the turn of the company that is acted in, and that of whoever acts for it.
pub fn take_turns(conn: &mut Conn, who: &Actor) -> Result<(), db::Error> {
    match (who.home(), who.acting_for()) {
        (Some(own), Some(other)) => organizations::take_turns(conn, [own, other]),
        (Some(own), None) => organizations::take_turn(conn, own),
        (None, _) => Ok(()),
    }
}

/// Takes the turns, then looks whether whoever acts may.
pub fn take_charge(
    conn: &mut Conn,
    who: &Actor,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Charge, Refused> {
    let Actor::Person { user, home, acting_for } = who else {
        return Err(Stopped::NotPermitted(what).into());
    };
    take_turns(conn, who)?;
    match acting_for {
        Some(other) => for_another(conn, (*user, *home), *other, what, now),
        None => at_home(conn, (*user, *home), what),
    }
}

fn at_home(
    conn: &mut Conn,
    (user, home): (UserId, OrganizationId),
    what: Permission,
) -> Result<Charge, Refused> {
    if !may_still(conn, user, what)? {
        return Err(Stopped::NotPermitted(what).into());
    }
    let organization = organizations::load(conn, home)?;
    Ok(Charge { user, organization, roles: roles_of(conn, &user.to_string())? })
}

/// What they are at home lets them act at all; what the other company has given says as what.
fn for_another(
    conn: &mut Conn,
    (user, home): (UserId, OrganizationId),
    other: OrganizationId,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Charge, Refused> {
    let may_act = may_still(conn, user, Permission::ActForPartners)?;
    let grant = grants::live(conn, other, home, now)?.filter(|_| may_act);
    let grant = grant.ok_or(Refused::NoRight)?;
    let organization = organizations::load(conn, other)?;
    if !what.is_lent() || !what.is_held(&grant.roles, organization.standing) {
        return Err(Refused::NotLent(what));
    }
    grants::note_use(conn, grant.id, now)?;
    Ok(Charge { user, organization, roles: grant.roles })
}

/// Somebody as they are in another company, if something lets them act for it.
pub fn look(
    conn: &mut Conn,
    person: &Person,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Person>, db::Error> {
    let grant = grants::live(conn, company, person.home.id, now)?;
    let Some(grant) = grant.filter(|_| person.may(Permission::ActForPartners)) else {
        return Ok(None);
    };
    let company = organizations::load(conn, company)?;
    Ok(Some(Right::lend(grant, Home::of(&company), person)))
}

/// The same, and both companies read of it: somebody looks around. What is done there is told apart.
pub fn enter(
    conn: &mut Conn,
    person: &Person,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Person>, db::Error> {
    organizations::take_turns(conn, [person.home.id, company])?;
    let Some(acting) = look(conn, person, company, now)? else { return Ok(None) };
    if let Some(right) = &acting.acting {
        grants::note_use(conn, right.grant, now)?;
        let (grantor, grantee) = (acting.home.name.clone(), right.own.name.clone());
        let (facts, subject) =
            ([("grantor", grantor), ("grantee", grantee)], Subject::Grant(right.grant));
        audit::record(conn, &acting.actor(), company, Event::GrantUsed, subject, facts, now)?;
    }
    Ok(Some(acting))
}
