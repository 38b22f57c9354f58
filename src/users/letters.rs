//! What people are written about their accounts.
use super::User;
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    values::{Code6, EmailAddress, Language, SignInName, Token},
};
use chrono::{DateTime, Utc};

/// Six digits that prove an address.
pub struct AddressCode {
    to: Recipient,
    code: String,
    until: DateTime<Utc>,
}

impl AddressCode {
    /// For an address that belongs to nobody yet.
    pub fn new(
        email: &EmailAddress,
        language: Language,
        code: &Code6,
        until: DateTime<Utc>,
    ) -> Self {
        let to = Recipient { name: String::new(), email: email.clone(), language };
        Self { to, code: code.expose().to_owned(), until }
    }
}

impl Letter for AddressCode {
    const NAME: &'static str = "address-code";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.say("mail-address-code-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let operator = &site.operator_name;
        let until = words.moment(self.until);
        Body {
            opening: vec![words.with("operator", operator).say("mail-address-code-opening")],
            code: Some(self.code.clone()),
            action: None,
            closing: vec![
                words.with("until", until).say("mail-address-code-until"),
                words.say("mail-unexpected"),
            ],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

/// A link with which an invited person sets a password.
pub struct Invitation {
    to: Recipient,
    organization: String,
    sign_in_name: SignInName,
    token: Token,
    until: DateTime<Utc>,
}

impl Invitation {
    /// For somebody who was added to an organization.
    pub fn new(
        user: &User,
        organization: &Organization,
        token: &Token,
        until: DateTime<Utc>,
    ) -> Self {
        Self {
            to: user.recipient(organization.language),
            organization: organization.name.to_string(),
            sign_in_name: user.sign_in_name(organization),
            token: token.clone(),
            until,
        }
    }
}

impl Letter for Invitation {
    const NAME: &'static str = "invitation";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("organization", &self.organization).say("mail-invitation-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let sign_in_name = self.sign_in_name.full(&site.account_domain);
        let organization = &self.organization;
        let opening =
            words.with("organization", organization).with("operator", &site.operator_name);
        Body {
            opening: vec![
                opening.say("mail-invitation-opening"),
                words.with("name", sign_in_name).say("mail-invitation-name"),
            ],
            code: None,
            action: Some(Action::once(
                words,
                "mail-invitation-action",
                site.link(&format!("/set-password/{}", self.token.expose())),
                self.until,
            )),
            closing: vec![words.say("mail-unexpected")],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}
