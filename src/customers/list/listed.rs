//! A customer as its partner's list shows it, and a page of them.
use crate::{
    customers::relationships::State,
    partnerships::Side,
    values::{Country, OrganizationId, RelationshipId, Tag},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// A customer of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The relationship with the reader's company.
    pub id: RelationshipId,
    /// The customer.
    pub customer: OrganizationId,
    /// Its name.
    pub name: String,
    /// A domain that it has proven; else its account name.
    pub known_as: String,
    /// Where it is registered.
    pub country: Country,
    /// How the relationship with the reader's company stands.
    pub state: State,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it ended, if it did.
    pub ended: Option<DateTime<Utc>>,
    /// Until when the reader's company has administrator access, if it has any.
    pub access: Option<DateTime<Utc>>,
    /// The tags that the reader's company has given it.
    pub tags: BTreeSet<Tag>,
    /// How many active subscriptions it has with the reader's company.
    pub subscriptions: u32,
    /// Those with whom the reader's company shares the customer.
    pub others: Vec<Other>,
}

/// Somebody with whom the customer is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// Who.
    pub id: OrganizationId,
    /// By name.
    pub name: String,
    /// By the middle of its sign-in names.
    pub account_name: String,
    /// As what.
    pub side: Side,
    /// Whether it works for the customer.
    pub is_active: bool,
    /// Until when it has administrator access, if it has any: told to those that work for the customer, too.
    pub access: Option<DateTime<Utc>>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The customers, by name.
    pub customers: Vec<Listed>,
    /// How many there are, at most one more than is counted exactly.
    pub total: usize,
    /// Whether there are others before them.
    pub has_previous: bool,
    /// Whether there are others after them.
    pub has_next: bool,
}

impl Listed {
    /// The one with whom the list says that it is shared.
    pub fn shared_with(&self, other: OrganizationId) -> Option<&Other> {
        self.others.iter().find(|it| it.id == other)
    }

    /// Whether it is told how those stand with whom it is shared: not to a former partner.
    pub fn tells_of_others(&self) -> bool {
        self.state != State::Ended
    }

    /// Who is missing of the pair: the reader's company, the other one, or neither.
    pub fn lacks(&self, other: &Other) -> bool {
        self.state != State::Active || !other.is_active
    }
}
