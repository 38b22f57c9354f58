//! What applicants are written about their enrollment (feature map, C.7).
use super::application::Application;
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    values::Reference,
    verification::{Case, State},
};
use chrono::{DateTime, Utc};

/// E2: we have received your application.
pub struct Received {
    to: Recipient,
    company: String,
    contact: String,
    email: String,
    reference: String,
    is_enrolled: bool,
}

impl Received {
    /// For the applicant.
    pub fn new(to: Recipient, application: &Application, reference: &Reference) -> Self {
        let profile = &application.profile;
        Self {
            to,
            company: profile.legal_name.clone(),
            contact: profile.contact_name(),
            email: profile.contact_email.to_string(),
            reference: reference.to_string(),
            is_enrolled: application.is_enrolled,
        }
    }
}

impl Letter for Received {
    const NAME: &'static str = "received";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = if self.is_enrolled { "mail-active-subject" } else { "mail-received-subject" };
        words.with("company", &self.company).with("reference", &self.reference).say(id)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let telling = words
            .with("company", &self.company)
            .with("contact", &self.contact)
            .with("email", &self.email)
            .with("operator", &site.operator_name);
        let kind = if self.is_enrolled { "active" } else { "received" };
        Body {
            opening: vec![telling.say(format!("mail-{kind}-opening"))],
            closing: vec![
                telling.say(format!("mail-{kind}-next")),
                site.link("/"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}

/// E11: the application was taken back.
pub struct Withdrawn {
    to: Recipient,
    company: String,
    reference: String,
}

impl Withdrawn {
    /// For the applicant or the contact.
    pub fn new(to: Recipient, case: &Case<State>) -> Self {
        Self { to, company: case.company.clone(), reference: case.reference.to_string() }
    }
}

impl Letter for Withdrawn {
    const NAME: &'static str = "withdrawn";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-withdrawn-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let telling = words.with("company", &self.company).with("operator", &site.operator_name);
        Body {
            opening: vec![telling.say("mail-withdrawn-opening")],
            closing: vec![
                words.say("mail-withdrawn-next"),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}

/// The draft dies in a week.
pub struct Expiring {
    to: Recipient,
    company: String,
    dies_at: DateTime<Utc>,
}

impl Expiring {
    /// For a global admin.
    pub fn new(to: Recipient, organization: &Organization, dies_at: DateTime<Utc>) -> Self {
        Self { to, company: organization.name.to_string(), dies_at }
    }
}

impl Letter for Expiring {
    const NAME: &'static str = "expiring";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-expiring-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        Body {
            opening: vec![words.with("company", &self.company).say("mail-expiring-opening")],
            action: Some(Action {
                label: words.say("mail-expiring-action"),
                url: site.link("/enroll"),
                until: words.with("until", words.moment(self.dies_at)).say("mail-expiring-until"),
            }),
            closing: vec![words.say("mail-expiring-next")],
            ..Body::default()
        }
    }
}
