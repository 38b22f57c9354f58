//! Letters to the primary contact, who needs no account.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    platform::{i18n::Words, web::Site},
    values::Token,
    verification::case::{Authorized, AwaitingContact, Case, Cause, Confirmed},
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
    cause: Cause,
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
            cause: case.asks_about(),
            company: case.company.clone(),
            reference: case.reference.to_string(),
            token: token.clone(),
            until,
        }
    }
}

impl ConfirmAddress {
    /// The id of a text that depends on why the contact is asked, and whether it is for the first time.
    fn id(&self, part: &str) -> String {
        let asking = match self.asking {
            Asking::First => "first",
            Asking::Again => "again",
        };
        format!("mail-confirm-{}-{asking}-{part}", self.cause.as_str())
    }
}

impl Letter for ConfirmAddress {
    const NAME: &'static str = "confirm-address";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say(self.id("subject"))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let company = words.with("company", &self.company).with("operator", &site.operator_name);
        let about = |part: &str| words.say(format!("mail-asked-{}-{part}", self.cause.as_str()));
        Body {
            opening: vec![company.say(self.id("opening")), about("questions")],
            code: None,
            action: Some(answer("mail-confirm-action", &self.token, self.until, words, site)),
            closing: vec![
                words.say("mail-confirm-next"),
                about("not-you"),
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
    cause: Cause,
    company: String,
    reference: String,
}

impl ToContact {
    /// After both answers were yes.
    pub fn confirmed(case: &Case<Confirmed>) -> Self {
        let reference = case.reference.to_string();
        let (to, company) = (case.recipient(), case.company.clone());
        Self { to, cause: case.cause, company, reference }
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
            opening: vec![company.say(format!("mail-confirmed-{}-opening", self.cause.as_str()))],
            closing: vec![
                words.say("mail-contact-confirmed-next"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}
