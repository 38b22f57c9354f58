//! Mail services that anybody may join, so that an address there proves no employment.
use super::{EmailAddress, domain::is_within, lists::entries};

/// The list that ships with the portal; an operator's own lines follow the same form.
const SHIPPED: &str = include_str!("webmail.txt");

/// Whether the address is with a web-mail service of the shipped list; sub-domains and plus-tags do not matter
/// (feature map, B8 and Appendix D).
pub fn is_webmail(email: &EmailAddress) -> bool {
    is_listed(email, SHIPPED)
}

/// Whether the address's domain is on a list of one domain or `brand.*` a line; `#` begins a remark.
pub fn is_listed(email: &EmailAddress, list: &str) -> bool {
    let owned = email.registrable_domain();
    let brand = owned.split('.').next().unwrap_or(owned);
    entries(list).any(|entry| match entry.strip_suffix(".*") {
        Some(listed) => listed.eq_ignore_ascii_case(brand),
        None => is_within(email.domain(), entry),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::domain::registrable;

    fn email(domain: &str) -> EmailAddress {
        format!("sanne+x@{domain}").parse().unwrap()
    }

    #[test]
    fn the_five_brands_and_their_cousins() {
        let domains = "gmail.com GMAIL.com googlemail.com yahoo.com yahoo.co.uk yahoo.nl \
            icloud.com me.com aol.com outlook.com outlook.be hotmail.com \
            hotmail.co.jp hotmail.nl live.nl live.co.uk msn.com proton.me \
            protonmail.ch gmx.net gmx.de web.de yandex.ru mail.ru \
            qq.com ziggo.nl xs4all.nl freeler.nl tuta.io tutanota.com \
            fastmail.fm t-online.de";
        for domain in domains.split_whitespace() {
            assert!(is_webmail(&email(domain)), "{domain}");
        }
    }

    #[test]
    fn sub_domains_and_other_spellings_count() {
        for domain in
            ["mail.gmail.com", "sanne.xs4all.nl", "eu.outlook.com", "ｇｍａｉｌ.com", "gmail。com"]
        {
            assert!(is_webmail(&email(domain)), "{domain}");
        }
    }

    #[test]
    fn companies_are_no_web_mail() {
        for domain in [
            "fabrikam.example",
            "noordlicht.example",
            "mygmail.com",
            "gmail.tulp.example",
            "xme.com",
            "tulp.nl",
            "live.tulp.nl",
            "home.tulp.nl",
            "gmx-parts.de",
            "bücher.de",
        ] {
            assert!(!is_webmail(&email(domain)), "{domain}");
        }
    }

    #[test]
    fn an_operator_may_add_lines() {
        let list = "# ours\n tulp.example \n\nnuage.*\n";
        assert!(is_listed(&email("a.tulp.example"), list) && is_listed(&email("nuage.fr"), list));
        assert!(!is_listed(&email("gmail.com"), list) && !is_listed(&email("bergmann.de"), list));
    }

    #[test]
    fn every_entry_is_a_plain_domain() {
        for entry in entries(SHIPPED) {
            let domain = entry.replace(".*", ".com");
            assert!(is_webmail(&email(&domain)), "{entry}");
            assert_eq!(registrable(&domain), domain, "{entry}");
        }
    }
}
