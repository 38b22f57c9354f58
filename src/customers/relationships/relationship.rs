//! A customer and one of its partners, and what the end of it means.
use super::is_source;
use crate::{
    partnerships::Side,
    users::grants::Grant,
    values::{CustomerInvitationId, Note, OrganizationId, RelationshipId, UserId, Wrong},
};
use chrono::{DateTime, Utc};
use std::str::FromStr;

/// A customer and one of its partners: a reseller, or a provider.
#[derive(Debug, Clone, PartialEq)]
pub struct Relationship {
    /// Its key.
    pub id: RelationshipId,
    /// Who buys.
    pub customer: OrganizationId,
    /// Who sells to it, or orders for it.
    pub partner: OrganizationId,
    /// As what.
    pub side: Side,
    /// The invitation with which it began, or in which it was asked for in vain.
    pub invitation: CustomerInvitationId,
    /// How it stands.
    pub state: State,
    /// Since when it stands so; of one that has ended, since when it was.
    pub since: DateTime<Utc>,
    /// Its end, once there was one.
    pub end: Option<End>,
    /// What pages carry, to notice a change in between.
    pub version: i64,
}

/// How a relationship stands (feature map, E.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was asked for, and the customer said yes to the other partner alone.
    Missing,
    /// It is there.
    Active,
    /// It was.
    Ended,
}

/// The end of a relationship.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// When.
    pub at: DateTime<Utc>,
    /// Which of the two ended it.
    pub by: By,
    /// Which person.
    pub person: UserId,
    /// Why.
    pub reason: Note,
}

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The customer.
    Customer,
    /// Its reseller, or its provider.
    Partner,
}

/// Who is to work with whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The customer.
    pub customer: OrganizationId,
    /// Its partner.
    pub partner: OrganizationId,
    /// As what.
    pub side: Side,
}

impl Relationship {
    /// One that is asked for in an invitation, and stands so from now on.
    pub fn new(
        pair: Pair,
        (invitation, state): (CustomerInvitationId, State),
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: RelationshipId::new(),
            customer: pair.customer,
            partner: pair.partner,
            side: pair.side,
            invitation,
            state,
            since: now,
            end: None,
            version: 1,
        }
    }

    /// Whether the partner works for the customer.
    pub fn is_active(&self) -> bool {
        self.state == State::Active
    }

    /// Whether it works, or did before it ended.
    pub fn was_active(&self) -> bool {
        self.state != State::Missing
    }

    /// Whether something that lets the partner act for the customer came with this.
    pub fn lent(&self, grant: &Grant) -> bool {
        is_source(&grant.source) && grant.source.id == self.id.to_string()
    }

    /// Which of the two a company is, if it is one.
    pub fn part_of(&self, company: OrganizationId) -> Option<By> {
        if company == self.customer {
            Some(By::Customer)
        } else {
            (company == self.partner).then_some(By::Partner)
        }
    }

    /// The other company.
    pub fn other_than(&self, company: OrganizationId) -> OrganizationId {
        if company == self.customer { self.partner } else { self.customer }
    }
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Missing, Self::Active, Self::Ended];

    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Active => "active",
            Self::Ended => "ended",
        }
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Missing => "chip--warn",
            Self::Active => "chip--good",
            Self::Ended => "",
        }
    }
}

impl By {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Partner => "partner",
        }
    }
}

impl FromStr for State {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let same = Self::ALL.into_iter().find(|state| state.as_str() == text);
        same.ok_or_else(|| Wrong::new("invitation-state"))
    }
}

impl FromStr for By {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let same = [Self::Customer, Self::Partner].into_iter().find(|by| by.as_str() == text);
        same.ok_or_else(|| Wrong::new("partnership-side"))
    }
}
