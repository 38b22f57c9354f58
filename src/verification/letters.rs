//! What contacts, applicants and the operator are written about a verification (feature map, C.7).
use super::case::{Authorized, AwaitingContact, Case, State, UnderReview};
use crate::{
    mail::{Action, Body, Letter, Recipient},
    platform::{i18n::Words, web::Site},
    values::Token,
};
use chrono::{DateTime, Utc};

/// E1: did you sign up, and does the address belong to the company?
pub struct ConfirmAddress {
    to: Recipient,
    company: String,
    reference: String,
    token: Token,
    until: DateTime<Utc>,
}

impl ConfirmAddress {
    /// For the contact of a case.
    pub fn new(case: &Case<AwaitingContact>, token: &Token, until: DateTime<Utc>) -> Self {
        Self {
            to: case.recipient(),
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
        words.with("company", &self.company).say("mail-confirm-address-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let company = words.with("company", &self.company).with("operator", &site.operator_name);
        Body {
            opening: vec![
                company.say("mail-confirm-address-opening"),
                words.say("mail-confirm-address-ask"),
            ],
            code: None,
            action: Some(Action {
                label: words.say("mail-confirm-address-action"),
                url: site.link(&format!("/confirm-contact/{}", self.token.expose())),
                until: words.moment(self.until),
            }),
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
            action: Some(Action {
                label: words.say("mail-enrolled-action"),
                url: site.link(&format!("/confirm-contact/{}", self.token.expose())),
                until: words.moment(self.until),
            }),
            closing: vec![words.with("reference", &self.reference).say("mail-reference")],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

/// E3 to the contact: thank you, the review goes on.
pub struct ToContact {
    to: Recipient,
    company: String,
    reference: String,
}

impl ToContact {
    /// After both answers were yes.
    pub fn confirmed(case: &Case<UnderReview>) -> Self {
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

/// E3, E4 and their kin to the applicant: what the contact answered. `what` ends the ids of its texts.
pub struct ToApplicant {
    to: Recipient,
    company: String,
    contact: String,
    email: String,
    reference: String,
    what: &'static str,
}

impl ToApplicant {
    /// The contact said yes to both questions.
    pub fn confirmed(to: Recipient, case: &Case<UnderReview>) -> Self {
        Self::new(to, case, "confirmed")
    }

    /// The holder of the link did not sign up.
    pub fn disputed(to: Recipient, case: &Case<State>) -> Self {
        let works_already = matches!(case.state, State::Authorized(_));
        Self::new(to, case, if works_already { "suspended" } else { "disputed" })
    }

    /// The holder of the link wants another address to be asked.
    pub fn address_refused(to: Recipient, case: &Case<AwaitingContact>) -> Self {
        Self::new(to, case, "address-refused")
    }

    fn new<S>(to: Recipient, case: &Case<S>, what: &'static str) -> Self {
        Self {
            to,
            company: case.company.clone(),
            contact: case.contact.name.clone(),
            email: case.contact.email.to_string(),
            reference: case.reference.to_string(),
            what,
        }
    }
}

impl Letter for ToApplicant {
    const NAME: &'static str = "contact-answered";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-applicant-{}-subject", self.what);
        words.with("company", &self.company).with("contact", &self.contact).say(&id)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let telling = words
            .with("company", &self.company)
            .with("contact", &self.contact)
            .with("email", &self.email)
            .with("operator", &site.operator_name);
        Body {
            opening: vec![telling.say(format!("mail-applicant-{}-opening", self.what))],
            closing: vec![
                telling.say(format!("mail-applicant-{}-next", self.what)),
                site.link("/"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}

/// E4 to the operator's verifiers.
pub struct DisputeToOperator {
    to: Recipient,
    company: String,
    email: String,
    reference: String,
}

impl DisputeToOperator {
    /// For one verifier.
    pub fn new(to: Recipient, case: &Case<State>) -> Self {
        Self {
            to,
            company: case.company.clone(),
            email: case.contact.email.to_string(),
            reference: case.reference.to_string(),
        }
    }
}

impl Letter for DisputeToOperator {
    const NAME: &'static str = "dispute";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-dispute-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let telling = words.with("company", &self.company).with("email", &self.email);
        Body {
            opening: vec![telling.say("mail-dispute-opening")],
            closing: vec![
                words.say("mail-dispute-next"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}
