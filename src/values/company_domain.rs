//! A mail domain that one company can have for itself.
use super::{
    EmailAddress, Wrong,
    domain::{ascii_domain, for_people, is_public, is_within, registrable},
    is_webmail,
    text::{plain, text_value},
};
use std::str::FromStr;

text_value!(
    /// A domain in ASCII and lower-case: one that somebody registered, or a name below it.
    ///
    /// At most 234 characters, so that a record's own name fits in front of it. `from_str` reads a kept
    /// one back; what is typed goes through [`CompanyDomain::parse`].
    CompanyDomain
);

/// 253, less `_twotier-challenge.`.
const LONGEST: usize = 234;

/// Errors: those of all text (max 234), `domain-format`.
impl FromStr for CompanyDomain {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = plain(text, LONGEST)?;
        let ascii = ascii_domain(text.strip_suffix('.').unwrap_or(&text));
        let ascii = ascii.ok_or_else(|| Wrong::new("domain-format"))?;
        if ascii.len() > LONGEST {
            return Err(Wrong::new("too-long").with("max", LONGEST));
        }
        Ok(Self(ascii))
    }
}

impl CompanyDomain {
    /// Reads a domain that a company claims; `account_domain` is the one below which all work accounts lie.
    ///
    /// # Errors
    /// Those of `from_str`, `domain-public`, `domain-webmail`, `domain-account` (each with the domain).
    pub fn parse(text: &str, account_domain: &str) -> Result<Self, Wrong> {
        let domain: Self = text.parse()?;
        let wrong = |code| Err(Wrong::new(code).with("domain", domain.for_people()));
        if is_public(domain.as_str()) {
            return wrong("domain-public");
        }
        let address = format!("x@{domain}").parse::<EmailAddress>();
        let address = address.map_err(|_| Wrong::new("domain-format"))?;
        if is_webmail(&address) {
            return wrong("domain-webmail");
        }
        if is_within(domain.as_str(), account_domain) {
            return wrong("domain-account");
        }
        Ok(domain)
    }

    /// The domain as people read it: `bücher.example`. Stays ASCII where its script could pass for Latin.
    pub fn for_people(&self) -> String {
        for_people(self.as_str())
    }

    /// The part that somebody registered: whoever keeps its DNS keeps ours.
    pub fn registrable(&self) -> &str {
        registrable(self.as_str())
    }

    /// The domain and every name above it, the nearest first, down to a last one with a dot.
    pub fn with_those_above(text: &str) -> Vec<String> {
        let text = text.to_ascii_lowercase();
        let above = text.match_indices('.').filter_map(|(at, _)| text.get(at + 1..));
        let all = std::iter::once(text.as_str()).chain(above);
        all.filter(|name| name.contains('.')).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, &'static str> {
        let read = CompanyDomain::parse(text, "twotier.example");
        read.map(|domain| domain.to_string()).map_err(|wrong| wrong.code())
    }

    #[test]
    fn one_spelling_is_kept() {
        for (text, kept) in [
            ("tulp.nl", "tulp.nl"),
            (" Tulp.NL. ", "tulp.nl"),
            ("mail.tulp.co.uk", "mail.tulp.co.uk"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("XN--BCHER-KVA.example", "xn--bcher-kva.example"),
            ("twotier.nl", "twotier.nl"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(kept), "{text}");
        }
        let domain: CompanyDomain = "bücher.example".parse().unwrap();
        assert_eq!(domain.for_people(), "bücher.example");
    }

    #[test]
    fn what_no_company_can_have() {
        for (text, code) in [
            ("", "missing"),
            ("tulp", "domain-format"),
            ("info@tulp.nl", "domain-format"),
            ("https://tulp.nl/", "domain-format"),
            ("tulp..nl", "domain-format"),
            ("127.0.0.1", "domain-format"),
            ("a_b.tulp.nl", "domain-format"),
            ("tu\u{200b}lp.nl", "hidden-characters"),
            ("co.uk", "domain-public"),
            ("GitHub.io", "domain-public"),
            ("gmail.com", "domain-webmail"),
            ("Mail.Yahoo.co.uk", "domain-webmail"),
            ("twotier.example", "domain-account"),
            ("tulp.TwoTier.example", "domain-account"),
            (&format!("{}nl", "tulp.".repeat(50)), "too-long"),
            (&format!("{}.nl", "ü".repeat(60)), "domain-format"),
        ] {
            assert_eq!(read(text), Err(code), "{text}");
        }
        let wrong = CompanyDomain::parse("co.uk", "twotier.example").unwrap_err();
        assert_eq!(wrong.facts(), [("domain", "co.uk".to_owned())]);
    }

    #[test]
    fn names_above() {
        let above = CompanyDomain::with_those_above("A.mail.tulp.nl");
        assert_eq!(above, ["a.mail.tulp.nl", "mail.tulp.nl", "tulp.nl"]);
        assert!(CompanyDomain::with_those_above("nl").is_empty());
    }
}
