//! Whether a provider can order for a reseller's customers now, and if not, why (feature map, part (j) item 6).
use crate::values::Wrong;
use std::str::FromStr;

/// What has to hold, in the order in which it is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// It is not suspended.
    NotSuspended,
    /// It has enrolled as an indirect reseller.
    Enrolled,
    /// Who it is has been verified, and nothing of that is checked again.
    Verified,
    /// It is an active reseller.
    Active,
    /// A membership ID is linked.
    IdLinked,
    /// It may sell where the provider sells.
    SameRegion,
}

/// What is known about a reseller, as its provider needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule's own fact")]
pub struct Facts {
    /// It is suspended.
    pub is_suspended: bool,
    /// It has submitted an enrollment that was not withdrawn.
    pub is_enrolled: bool,
    /// Its latest verification ended with its authorization.
    pub is_verified: bool,
    /// It is a reseller.
    pub is_reseller: bool,
    /// It holds a membership ID.
    pub has_id: bool,
    /// Provider and reseller are of one sales region.
    pub shares_region: bool,
}

impl Facts {
    /// The rules that do not hold, the first to be mended first. None: the provider can order.
    pub fn failing(&self) -> Vec<Rule> {
        Rule::ALL.into_iter().filter(|rule| !self.has(*rule)).collect()
    }

    /// Whether a rule holds.
    pub fn has(&self, rule: Rule) -> bool {
        match rule {
            Rule::NotSuspended => !self.is_suspended,
            Rule::Enrolled => self.is_enrolled,
            Rule::Verified => self.is_verified,
            Rule::Active => self.is_reseller,
            Rule::IdLinked => self.has_id,
            Rule::SameRegion => self.shares_region,
        }
    }

    /// The badge of a list: the first rule that fails, or none.
    pub fn badge(&self) -> Badge {
        Badge(self.failing().first().copied())
    }
}

/// *Ready to order*, or the first rule that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Badge(pub Option<Rule>);

impl Rule {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::NotSuspended,
        Self::Enrolled,
        Self::Verified,
        Self::Active,
        Self::IdLinked,
        Self::SameRegion,
    ];

    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSuspended => "not-suspended",
            Self::Enrolled => "enrolled",
            Self::Verified => "verified",
            Self::Active => "active",
            Self::IdLinked => "id-linked",
            Self::SameRegion => "same-region",
        }
    }
}

impl Rule {
    /// Whether the reseller can do anything about it.
    pub fn can_be_mended(self) -> bool {
        self != Self::SameRegion
    }
}

impl Badge {
    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        self.0.map_or("ready", Rule::as_str)
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self.0 {
            None => "chip--good",
            Some(Rule::NotSuspended | Rule::SameRegion) => "chip--bad",
            Some(_) => "chip--warn",
        }
    }
}

impl FromStr for Badge {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let all = [Self(None)].into_iter().chain(Rule::ALL.map(|rule| Self(Some(rule))));
        let mut same = all.filter(|badge| badge.as_str() == text);
        same.next().ok_or_else(|| Wrong::new("readiness"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: Facts = Facts {
        is_suspended: false,
        is_enrolled: true,
        is_verified: true,
        is_reseller: true,
        has_id: true,
        shares_region: true,
    };

    #[test]
    fn each_rule_alone_keeps_a_provider_from_ordering() {
        assert_eq!((READY.failing(), READY.badge()), (vec![], Badge(None)));
        for (facts, rule) in [
            (Facts { is_suspended: true, ..READY }, Rule::NotSuspended),
            (Facts { is_enrolled: false, ..READY }, Rule::Enrolled),
            (Facts { is_verified: false, ..READY }, Rule::Verified),
            (Facts { is_reseller: false, ..READY }, Rule::Active),
            (Facts { has_id: false, ..READY }, Rule::IdLinked),
            (Facts { shares_region: false, ..READY }, Rule::SameRegion),
        ] {
            assert_eq!((facts.failing(), facts.badge()), (vec![rule], Badge(Some(rule))));
            assert_eq!(facts.badge().as_str().parse(), Ok(facts.badge()));
        }
    }

    #[test]
    fn of_several_the_first_to_be_mended_is_shown() {
        let facts = Facts { is_suspended: true, has_id: false, ..READY };
        assert_eq!(facts.badge(), Badge(Some(Rule::NotSuspended)));
        assert_eq!(facts.failing(), [Rule::NotSuspended, Rule::IdLinked]);
    }
}
