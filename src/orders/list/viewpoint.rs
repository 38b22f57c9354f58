//! From where somebody looks at orders.
use crate::{
    orders::Order, organizations::Standing, subscriptions::Subscription, users::Home,
    values::OrganizationId,
};

/// From where somebody looks at orders: each sees its own, and the operator all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewpoint {
    /// Who orders.
    Provider(OrganizationId),
    /// The reseller of record.
    Reseller(OrganizationId),
    /// For whom.
    Customer(OrganizationId),
    /// Who runs the portal.
    Operator,
}

impl Viewpoint {
    /// That of a company; of a partner that buys itself, as the customer that it is.
    pub fn of(home: &Home, as_customer: bool) -> Self {
        match home.standing.parse() {
            Ok(Standing::Operator) => Self::Operator,
            Ok(Standing::Provider) if !as_customer => Self::Provider(home.id),
            Ok(Standing::Reseller) if !as_customer => Self::Reseller(home.id),
            _ => Self::Customer(home.id),
        }
    }

    /// The end of texts that depend on it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provider(_) => "provider",
            Self::Reseller(_) => "reseller",
            Self::Customer(_) => "customer",
            Self::Operator => "operator",
        }
    }

    /// Whether an order is seen from here, whatever the company is in it.
    pub fn sees_order(self, order: &Order) -> bool {
        self.company().is_none_or(|company| order.concerns(company))
    }

    /// Whether a subscription is seen from here, whatever the company is in it.
    pub fn sees(self, it: &Subscription) -> bool {
        self.company().is_none_or(|company| it.concerns(company))
    }

    /// The company whose orders alone are seen.
    pub fn company(self) -> Option<OrganizationId> {
        match self {
            Self::Provider(id) | Self::Reseller(id) | Self::Customer(id) => Some(id),
            Self::Operator => None,
        }
    }
}
