//! A reseller as its provider's list shows it, and a page of them.
use crate::{
    partnerships::{Badge, Held},
    values::{Country, PartnershipId},
};
use chrono::{DateTime, Utc};

/// A reseller of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The partnership.
    pub id: PartnershipId,
    /// The reseller's name.
    pub name: String,
    /// A domain that it has proven; else its account name.
    pub known_as: String,
    /// Where it is registered.
    pub country: Country,
    /// Its membership ID, if it holds one.
    pub membership: Option<String>,
    /// Whether the provider can order.
    pub badge: Badge,
    /// How administrator access stands.
    pub held: Held,
    /// Since when they work together.
    pub since: DateTime<Utc>,
    /// When that ends or ended, once somebody said so.
    pub ends: Option<DateTime<Utc>>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The resellers, by name.
    pub resellers: Vec<Listed>,
    /// How many there are, at most one more than is counted exactly.
    pub total: usize,
    /// Whether there are others before them.
    pub has_previous: bool,
    /// Whether there are others after them.
    pub has_next: bool,
}

impl Listed {
    /// Whether they do not work together any more, whether or not that was noted.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ends.is_some_and(|at| at <= now)
    }
}
