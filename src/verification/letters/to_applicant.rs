//! Letters to whoever enrolled the company: what the contact answered.
use crate::{
    mail::{Body, Letter, Recipient},
    platform::{i18n::Words, web::Site},
    verification::case::{AwaitingContact, Case, Cause, Confirmed, State},
};

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
    pub fn confirmed(to: Recipient, case: &Case<Confirmed>) -> Self {
        let is_new = case.cause == Cause::Enrollment;
        Self::new(to, case, if is_new { "confirmed" } else { "change-confirmed" })
    }

    /// The holder of the link did not sign up.
    pub fn disputed(to: Recipient, case: &Case<State>) -> Self {
        let what = match (&case.state, case.cause) {
            (State::Authorized(_), _) => "suspended",
            _ if case.works_unchecked() => "suspended",
            (_, Cause::Enrollment) => "disputed",
            (_, Cause::Change) => "change-disputed",
        };
        Self::new(to, case, what)
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
