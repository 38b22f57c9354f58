//! Whether a provider may order for a customer (feature map, E.5, without what it says of agreements and validation).
//!
//! One function over facts. The badge beside a customer, the review page and the transaction that orders all ask it; the
//! transaction reads its facts again.
#[cfg(test)]
mod tests;

/// What has to hold, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Whoever orders is an indirect provider, and is not suspended (E.5, 1).
    ProviderActive = 1,
    /// The customer has authorized the provider (E.5, 3).
    ProviderAuthorized,
    /// The customer is not suspended here.
    CustomerActive,
    /// The provider is of the customer's sales region (E.1, 3).
    ProviderRegion,
    /// The reseller of record is an indirect reseller, and another company than the provider (E.5, 5).
    ResellerFound,
    /// Reseller and provider work together (E.5, 5).
    ResellerLinked,
    /// The reseller is not suspended (E.5, 5).
    ResellerActive,
    /// The reseller is of the customer's sales region (E.5, 5).
    ResellerRegion,
    /// The customer has authorized the reseller (E.1, 2).
    ResellerAuthorized,
    /// Every line can be ordered (E.5, 6).
    LinesValid,
}

/// What is known about whoever orders, or about the reseller of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule's own fact")]
pub struct Partner {
    /// It is what it has to be: an indirect provider, or a reseller that is not the provider itself.
    pub has_standing: bool,
    /// It is suspended.
    pub is_suspended: bool,
    /// It is of the customer's sales region.
    pub shares_region: bool,
    /// The customer has authorized it.
    pub is_authorized: bool,
}

/// What is known when somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Whoever orders.
    pub provider: Partner,
    /// The customer is suspended.
    pub customer_is_suspended: bool,
    /// The reseller of record, and whether it works with the provider. An order needs none.
    pub reseller: Option<(Partner, bool)>,
    /// Whether every line can be ordered. Not asked, as long as none is chosen.
    pub lines_are_valid: Option<bool>,
}

/// A rule, and whether it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub rule: Rule,
    /// Whether it holds.
    pub holds: bool,
}

/// The answer, rule by rule: those that were asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision(Vec<Check>);

/// Whether the provider may order: every rule that applies, in order. What is about the reseller of record applies where
/// one is named.
pub fn may_order(facts: &Facts) -> Decision {
    let checks = Rule::ALL.into_iter();
    Decision(checks.filter_map(|rule| Some(Check { rule, holds: facts.has(rule)? })).collect())
}

impl Facts {
    /// Whether a rule holds. Nothing, if it does not apply.
    fn has(&self, rule: Rule) -> Option<bool> {
        let (provider, reseller) = (&self.provider, self.reseller.as_ref());
        match rule {
            Rule::ProviderActive => Some(provider.has_standing && !provider.is_suspended),
            Rule::ProviderAuthorized => Some(provider.is_authorized),
            Rule::CustomerActive => Some(!self.customer_is_suspended),
            Rule::ProviderRegion => Some(provider.shares_region),
            Rule::ResellerFound => reseller.map(|(it, _)| it.has_standing),
            Rule::ResellerLinked => reseller.map(|(_, is_linked)| *is_linked),
            Rule::ResellerActive => reseller.map(|(it, _)| !it.is_suspended),
            Rule::ResellerRegion => reseller.map(|(it, _)| it.shares_region),
            Rule::ResellerAuthorized => reseller.map(|(it, _)| it.is_authorized),
            Rule::LinesValid => self.lines_are_valid,
        }
    }
}

impl Decision {
    /// Rule by rule.
    pub fn checks(&self) -> &[Check] {
        &self.0
    }

    /// Whether all of them hold.
    #[cfg(test)]
    pub fn is_yes(&self) -> bool {
        self.failing().is_none()
    }

    /// The answer to some of the rules alone.
    #[must_use]
    pub fn only(self, asks: impl Fn(Rule) -> bool) -> Self {
        Self(self.0.into_iter().filter(|check| asks(check.rule)).collect())
    }

    /// The first that does not.
    pub fn failing(&self) -> Option<Rule> {
        self.0.iter().find(|check| !check.holds).map(|check| check.rule)
    }
}

impl Rule {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::ProviderActive,
        Self::ProviderAuthorized,
        Self::CustomerActive,
        Self::ProviderRegion,
        Self::ResellerFound,
        Self::ResellerLinked,
        Self::ResellerActive,
        Self::ResellerRegion,
        Self::ResellerAuthorized,
        Self::LinesValid,
    ];

    /// Its number.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProviderActive => "orderer-active",
            Self::ProviderAuthorized => "orderer-authorized",
            Self::CustomerActive => "customer-active",
            Self::ProviderRegion => "orderer-region",
            Self::ResellerFound => "reseller-found",
            Self::ResellerLinked => "reseller-linked",
            Self::ResellerActive => "reseller-active",
            Self::ResellerRegion => "reseller-region",
            Self::ResellerAuthorized => "reseller-authorized",
            Self::LinesValid => "lines-valid",
        }
    }

    /// Whether it is about the reseller of record.
    pub fn is_of_reseller(self) -> bool {
        (Self::ResellerFound..=Self::ResellerAuthorized).contains(&self)
    }
}
