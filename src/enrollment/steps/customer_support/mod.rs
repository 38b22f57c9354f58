//! How the company's own customers reach it. A company that is enrolled already is asked only this,
//! beside what its record says.
use super::{About, Step};
use crate::{
    enrollment::pages::Sheet,
    memberships::CompanyProfile,
    platform::web::{self, FormErrors, Frame, page, rejected},
    values::{EmailAddress, PhoneNumber, WebAddress},
};
use askama::Template;
use serde::{Deserialize, Serialize};

/// The customer support information.
pub struct CustomerSupport;

/// What the browser said.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    #[serde(rename = "support_website")]
    website: String,
    #[serde(rename = "support_email")]
    email: String,
    #[serde(rename = "support_phone")]
    phone: String,
}

/// What it means.
#[derive(Debug, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are three ways to reach a company")]
pub struct Answer {
    pub website: WebAddress,
    pub email: EmailAddress,
    pub phone: PhoneNumber,
}

#[derive(Template)]
#[template(path = "enrollment/steps/customer_support.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    form: Form,
    errors: FormErrors,
    enrolled: Option<CompanyProfile>,
    country: String,
}

impl Step for CustomerSupport {
    const SLUG: &'static str = "customer-support";
    type Form = Form;
    type Answer = Answer;

    fn parse(form: &Form, about: &About) -> Result<Answer, FormErrors> {
        let mut errors = FormErrors::default();
        let website = errors.field("support_website", form.website.parse());
        // Web-mail is no matter here: the rule is for the primary contact (feature map, B9).
        let email = errors.field("support_email", form.email.parse());
        let phone = errors.field("support_phone", PhoneNumber::parse(&form.phone, &about.country));
        let (Some(website), Some(email), Some(phone)) = (website, email, phone) else {
            return Err(errors);
        };
        Ok(Answer { website, email, phone })
    }

    fn refill(answer: &Answer) -> Form {
        Form {
            website: answer.website.to_string(),
            email: answer.email.to_string(),
            phone: answer.phone.to_string(),
        }
    }

    fn prefill(about: &About) -> Form {
        about.earlier.as_ref().map_or_else(Form::default, |earlier| Form {
            website: earlier.support_website.clone(),
            email: earlier.support_email.to_string(),
            phone: earlier.support_phone.clone(),
        })
    }

    fn show(sheet: Sheet, about: &About, form: Form, errors: FormErrors) -> web::Result {
        let enrolled = about.on_file.clone().filter(|profile| profile.csp_enrolled);
        let (frame, country) = (sheet.frame.clone(), sheet.frame.country(&about.country));
        let is_right = errors.is_empty();
        let filled = Page { frame, sheet, form, errors, enrolled, country };
        if is_right { page(&filled) } else { rejected(&filled) }
    }
}
