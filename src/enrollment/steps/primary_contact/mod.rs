//! Whom we can contact about the application: the applicant or a colleague, at the company's own
//! address.
use super::{About, Step, legal_profile::text};
use crate::{
    enrollment::pages::Sheet,
    organizations::Profile,
    platform::web::{self, FormErrors, Frame, page, rejected},
    verification::{NewContact, NewContactForm},
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
    /// What the page showed in these fields, while the box was not ticked yet.
    shown_first_name: String,
    shown_last_name: String,
    shown_email: String,
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
    /// What the box does without a script: the person's own words take the place of what is empty, or
    /// still as the page showed it. What was typed stays.
    fn filled_in(&self, about: &About) -> Self {
        let (mut form, me) = (self.clone(), of_person(about));
        if form.is_me.is_empty() {
            return form;
        }
        let fields = [
            (&mut form.first_name, &form.shown_first_name, me.first_name),
            (&mut form.last_name, &form.shown_last_name, me.last_name),
            (&mut form.email, &form.shown_email, me.email),
        ];
        for (field, shown, own) in fields {
            if field.trim().is_empty() || field == shown {
                *field = own;
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

/// Whom the company named before.
fn submitted(earlier: &Profile) -> Form {
    Form {
        first_name: earlier.contact_first_name.to_string(),
        last_name: earlier.contact_last_name.to_string(),
        email: earlier.contact_email.to_string(),
        phone: earlier.contact_phone.clone(),
        ..Form::default()
    }
}

impl Step for PrimaryContact {
    const SLUG: &'static str = "primary-contact";
    type Form = Form;
    type Answer = NewContact;

    fn parse(form: &Form, about: &About) -> Result<NewContact, FormErrors> {
        let Form { first_name, last_name, email, phone, .. } = form.filled_in(about);
        let typed = NewContactForm { first_name, last_name, email, phone, ..Default::default() };
        typed.parse(&about.country, &about.account_domain)
    }

    fn refill(answer: &NewContact) -> Form {
        Form {
            first_name: answer.first_name.to_string(),
            last_name: answer.last_name.to_string(),
            email: answer.email.to_string(),
            phone: answer.phone.to_string(),
            ..Form::default()
        }
    }

    fn prefill(about: &About) -> Form {
        if let Some(earlier) = &about.earlier {
            return submitted(earlier);
        }
        let Some(on_file) = &about.on_file else { return Form::default() };
        let contact = &on_file.contact;
        Form {
            first_name: text(contact.first_name.as_ref()),
            last_name: text(contact.last_name.as_ref()),
            email: text(contact.email.as_ref()),
            phone: text(contact.phone.as_ref()),
            ..Form::default()
        }
    }

    fn doubts(answer: &NewContact) -> Vec<(&'static str, &'static str)> {
        if answer.email.is_role_address() { vec![("email", "role-address")] } else { vec![] }
    }

    fn show(sheet: Sheet, about: &About, form: Form, errors: FormErrors) -> web::Result {
        let (form, me, frame) = (form.filled_in(about), of_person(about), sheet.frame.clone());
        let is_right = errors.is_empty();
        let filled = Page { frame, sheet, form, errors, me };
        if is_right { page(&filled) } else { rejected(&filled) }
    }
}
