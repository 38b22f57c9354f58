//! Whom we can contact about the application: the applicant or a colleague, at the company's own
//! address.
use super::{About, Step, legal_profile::text};
use crate::{
    enrollment::pages::Sheet,
    platform::web::{self, FormErrors, Frame, page, rejected},
    values::{ContactEmail, EmailAddress, PersonName, PhoneNumber},
};
use askama::Template;
use serde::{Deserialize, Serialize};

/// The primary contact.
pub struct PrimaryContact;

/// What the browser said.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    is_me: String,
    first_name: String,
    last_name: String,
    email: String,
    phone: String,
}

/// What it means.
#[derive(Debug, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are a person's")]
pub struct Answer {
    pub first_name: PersonName,
    pub last_name: PersonName,
    pub email: EmailAddress,
    pub phone: PhoneNumber,
}

#[derive(Template)]
#[template(path = "enrollment/steps/primary_contact.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    form: Form,
    errors: FormErrors,
    me: Form,
}

impl Form {
    /// Without a script the box does the same: what was left empty is taken from the person's account.
    fn filled_in(&self, about: &About) -> Self {
        let mut form = self.clone();
        if !form.is_me.is_empty() {
            let me = of_person(about);
            for (field, own) in [
                (&mut form.first_name, me.first_name),
                (&mut form.last_name, me.last_name),
                (&mut form.email, me.email),
            ] {
                if field.trim().is_empty() {
                    *field = own;
                }
            }
        }
        form
    }
}

fn of_person(about: &About) -> Form {
    Form {
        first_name: about.person.first_name.to_string(),
        last_name: about.person.last_name.to_string(),
        email: about.person.email.to_string(),
        ..Form::default()
    }
}

impl Step for PrimaryContact {
    const SLUG: &'static str = "primary-contact";
    type Form = Form;
    type Answer = Answer;

    fn parse(form: &Form, about: &About) -> Result<Answer, FormErrors> {
        let (form, mut errors) = (form.filled_in(about), FormErrors::default());
        let first_name = errors.field("first_name", form.first_name.parse());
        let last_name = errors.field("last_name", form.last_name.parse());
        let email = errors.field("email", ContactEmail::parse(&form.email, &about.account_domain));
        let phone = errors.field("phone", PhoneNumber::parse(&form.phone, &about.country));
        let (Some(first_name), Some(last_name), Some(email), Some(phone)) =
            (first_name, last_name, email, phone)
        else {
            return Err(errors);
        };
        Ok(Answer { first_name, last_name, email, phone })
    }

    fn refill(answer: &Answer) -> Form {
        Form {
            is_me: String::new(),
            first_name: answer.first_name.to_string(),
            last_name: answer.last_name.to_string(),
            email: answer.email.to_string(),
            phone: answer.phone.to_string(),
        }
    }

    fn prefill(about: &About) -> Form {
        let Some(on_file) = &about.on_file else { return Form::default() };
        let contact = &on_file.contact;
        Form {
            is_me: String::new(),
            first_name: text(contact.first_name.as_ref()),
            last_name: text(contact.last_name.as_ref()),
            email: text(contact.email.as_ref()),
            phone: text(contact.phone.as_ref()),
        }
    }

    fn doubts(answer: &Answer) -> Vec<(&'static str, &'static str)> {
        if answer.email.is_role_address() { vec![("email", "role-address")] } else { vec![] }
    }

    fn show(sheet: Sheet, about: &About, form: Form, errors: FormErrors) -> web::Result {
        let (form, me, frame) = (form.filled_in(about), of_person(about), sheet.frame.clone());
        let is_right = errors.is_empty();
        let filled = Page { frame, sheet, form, errors, me };
        if is_right { page(&filled) } else { rejected(&filled) }
    }
}
