//! Who invites.
use crate::{
    domains,
    organizations::{self, Organization},
    partnerships::{
        answering::{Hindrance, Obstacle},
        directory::{ProviderProfile, find_listed},
    },
    platform::db::{Conn, Error},
    users::{self, Permission},
    values::{OrganizationId, UserId},
};

/// Who invites.
#[derive(Debug, Clone)]
pub struct Host {
    /// The provider.
    pub provider: Organization,
    /// Its page in the directory, if it has one.
    pub listing: Option<ProviderProfile>,
    /// A domain that it has proven, if there is one.
    pub domain: Option<String>,
    /// Who sent the invitation last, or made the link.
    pub inviter: String,
    /// Whether they may still invite.
    pub inviter_may: bool,
}

impl Host {
    /// Reads a provider, and somebody of it.
    pub fn load(conn: &mut Conn, provider: OrganizationId, inviter: UserId) -> Result<Self, Error> {
        let provider = organizations::load(conn, provider)?;
        let proven = domains::proven_of(conn, provider.id)?;
        Ok(Self {
            listing: find_listed(conn, &provider.account_name)?,
            domain: proven.first().map(|claim| claim.domain.for_people()),
            inviter: users::load(conn, inviter)?.name(),
            inviter_may: users::may_still(conn, inviter, Permission::InviteResellers)?,
            provider,
        })
    }

    /// That whoever invited may do so no more.
    pub fn obstacle_of_inviter(&self) -> Option<Obstacle> {
        (!self.inviter_may).then_some(Obstacle::Cannot(Hindrance::Inviter))
    }
}
