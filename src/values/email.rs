//! Mail addresses.
use super::{
    Wrong,
    domain::{ascii_domain, for_people, is_within, registrable},
    lists,
    text::{plain, text_value},
};
use email_address::Options;
use std::str::FromStr;
use validator::ValidateEmail;

text_value!(
    /// A mail address: at most 254 characters, the name as it was typed, the domain in ASCII and lower-case.
    ///
    /// Two addresses that differ in case are different texts; compare by [`key`](EmailAddress::key).
    EmailAddress
);

/// Mailboxes that belong to a task and not to a person.
const ROLES: &str = include_str!("role_names.txt");

/// Errors: those of all text (max 254), `email-ascii`, `email-format`.
impl FromStr for EmailAddress {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = plain(text, 254)?;
        let format = || Wrong::new("email-format");
        let (local, domain) = text.rsplit_once('@').ok_or_else(format)?;
        // "mıke" and "mike" fold together in many a program, so that one's letters could reach the other.
        if !local.is_ascii() {
            return Err(Wrong::new("email-ascii"));
        }
        let address = format!("{local}@{}", ascii_domain(domain).ok_or_else(format)?);
        if !is_sound(&address) {
            return Err(format());
        }
        if address.len() > 254 {
            Err(Wrong::new("too-long").with("max", 254))
        } else {
            Ok(Self(address))
        }
    }
}

/// The two crates refuse different things: one dots in odd places, the other quoted names.
fn is_sound(address: &str) -> bool {
    let options =
        Options::default().with_required_tld().without_domain_literal().without_display_text();
    let parsed = email_address::EmailAddress::parse_with_options(address, options);
    parsed.is_ok() && address.validate_email()
}

impl EmailAddress {
    /// The form in which two addresses are compared: all lower-case.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The mailbox in which it ends up at most servers: [`key`](EmailAddress::key) without a plus-tag.
    pub fn mailbox(&self) -> String {
        let local = self.local_part().to_ascii_lowercase();
        let name = local.split('+').next().filter(|name| !name.is_empty());
        format!("{}@{}", name.unwrap_or(&local), self.domain())
    }

    /// The part before the `@`, as it was typed.
    pub fn local_part(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// The domain in ASCII, lower-case: `xn--bcher-kva.example`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The domain as people read it: `bücher.example`. Stays ASCII where its script could pass for Latin.
    pub fn domain_for_people(&self) -> String {
        for_people(self.domain())
    }

    /// The part of the domain that somebody registered: `example.co.uk` of `mail.example.co.uk` (public suffix list).
    pub fn registrable_domain(&self) -> &str {
        registrable(self.domain())
    }

    /// Whether the address is at this domain, or at one below it.
    pub fn is_at(&self, domain: &str) -> bool {
        is_within(self.domain(), domain)
    }

    /// Whether the mailbox belongs to a task, such as `info@`, rather than to a person; a plus-tag does not matter.
    pub fn is_role_address(&self) -> bool {
        let local = self.local_part().to_ascii_lowercase();
        local.split('+').next().is_some_and(|name| lists::has(ROLES, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> EmailAddress {
        text.parse().unwrap()
    }

    #[test]
    fn the_name_is_kept_and_the_domain_is_ascii() {
        assert_eq!(email(" Sanne.Vries@Tulp.Example ").as_str(), "Sanne.Vries@tulp.example");
        assert_eq!(email("a@BÜCHER.example").to_string(), "a@xn--bcher-kva.example");
        assert_eq!(email("a@ｔｕｌｐ。example").domain(), "tulp.example");
        assert_eq!(email("Mike+x@Tulp.example").key(), "mike+x@tulp.example");
        assert_eq!(email("Mike+x+y@Tulp.example").mailbox(), "mike@tulp.example");
        assert_eq!(email("+x@tulp.example").mailbox(), "+x@tulp.example");
        assert_eq!(email("o'brien@tulp.example").local_part(), "o'brien");
    }

    const NO_ADDRESSES: &[&str] = &[
        "sanne",
        "@tulp.example",
        "sanne@",
        "a@localhost",
        "a@[127.0.0.1]",
        "a@127.0.0.1",
        "\"a b\"@tulp.example",
        "a@tulp.example, b@tulp.example",
        "a@tulp.example;b@tulp.example",
        "Sanne <a@tulp.example>",
        "a@b@tulp.example",
        ".a@tulp.example",
        "a.@tulp.example",
        "a..b@tulp.example",
        "a b@tulp.example",
        "a@-tulp.example",
        "a@tulp..example",
        "a@tulp.example.",
        "a@tu_lp.example",
        "a@tulp.1",
        "a＠tulp.example",
        "(x)a@tulp.example",
    ];

    #[test]
    fn what_is_no_address() {
        for text in NO_ADDRESSES {
            assert_eq!(text.parse::<EmailAddress>(), Err(Wrong::new("email-format")), "{text}");
        }
    }

    #[test]
    fn the_other_refusals() {
        for (text, code) in [
            ("", "missing"),
            ("mıke@tulp.example", "email-ascii"),
            ("ｍike@tulp.example", "email-ascii"),
            ("a@tulp.example\r\nBcc: b@tulp.example", "control-characters"),
            ("a\u{200b}@tulp.example", "hidden-characters"),
            (&format!("a@{}example", "tulp.".repeat(50)), "too-long"),
        ] {
            assert_eq!(text.parse::<EmailAddress>().unwrap_err().code(), code, "{text}");
        }
        assert!(format!("{}@tulp.example", "a".repeat(65)).parse::<EmailAddress>().is_err());
        assert!(format!("{}@tulp.example", "a".repeat(64)).parse::<EmailAddress>().is_ok());
    }

    #[test]
    fn domains_by_owner() {
        assert_eq!(email("a@mail.tulp.co.uk").registrable_domain(), "tulp.co.uk");
        assert_eq!(email("a@x.y.tulp.example").registrable_domain(), "tulp.example");
        assert_eq!(email("a@co.uk").registrable_domain(), "co.uk");
        assert_eq!(email("a@bücher.example").domain_for_people(), "bücher.example");
    }

    #[test]
    fn role_addresses() {
        for text in [
            "info@tulp.example",
            "NoReply@tulp.example",
            "no-reply@tulp.example",
            "sales+nl@tulp.example",
        ] {
            assert!(email(text).is_role_address(), "{text}");
        }
        for text in ["sanne@tulp.example", "informer@tulp.example", "i.nfo@tulp.example"] {
            assert!(!email(text).is_role_address(), "{text}");
        }
    }

    #[test]
    fn reading_what_was_written_changes_nothing() {
        for text in ["A.b+c@Sub.Tulp.Example", "a@bücher.example", "a@παράδειγμα.example"]
        {
            let once = email(text);
            assert_eq!(email(once.as_str()), once);
            let json = serde_json::to_string(&once).unwrap();
            assert_eq!(serde_json::from_str::<EmailAddress>(&json).unwrap(), once);
        }
    }
}
