//! What a person types to sign in.
use super::{AccountName, UserName, Wrong, text::plain};

/// `sanne@noordlicht.twotier.example`: a person within a work account. The portal's own domain is configuration.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SignInName {
    /// Who, within the account.
    pub user: UserName,
    /// Which work account.
    pub account: AccountName,
}

impl SignInName {
    /// Reads what was typed; `account_domain` is the domain below which all accounts lie, such as `twotier.example`.
    ///
    /// # Errors
    /// Those of all text (max 254), `sign-in-name-format` (`account_domain`).
    pub fn parse(text: &str, account_domain: &str) -> Result<Self, Wrong> {
        let text = plain(text, 254)?.to_ascii_lowercase();
        // One account, one spelling: tries are counted by the name (reliability, AC25).
        let split = if text.contains(char::is_whitespace) {
            None
        } else {
            Self::split(&text, &account_domain.to_ascii_lowercase())
        };
        split
            .ok_or_else(|| Wrong::new("sign-in-name-format").with("account_domain", account_domain))
    }

    fn split(text: &str, account_domain: &str) -> Option<Self> {
        let (user, host) = text.split_once('@')?;
        let account = host.strip_suffix(account_domain)?.strip_suffix('.')?;
        Some(Self { user: user.parse().ok()?, account: account.parse().ok()? })
    }

    /// The whole name, as it is typed and shown.
    pub fn full(&self, account_domain: &str) -> String {
        format!("{}@{}.{account_domain}", self.user, self.account)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOMAIN: &str = "twotier.example";

    #[test]
    fn a_name_and_back() {
        for text in ["sanne@noordlicht.twotier.example", " Sanne@Noordlicht.TwoTier.example "] {
            let name = SignInName::parse(text, DOMAIN).unwrap();
            assert_eq!((name.user.as_str(), name.account.as_str()), ("sanne", "noordlicht"));
            assert_eq!(name.full(DOMAIN), "sanne@noordlicht.twotier.example");
        }
    }

    #[test]
    fn other_names_are_refused() {
        let wrong = Wrong::new("sign-in-name-format").with("account_domain", DOMAIN);
        for text in [
            "sanne",
            "sanne@noordlicht",
            "sanne@twotier.example",
            "sanne@noordlicht.example",
            "sanne@noordlichttwotier.example",
            "sanne@a.noordlicht.twotier.example",
            "@noordlicht.twotier.example",
            "a@b@noordlicht.twotier.example",
            "sanne @noordlicht.twotier.example",
            "sanne@ noordlicht.twotier.example",
            "sanne@noordlicht\u{2003}.twotier.example",
        ] {
            assert_eq!(SignInName::parse(text, DOMAIN), Err(wrong.clone()), "{text}");
        }
    }

    #[test]
    fn nothing_is_missing() {
        assert_eq!(SignInName::parse("  ", DOMAIN), Err(Wrong::missing()));
        assert_eq!(SignInName::parse("a\nb", DOMAIN).unwrap_err().code(), "control-characters");
    }
}
