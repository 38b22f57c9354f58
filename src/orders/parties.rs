//! Whom an order or a subscription concerns.
use super::Order;
use crate::{mail::Recipient, subscriptions::Subscription, values::OrganizationId};

/// The companies that something is done between.
#[derive(Debug, Clone, Copy)]
pub struct Parties {
    /// Who orders.
    pub provider: OrganizationId,
    /// For whom.
    pub customer: OrganizationId,
    /// The reseller of record, if there is one.
    pub reseller: Option<OrganizationId>,
    /// Who was it before, if that is another one.
    pub before: Option<OrganizationId>,
}

/// What one of them is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Who orders.
    Provider,
    /// For whom.
    Customer,
    /// Who sells to the customer.
    Reseller,
}

/// Somebody who is written to, at one of the companies.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Who.
    pub to: Recipient,
    /// Where they work.
    pub company: OrganizationId,
    /// What their company is.
    pub part: Part,
}

impl Parties {
    /// Those of an order.
    pub fn of_order(order: &Order) -> Self {
        let Order { provider, customer, reseller, .. } = *order;
        Self { provider, customer, reseller, before: None }
    }

    /// Those of a subscription, as it was and as it is.
    pub fn of(was: &Subscription, is: &Subscription) -> Self {
        let before = was.reseller.filter(|before| is.reseller != Some(*before));
        Self { provider: is.provider, customer: is.customer, reseller: is.reseller, before }
    }

    /// Each of them, with what it is.
    pub fn all(&self) -> Vec<(Part, OrganizationId)> {
        let resellers = [self.reseller, self.before].into_iter().flatten();
        let own = [(Part::Provider, self.provider), (Part::Customer, self.customer)];
        own.into_iter().chain(resellers.map(|id| (Part::Reseller, id))).collect()
    }
}

impl Part {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Customer => "customer",
            Self::Reseller => "reseller",
        }
    }
}
