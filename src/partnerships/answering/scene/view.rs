//! The same for somebody of a company.
use super::Scene;
use crate::{
    domains,
    organizations::{self, Organization},
    partnerships::{
        answering::{Hindrance, Obstacle, Reader, hindrance},
        invitations::{Dead, Invitation, Stage, Terms},
        store::find_live,
    },
    platform::db::{Conn, Error},
    users::{
        self,
        grants::{self, Grant},
    },
    values::{InvitationId, OrganizationId},
};
use chrono::{DateTime, Utc};

const EXPIRED: Stage = Stage::Over(Dead::Expired);

/// An invitation as somebody of a company meets it.
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
    /// Whether the reader is whoever invited, in another company.
    pub is_oneself: bool,
    /// What can still be consented to.
    pub terms: Terms,
    /// What lets the provider act for the company already: an earlier partnership may have left it.
    pub held: Option<Grant>,
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
        let Some(scene) = Scene::find(conn, id, now)? else { return Ok(None) };
        let company = organizations::load(conn, reader.home)?;
        let admins = users::admins_of(conn, &company)?.iter().map(users::User::name).collect();
        Ok(Some(Self {
            is_theirs: is_theirs(conn, reader.home, &scene.invitation)?,
            is_partner: find_live(conn, scene.host.provider.id, company.id, now)?.is_some(),
            is_oneself: users::shares_mailbox(conn, reader.user, &scene.invitation.askers())?,
            terms: terms(&scene.invitation),
            held: grants::between(conn, company.id, scene.host.provider.id, now)?,
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
        let never =
            hindrance(&self.scene.host.provider, &self.company).filter(|why| !why.may_pass());
        let (kind, never) = (never.filter(|why| *why == Hindrance::Kind), never);
        Obstacle::over(&self.scene.invitation, Some(self.reader), now)
            .or(is_void.then_some(Obstacle::Replaced))
            .or(kind.map(Obstacle::Cannot))
            .or((!self.is_theirs).then_some(Obstacle::NotTheirs))
            .or(never.map(Obstacle::Cannot))
            .or(self.scene.host.obstacle_of_inviter())
    }

    /// What keeps the reader from answering.
    pub fn obstacle(&self, now: DateTime<Utc>) -> Option<Obstacle> {
        let needs_admin =
            matches!(self.terms, Terms::WithAccess(_)) && !self.reader.is_global_admin;
        // What is over because the two work together leads to where they do.
        let is_settled = self.is_partner && self.scene.invitation.stage(now) == EXPIRED;
        is_settled
            .then_some(Obstacle::Partners)
            .or(self.scene.over(self.reader, now))
            .or(self.scene.obstacle_of_link(now))
            .or(self.is_partner.then_some(Obstacle::Partners))
            .or(hindrance(&self.scene.host.provider, &self.company).map(Obstacle::Cannot))
            .or(self.scene.host.obstacle_of_inviter())
            .or((!self.reader.may_answer).then_some(Obstacle::NotTheirTask))
            .or(self.is_oneself.then_some(Obstacle::Cannot(Hindrance::Oneself)))
            .or(needs_admin.then_some(Obstacle::NeedsGlobalAdmin))
    }

    /// Whether the reader can say no. Where their company was suspended after they had written why, the form stays as
    /// long as that stands in it; who works with the provider already has nothing to say no to.
    pub fn can_decline(&self, has_reason: bool, now: DateTime<Utc>) -> bool {
        let is_open = self.scene.invitation.open(now).is_ok() && !self.is_partner;
        is_open && self.reader.may_answer && (has_reason || self.company.suspension.is_none())
    }

    /// Whether the reader can take an answer back about which the provider has said nothing yet.
    pub fn can_withdraw(&self, now: DateTime<Utc>) -> bool {
        self.reader.may_answer && self.scene.invitation.stage(now) == Stage::Waiting
    }

    /// Whether administrator access is a box of its own for the reader.
    pub fn offers_access(&self) -> bool {
        matches!(self.terms, Terms::AccessOffered(_)) && self.reader.is_global_admin
    }
}

/// Whether an invitation is a company's: remembered for it, or sent to an address of its own.
pub fn is_theirs(
    conn: &mut Conn,
    company: OrganizationId,
    invitation: &Invitation,
) -> Result<bool, Error> {
    match invitation.seen {
        Some((seen, _)) => Ok(seen == company),
        None => domains::is_addressed(conn, company, &invitation.email),
    }
}
