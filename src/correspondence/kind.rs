//! The kinds of letters, and who may know that one was written.

/// A kind of letter. What it is called is the text `letter-kind-<name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its name in the outbox.
    pub name: &'static str,
    /// Whom it is written to.
    pub readers: Readers,
}

/// Whom a kind of letter is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// The company's people and its primary contact: the company sees it among its mail.
    Company,
    /// The operator's staff: their names and addresses are none of the company's business.
    Operator,
    /// Somebody who belongs to no company yet.
    Stranger,
    /// A person, about their own account: nobody else's business.
    Person,
}

/// Every kind there is. A letter that does not stand here is shown to no company.
pub const KINDS: &[Kind] = &[
    Kind::new("address-code", Readers::Stranger),
    Kind::new("invitation", Readers::Company),
    Kind::new("roles-changed", Readers::Company),
    Kind::new("admins-changed", Readers::Company),
    Kind::new("account-news", Readers::Company),
    Kind::new("password-reset", Readers::Person),
    Kind::new("user-names", Readers::Person),
    Kind::new("account-notice", Readers::Person),
    Kind::new("confirm-email", Readers::Person),
    Kind::new("access-asked", Readers::Person),
    Kind::new("access-answered", Readers::Person),
    Kind::new("expiring", Readers::Company),
    Kind::new("received", Readers::Company),
    Kind::new("withdrawn", Readers::Company),
    Kind::new(CONFIRM_ADDRESS, Readers::Company),
    Kind::new("enrolled", Readers::Company),
    Kind::new("contact-answered", Readers::Company),
    Kind::new("contact-confirmed", Readers::Company),
    Kind::new("verification-news", Readers::Company),
    Kind::new("domain", Readers::Company),
    Kind::new("organization-news", Readers::Company),
    Kind::new("recovery", Readers::Company),
    Kind::new("security-contact", Readers::Company),
    Kind::new("identity-provider", Readers::Company),
    Kind::new("partnership-page-changed", Readers::Company),
    Kind::new("partnership-requested", Readers::Company),
    Kind::new("partnership-request-ignored", Readers::Company),
    Kind::new("customer-invited", Readers::Company),
    Kind::new("customer-reminded", Readers::Company),
    Kind::new("customer-lapsed", Readers::Company),
    Kind::new("customer-withdrawn", Readers::Company),
    Kind::new("customer-declined", Readers::Company),
    Kind::new("customer-answered", Readers::Company),
    Kind::new("customer-authorized", Readers::Company),
    Kind::new("customer-ended", Readers::Company),
    Kind::new("customer-access-ended", Readers::Company),
    Kind::new("order-placed", Readers::Company),
    Kind::new("subscription-changed", Readers::Company),
    Kind::new("partnership-invited", Readers::Company),
    Kind::new("partnership-reminded", Readers::Company),
    Kind::new("partnership-lapsed", Readers::Company),
    Kind::new("partnership-list-stopped", Readers::Company),
    Kind::new("partnership-withdrawn", Readers::Company),
    Kind::new("partnership-declined", Readers::Company),
    Kind::new("partnership-answer-waits", Readers::Company),
    Kind::new("partnership-answer-sent", Readers::Company),
    Kind::new("partnership-answer-withdrawn", Readers::Company),
    Kind::new("partnership-answer-refused", Readers::Company),
    Kind::new("partnership-answer-lapsed", Readers::Company),
    Kind::new("partnership-begun", Readers::Company),
    Kind::new("partnership-ended", Readers::Company),
    Kind::new("partnership-restored", Readers::Company),
    Kind::new("partnership-access-removed", Readers::Company),
    Kind::new("partnership-access-stopped", Readers::Company),
    Kind::new("partnership-fix-asked", Readers::Company),
    Kind::new("dispute", Readers::Operator),
];

/// The letter that asks the primary contact to confirm: it can be sent again, with a new link.
pub const CONFIRM_ADDRESS: &str = "confirm-address";

impl Kind {
    const fn new(name: &'static str, readers: Readers) -> Self {
        Self { name, readers }
    }

    /// The names of those that a company sees.
    pub fn of_companies() -> Vec<&'static str> {
        let own = KINDS.iter().filter(|kind| kind.readers == Readers::Company);
        own.map(|kind| kind.name).collect()
    }

    /// The kind of this name.
    pub fn find(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_does_not_see_what_the_operator_is_written() {
        let own = Kind::of_companies();
        assert!(own.contains(&"confirm-address") && own.contains(&"invitation"));
        assert!(!own.contains(&"dispute") && !own.contains(&"address-code"));
    }

    #[test]
    fn each_stands_here_once() {
        for (at, kind) in KINDS.iter().enumerate() {
            assert_eq!(
                KINDS.iter().position(|other| other.name == kind.name),
                Some(at),
                "{kind:?}"
            );
        }
    }
}
