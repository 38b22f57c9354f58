//! Letters to the primary contact, who needs no account.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    platform::{i18n::Words, web::Site},
    values::Token,
    verification::case::{Authorized, AwaitingContact, Case, Confirmed},
};
use chrono::{DateTime, Utc};

/// Whether the contact is asked for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// E1.
    First,
    /// E5: no answer came.
    Again,
}

/// E1 and E5: did you sign up, and does the address belong to the company?
pub struct ConfirmAddress {
    to: Recipient,
    asking: Asking,
    company: String,
    reference: String,
    token: Token,
    until: DateTime<Utc>,
}

impl ConfirmAddress {
    /// For the contact of a case.
    pub fn new(
        case: &Case<AwaitingContact>,
        asking: Asking,
        token: &Token,
        until: DateTime<Utc>,
    ) -> Self {
        Self {
            to: case.recipient(),
            asking,
            company: case.company.clone(),
            reference: case.reference.to_string(),
            token: token.clone(),
            until,
        }
    }
}

impl Letter for ConfirmAddress {
    const NAME: &'static str = "confirm-address";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = match self.asking {
            Asking::First => "mail-confirm-address-subject",
            Asking::Again => "mail-confirm-again-subject",
        };
        words.with("company", &self.company).say(id)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let company = words.with("company", &self.company).with("operator", &site.operator_name);
        let opening = match self.asking {
            Asking::First => "mail-confirm-address-opening",
            Asking::Again => "mail-confirm-again-opening",
        };
        Body {
            opening: vec![company.say(opening), words.say("mail-confirm-address-ask")],
            code: None,
            action: Some(answer(
                "mail-confirm-address-action",
                &self.token,
                self.until,
                words,
                site,
            )),
            closing: vec![
                words.say("mail-confirm-address-next"),
                words.say("mail-confirm-address-not-you"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

/// To the contact on file of a company that is enrolled already.
pub struct Enrolled {
    to: Recipient,
    company: String,
    reference: String,
    token: Token,
    until: DateTime<Utc>,
}

impl Enrolled {
    /// For the contact on file.
    pub fn new(case: &Case<Authorized>, token: &Token, until: DateTime<Utc>) -> Self {
        Self {
            to: case.recipient(),
            company: case.company.clone(),
            reference: case.reference.to_string(),
            token: token.clone(),
            until,
        }
    }
}

impl Letter for Enrolled {
    const NAME: &'static str = "enrolled";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-enrolled-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let company = words.with("company", &self.company).with("operator", &site.operator_name);
        Body {
            opening: vec![company.say("mail-enrolled-opening"), words.say("mail-enrolled-ask")],
            code: None,
            action: Some(answer("mail-enrolled-action", &self.token, self.until, words, site)),
            closing: vec![words.with("reference", &self.reference).say("mail-reference")],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

/// The contact's answer by the mailed link.
fn answer(label: &str, token: &Token, until: DateTime<Utc>, words: &Words, site: &Site) -> Action {
    let url = site.link(&format!("/confirm-contact/{}", token.expose()));
    Action::once(words, label, url, until)
}

/// E3 to the contact: thank you, the review goes on.
pub struct ToContact {
    to: Recipient,
    company: String,
    reference: String,
}

impl ToContact {
    /// After both answers were yes.
    pub fn confirmed(case: &Case<Confirmed>) -> Self {
        let reference = case.reference.to_string();
        Self { to: case.recipient(), company: case.company.clone(), reference }
    }
}

impl Letter for ToContact {
    const NAME: &'static str = "contact-confirmed";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-contact-confirmed-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let company = words.with("company", &self.company);
        Body {
            opening: vec![company.say("mail-contact-confirmed-opening")],
            closing: vec![
                words.say("mail-contact-confirmed-next"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}
