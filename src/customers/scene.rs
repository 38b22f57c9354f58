//! Who invites, and whom an invitation names, as they are now.
use super::{Cast, Parties, invitations::Invitation};
use crate::{
    organizations::{self, Organization},
    partnerships,
    platform::db::{Conn, Error},
    users::{self, Permission},
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};

impl Cast {
    /// Those of an invitation.
    pub fn of(conn: &mut Conn, it: &Invitation, now: DateTime<Utc>) -> Result<Self, Error> {
        Self::load(conn, (it.content.inviter, it.sent_by), it.content.parties, now)
    }

    /// Those of an invitation that this person of this company sends.
    pub fn load(
        conn: &mut Conn,
        (inviter, sender): (OrganizationId, UserId),
        parties: Parties,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let mut load = |id: Option<OrganizationId>| -> Result<Option<Organization>, Error> {
            id.map(|id| organizations::load(conn, id)).transpose()
        };
        let (reseller, provider) = (load(parties.reseller)?, load(parties.provider)?);
        Ok(Self {
            are_linked: are_linked(conn, inviter, parties, now)?,
            sender_may: users::may_still(conn, sender, Permission::InviteCustomers)?,
            inviter: organizations::load(conn, inviter)?,
            reseller,
            provider,
        })
    }
}

/// Whether reseller and provider work together; of one partner alone, whether it is the inviting one or works with it.
fn are_linked(
    conn: &mut Conn,
    inviter: OrganizationId,
    parties: Parties,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    if parties.named().iter().all(|(_, partner)| *partner == inviter) {
        return Ok(true);
    }
    let provider = parties.provider.unwrap_or(inviter);
    let reseller = parties.reseller.unwrap_or(inviter);
    Ok(partnerships::find_live(conn, provider, reseller, now)?.is_some())
}
