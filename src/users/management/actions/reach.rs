//! Whoever acts, and the account they act on: it is taken only within their reach, and as the page showed it.
use super::{Error, Shown};
use crate::{
    audit::Actor,
    platform::db::Conn,
    users::{
        Permission, State,
        acting::{self, Charge},
        management::{
            authority::{Authority, Beyond},
            member::Member,
            store,
        },
    },
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// What is asked of whoever acts, and whether the person is within their reach.
pub type Reach = (Permission, fn(&Authority, &Member) -> bool);

/// For what opens, closes or resets an account.
pub const TO_END: Reach = (Permission::EndAccounts, Authority::may_end);
/// For what is done with an invitation.
pub const TO_INVITE: Reach = (Permission::ManagePeople, Authority::reaches);
/// Whoever may invite somebody may take back that they cancelled the invitation.
pub const TO_RESTORE: Reach = (Permission::ManagePeople, Authority::may_restore);

/// Whoever acts, as they are at this moment, in the turn of the organization that they act in.
pub fn begin(
    conn: &mut Conn,
    who: &Actor,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<(OrganizationId, Authority), Error> {
    let Charge { user: me, organization, roles } = acting::take_charge(conn, who, what, now)?;
    if what == Permission::ManagePeople && organization.suspension.is_some() {
        return Err(Error::Suspended);
    }
    let (standing, is_lent) = (organization.standing, who.acting_for().is_some());
    Ok((organization.id, Authority { me, roles, standing, is_lent }))
}

/// The account that is acted on.
pub fn look(
    conn: &mut Conn,
    organization: OrganizationId,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<Member, Error> {
    store::find(conn, organization, shown.id, now)?.ok_or(Error::NotFound)
}

/// The account is moved on from what the page showed, and was in one of these states.
pub fn take(
    conn: &mut Conn,
    member: Member,
    shown: Shown,
    states: &[State],
) -> Result<Member, Error> {
    let is_as_shown = member.version == shown.version && states.contains(&member.user.state);
    if is_as_shown && store::move_on(conn, &member)? { Ok(member) } else { Err(Error::MovedOn) }
}

/// Whoever acts, then the account, if they reach its person: it is moved on from what the page showed, and was in one of
/// these states.
pub fn take_reached(
    conn: &mut Conn,
    who: &Actor,
    (what, reaches): Reach,
    (shown, states): (Shown, &[State]),
    now: DateTime<Utc>,
) -> Result<Member, Error> {
    let (organization, authority) = begin(conn, who, what, now)?;
    let member = look(conn, organization, shown, now)?;
    if !reaches(&authority, &member) {
        return Err(Error::Beyond(Beyond::Person));
    }
    take(conn, member, shown, states)
}
