//! An order: what was ordered, for whom, by whom. It never changes.
use crate::{
    subscriptions::Item,
    values::{Money, OfferId, OrderId, OrganizationId, Reference, UserId},
};
use chrono::{DateTime, Utc};

/// What a provider ordered for a customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Its key.
    pub id: OrderId,
    /// By what people call it.
    pub reference: Reference,
    /// Who ordered.
    pub provider: OrganizationId,
    /// For whom.
    pub customer: OrganizationId,
    /// The reseller of record, if there is one.
    pub reseller: Option<OrganizationId>,
    /// Which person.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// What is paid the first time.
    pub total: Money,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderLine {
    /// Which one, from 1.
    pub position: u32,
    /// The offer.
    pub offer: OfferId,
    /// What was ordered of it.
    pub item: Item,
    /// How many seats.
    pub quantity: u32,
    /// What all of them cost each time they are paid for.
    pub total: Money,
}

impl Order {
    /// Whether a company is one of those whom it concerns.
    pub fn concerns(&self, company: OrganizationId) -> bool {
        [self.provider, self.customer].contains(&company) || self.reseller == Some(company)
    }
}
