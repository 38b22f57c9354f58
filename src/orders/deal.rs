//! Who orders for whom, as they are now: the facts of the decision.
use super::may_order::{Decision, Facts, Partner, Rule, may_order};
use crate::{
    organizations::{Organization, Standing},
    values::{Country, SalesRegion},
};

/// Who orders for whom, and with which reseller of record.
#[derive(Debug, Clone)]
pub struct Deal {
    /// Whoever orders.
    pub provider: Organization,
    /// For whom.
    pub customer: Organization,
    /// Whether the customer has authorized the provider.
    pub is_authorized: bool,
    /// The reseller of record, if there is to be one.
    pub reseller: Option<OfRecord>,
}

/// The reseller of record.
#[derive(Debug, Clone)]
pub struct OfRecord {
    /// Who.
    pub company: Organization,
    /// Whether it works with the provider.
    pub is_linked: bool,
    /// Whether the customer has authorized it.
    pub is_authorized: bool,
}

impl Deal {
    /// Whether the provider may order these lines, if any are chosen already: whether all of them can be ordered. A
    /// provider that the customer has not authorized, or not any more, is told that, and nothing else of the customer.
    pub fn decision(&self, lines_are_valid: Option<bool>) -> Decision {
        let is_told = |rule| self.is_authorized || rule <= Rule::ProviderAuthorized;
        let decision = may_order(&Facts {
            provider: self.provider(),
            customer_is_suspended: self.customer.suspension.is_some(),
            reseller: self.reseller.as_ref().map(|it| (self.partner(it), it.is_linked)),
            lines_are_valid,
        });
        decision.only(is_told)
    }

    fn provider(&self) -> Partner {
        Partner {
            has_standing: self.provider.standing == Standing::Provider,
            is_suspended: self.provider.suspension.is_some(),
            shares_region: self.is_near(&self.provider.country),
            is_authorized: self.is_authorized,
        }
    }

    fn partner(&self, it: &OfRecord) -> Partner {
        let is_reseller = it.company.standing == Standing::Reseller;
        Partner {
            has_standing: is_reseller && it.company.id != self.provider.id,
            is_suspended: it.company.suspension.is_some(),
            shares_region: self.is_near(&it.company.country),
            is_authorized: it.is_authorized,
        }
    }

    /// Whether a country is of the region of the customer: it is its country that counts (feature map, E.1, 3).
    fn is_near(&self, country: &Country) -> bool {
        SalesRegion::is_shared_by(country, &self.customer.country)
    }
}
