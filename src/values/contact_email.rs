//! The address at which a company can be reached about its own verification.
use super::{EmailAddress, Wrong, domain::is_within, is_webmail};

/// The rule for a primary contact's address: with the company, neither with a web-mail service nor with the portal.
#[derive(Debug, Clone, Copy)]
pub struct ContactEmail;

impl ContactEmail {
    /// Reads a contact's address; `account_domain` is the domain below which all work accounts lie: names there have
    /// no mailbox (feature map, B8).
    ///
    /// # Errors
    /// Those of [`EmailAddress`], `email-webmail` (domain), `email-account-domain` (domain).
    pub fn parse(text: &str, account_domain: &str) -> Result<EmailAddress, Wrong> {
        let email: EmailAddress = text.parse()?;
        let wrong = |code| Err(Wrong::new(code).with("domain", email.domain_for_people()));
        if is_webmail(&email) {
            return wrong("email-webmail");
        }
        if is_within(email.domain(), account_domain) {
            return wrong("email-account-domain");
        }
        Ok(email)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> &'static str {
        ContactEmail::parse(text, "twotier.example").map_or_else(|wrong| wrong.code(), |_| "fine")
    }

    #[test]
    fn a_company_address_is_fine() {
        assert_eq!(code("sanne@noordlicht.example"), "fine");
        assert_eq!(code("sanne@mytwotier.example"), "fine");
    }

    #[test]
    fn web_mail_and_our_own_domain_are_not() {
        assert_eq!(code("sanne@hotmail.com"), "email-webmail");
        assert_eq!(code("sanne@noordlicht.twotier.example"), "email-account-domain");
        assert_eq!(code("sanne@TwoTier.example"), "email-account-domain");
        let wrong = ContactEmail::parse("sanne@Mail.Hotmail.com", "twotier.example").unwrap_err();
        assert_eq!(wrong.facts(), [("domain", "mail.hotmail.com".to_owned())]);
    }

    #[test]
    fn what_is_no_address_stays_none() {
        assert_eq!(code(""), "missing");
        assert_eq!(code("sanne"), "email-format");
    }
}
