//! The pages of the primary contact, who needs no account, and of the company.
mod kept;
mod mending;
mod sharing;

pub use kept::KeptPage;
pub use mending::{DetailsPage, MendPage};
pub use sharing::{SharePage, SharedStatus};

use super::{
    case::{AwaitingContact, Case, Cause},
    forms::{ContactForm, NewContactForm},
};
use crate::platform::web::{FormErrors, Frame};
use askama::Template;

/// The two questions.
#[derive(Template)]
#[template(path = "verification/confirm.html")]
pub struct ConfirmPage {
    /// The frame.
    pub frame: Frame,
    /// The company's legal name.
    pub company: String,
    /// Who enrolled it.
    pub applicant: String,
    /// The address that was written to.
    pub email: String,
    /// Why the contact is asked: ends the ids of the texts.
    pub cause: Cause,
    /// Whether the company was authorized at once: then there is only an objection to make.
    pub is_enrolled: bool,
    /// Until when the link is good.
    pub until: String,
    /// What was ticked.
    pub form: ContactForm,
    /// What is missing.
    pub errors: FormErrors,
}

/// What happens after the answer.
#[derive(Template)]
#[template(path = "verification/thanks.html")]
pub struct ThanksPage {
    /// The frame.
    pub frame: Frame,
    /// Which answer: ends the ids of its texts.
    pub answer: String,
}

/// Naming another contact.
#[derive(Template)]
#[template(path = "verification/contact.html")]
pub struct ContactPage {
    /// The frame.
    pub frame: Frame,
    /// Who is the contact now.
    pub current: String,
    /// Whether the case moved on between the page and its form.
    pub moved_on: bool,
    /// What was typed.
    pub form: NewContactForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl ContactPage {
    /// For a case whose contact has not answered.
    pub fn new(
        frame: Frame,
        case: &Case<AwaitingContact>,
        form: NewContactForm,
        errors: FormErrors,
    ) -> Self {
        let current = format!("{} ({})", case.contact.name, case.contact.email);
        Self { frame, current, moved_on: false, form, errors }
    }
}
