//! Two companies that work together, and what the end of it means.
use super::invitations::Invitation;
use crate::{
    users::Person,
    values::{InvitationId, Note, OrganizationId, PartnershipId, UserId, Wrong},
};
use chrono::{DateTime, TimeDelta, Utc};
use std::str::FromStr;

/// For so long the side that ended a partnership can take that back.
pub const UNDO_FOR: TimeDelta = TimeDelta::hours(24);

/// A provider and a reseller that work together, or did.
#[derive(Debug, Clone, PartialEq)]
pub struct Partnership {
    /// Its key.
    pub id: PartnershipId,
    /// Who buys from the vendor.
    pub provider: OrganizationId,
    /// Who sells to customers.
    pub reseller: OrganizationId,
    /// What it began with.
    pub invitation: InvitationId,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Its end, once somebody said so: past or to come.
    pub end: Option<End>,
    /// Whether it is kept as ended.
    pub is_closed: bool,
    /// What pages carry, to notice a change in between.
    pub version: i64,
}

/// The end of a partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// When it takes effect.
    pub at: DateTime<Utc>,
    /// Who ended it.
    pub by: Side,
    /// Which person.
    pub person: UserId,
    /// When they said so.
    pub said_at: DateTime<Utc>,
    /// Why.
    pub reason: Note,
    /// Whether administrator access outlives it.
    pub keeps_access: bool,
    /// Whether it took the place of a later end that the other side had said, which counts again if this is undone.
    pub is_sooner: bool,
}

/// A side of a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The indirect provider.
    Provider,
    /// The indirect reseller.
    Reseller,
}

impl Partnership {
    /// One that begins now, as was invited to and agreed.
    pub fn new(invitation: &Invitation, reseller: OrganizationId, now: DateTime<Utc>) -> Self {
        Self {
            id: PartnershipId::new(),
            provider: invitation.provider,
            reseller,
            invitation: invitation.id,
            since: now,
            end: None,
            is_closed: false,
            version: 1,
        }
    }

    /// Whether the two work together at this moment.
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        !self.is_closed && self.end.as_ref().is_none_or(|end| end.at > now)
    }

    /// On which side a company is, if it is on one.
    pub fn side_of(&self, company: OrganizationId) -> Option<Side> {
        if company == self.provider {
            Some(Side::Provider)
        } else {
            (company == self.reseller).then_some(Side::Reseller)
        }
    }

    /// The other company.
    pub fn other_than(&self, company: OrganizationId) -> OrganizationId {
        if company == self.provider { self.reseller } else { self.provider }
    }

    /// Whether an end that a side says now takes the place of one that it cannot put off: the other side's.
    pub fn is_bound(&self, side: Side) -> bool {
        self.end.as_ref().is_some_and(|end| end.by != side || end.is_sooner)
    }

    /// Until when a side can take the end back that it brought about.
    pub fn undo_until(&self, side: Side, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let end = self.end.as_ref().filter(|end| end.by == side)?;
        let until = end.at + UNDO_FOR;
        (until > now).then_some(until)
    }
}

impl Side {
    /// On which side the company is for which somebody acts. Who is on none is asked for a permit of these sides before.
    pub fn of(person: &Person) -> Self {
        person.home.standing.parse().unwrap_or(Self::Reseller)
    }

    /// The address of a partnership's page on this side.
    pub fn page(self, id: PartnershipId) -> String {
        match self {
            Self::Provider => format!("/resellers/{id}"),
            Self::Reseller => format!("/indirect-providers/{id}"),
        }
    }

    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Reseller => "reseller",
        }
    }
}

impl FromStr for Side {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let same = [Self::Provider, Self::Reseller];
        let same = same.into_iter().find(|side| side.as_str() == text);
        same.ok_or_else(|| Wrong::new("partnership-side"))
    }
}
