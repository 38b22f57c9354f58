//! An invitation as somebody meets it: who invites, and what stands in the way.
mod waiting;

pub use waiting::{Waiting, waiting};

use super::{Hindrance, Obstacle, Reader, hindrance, hindrance_of};
use crate::{
    domains,
    organizations::{self, Organization},
    partnerships::{
        directory::{ProviderProfile, find_listed},
        invitations::{Invitation, Terms, store},
        store::{find_live, is_addressed},
    },
    platform::db::{Conn, Error},
    users::{self, Permission},
    values::{InvitationId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// An invitation and who sent it.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The invitation.
    pub invitation: Invitation,
    /// Who invites.
    pub provider: Organization,
    /// Its page in the directory, if it has one.
    pub listing: Option<ProviderProfile>,
    /// A domain that it has proven, if there is one.
    pub domain: Option<String>,
    /// Who sent it last.
    pub inviter: String,
    /// Whether they may still invite.
    pub inviter_may: bool,
    /// Who answered it, if somebody did.
    pub answered_by: Option<String>,
}

/// The same for somebody of a company.
#[derive(Debug, Clone)]
pub struct View {
    /// The invitation.
    pub scene: Scene,
    /// Who looks.
    pub reader: Reader,
    /// Their company.
    pub company: Organization,
    /// Its global admins, by name.
    pub admins: Vec<String>,
    /// Whether the invitation was sent to the company.
    pub is_theirs: bool,
    /// Whether the two work together already.
    pub is_partner: bool,
    /// What can still be consented to.
    pub terms: Terms,
}

impl Scene {
    /// Reads an invitation.
    pub fn find(conn: &mut Conn, id: InvitationId) -> Result<Option<Self>, Error> {
        let Some(invitation) = store::find(conn, id)? else { return Ok(None) };
        let provider = organizations::load(conn, invitation.provider)?;
        let answerer = match &invitation.answer {
            Some(answer) => users::find(conn, answer.by)?,
            None => None,
        };
        let proven = domains::proven_of(conn, provider.id)?;
        Ok(Some(Self {
            listing: find_listed(conn, &provider.account_name)?,
            domain: proven.first().map(|claim| claim.domain.for_people()),
            inviter: users::load(conn, invitation.sent_by)?.name(),
            inviter_may: users::may_still(conn, invitation.sent_by, Permission::InviteResellers)?,
            answered_by: answerer.map(|user| user.name()),
            provider,
            invitation,
        }))
    }

    /// What keeps a visitor from going on, of whom nothing is known.
    pub fn obstacle(&self, is_void: bool, now: DateTime<Utc>) -> Option<Obstacle> {
        Obstacle::over(&self.invitation, None, now)
            .or(is_void.then_some(Obstacle::Replaced))
            .or(hindrance_of(&self.provider).map(Obstacle::Cannot))
            .or(self.obstacle_of_inviter())
    }

    fn obstacle_of_inviter(&self) -> Option<Obstacle> {
        (!self.inviter_may).then_some(Obstacle::Cannot(Hindrance::Inviter))
    }
}

impl View {
    /// Reads an invitation for somebody.
    pub fn find(
        conn: &mut Conn,
        reader: Reader,
        id: InvitationId,
        terms: impl FnOnce(&Invitation) -> Terms,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(scene) = Scene::find(conn, id)? else { return Ok(None) };
        let company = organizations::load(conn, reader.home)?;
        let admins = users::admins_of(conn, &company)?.iter().map(users::User::name).collect();
        Ok(Some(Self {
            is_theirs: is_theirs(conn, reader.home, &scene.invitation)?,
            is_partner: find_live(conn, scene.provider.id, company.id, now)?.is_some(),
            terms: terms(&scene.invitation),
            scene,
            reader,
            company,
            admins,
        }))
    }

    /// Whether the invitation is remembered for the reader's company.
    pub fn is_remembered(&self) -> bool {
        self.scene.invitation.is_for(self.reader.home)
    }

    /// What keeps the reader from going on with the link.
    pub fn obstacle_at_the_door(&self, is_void: bool, now: DateTime<Utc>) -> Option<Obstacle> {
        let never = hindrance(&self.scene.provider, &self.company).filter(|why| !why.may_pass());
        let (kind, never) = (never.filter(|why| *why == Hindrance::Kind), never);
        Obstacle::over(&self.scene.invitation, Some(self.reader), now)
            .or(is_void.then_some(Obstacle::Replaced))
            .or(kind.map(Obstacle::Cannot))
            .or((!self.is_theirs).then_some(Obstacle::NotTheirs))
            .or(never.map(Obstacle::Cannot))
            .or(self.scene.obstacle_of_inviter())
    }

    /// What keeps the reader from answering.
    pub fn obstacle(&self, now: DateTime<Utc>) -> Option<Obstacle> {
        let needs_admin =
            matches!(self.terms, Terms::WithAccess(_)) && !self.reader.is_global_admin;
        Obstacle::over(&self.scene.invitation, Some(self.reader), now)
            .or(self.is_partner.then_some(Obstacle::Partners))
            .or(hindrance(&self.scene.provider, &self.company).map(Obstacle::Cannot))
            .or(self.scene.obstacle_of_inviter())
            .or((!self.reader.may_answer).then_some(Obstacle::NotTheirTask))
            .or(needs_admin.then_some(Obstacle::NeedsGlobalAdmin))
    }

    /// Whether the reader can say no. Where their company was suspended after they had written why, the form stays as
    /// long as that stands in it; who works with the provider already has nothing to say no to.
    pub fn can_decline(&self, has_reason: bool, now: DateTime<Utc>) -> bool {
        let is_open = self.scene.invitation.open(now).is_ok() && !self.is_partner;
        is_open && self.reader.may_answer && (has_reason || self.company.suspension.is_none())
    }

    /// Whether administrator access is a box of its own for the reader.
    pub fn offers_access(&self) -> bool {
        matches!(self.terms, Terms::AccessOffered(_)) && self.reader.is_global_admin
    }
}

/// Whether an invitation is a company's: remembered for it, or sent to an address of its own.
fn is_theirs(
    conn: &mut Conn,
    company: OrganizationId,
    invitation: &Invitation,
) -> Result<bool, Error> {
    match invitation.seen {
        Some((seen, _)) => Ok(seen == company),
        None => is_addressed(conn, company, &invitation.email),
    }
}
