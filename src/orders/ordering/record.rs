//! The reseller of record, as somebody chooses it.
use crate::values::{AccountName, MembershipId, Wrong};

/// What was chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// Nothing yet.
    Open,
    /// That there is none.
    Nobody,
    /// One of those who are shown.
    Shown(AccountName),
    /// Whoever holds a membership ID.
    Holder(MembershipId),
}

/// The value of the button that stands for nobody. No account has such a name.
pub const NOBODY: &str = "-";
/// The value of the button that stands for a membership ID. No account has such a name.
pub const BY_ID: &str = "#";

impl Choice {
    /// From the buttons and the field beside the last one, or what is wrong with that field: also that something stands in
    /// it, and one of those who are shown is chosen, or nobody yet.
    pub fn parse(record: &str, membership: &str) -> Result<Self, Wrong> {
        if ![BY_ID, NOBODY].contains(&record) && !membership.trim().is_empty() {
            return Err(Wrong::new("order-membership-unused"));
        }
        match record {
            NOBODY => Ok(Self::Nobody),
            BY_ID => membership.parse().map(Self::Holder),
            account => Ok(account.parse().map_or(Self::Open, Self::Shown)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_one_of_the_buttons() {
        assert_eq!(Choice::parse("", " "), Ok(Choice::Open));
        assert_eq!(Choice::parse(NOBODY, "x"), Ok(Choice::Nobody));
        for unused in ["", "bergmann"] {
            let wrong = Choice::parse(unused, "7000388").unwrap_err();
            assert_eq!(wrong.code(), "order-membership-unused", "{unused}");
        }
        let account: AccountName = "bergmann".parse().unwrap();
        assert_eq!(Choice::parse("bergmann", ""), Ok(Choice::Shown(account)));
        let id: MembershipId = "7000388".parse().unwrap();
        assert_eq!(Choice::parse(BY_ID, " 7000388 "), Ok(Choice::Holder(id)));
        assert_eq!(Choice::parse(BY_ID, ""), Err(Wrong::missing()));
        assert_eq!(Choice::parse(BY_ID, "70x").unwrap_err().code(), "membership-id-format");
    }
}
