//! Letters to the operator's verifiers.
use crate::{
    mail::{Body, Letter, Recipient},
    platform::{i18n::Words, web::Site},
    verification::case::{Case, Cause, State},
};

/// E4 to the operator's verifiers.
pub struct DisputeToOperator {
    to: Recipient,
    cause: Cause,
    company: String,
    email: String,
    reference: String,
}

impl DisputeToOperator {
    /// For one verifier.
    pub fn new(to: Recipient, case: &Case<State>) -> Self {
        Self {
            to,
            cause: case.asks_about(),
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

    fn body(&self, words: &Words, site: &Site) -> Body {
        let telling = words.with("company", &self.company).with("email", &self.email);
        Body {
            opening: vec![telling.say(format!("mail-dispute-{}-opening", self.cause.as_str()))],
            closing: vec![
                words.say("mail-dispute-next"),
                site.link(&format!("/desk/cases/{}", self.reference)),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}
