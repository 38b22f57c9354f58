//! Who the company is, as the company register says it.
use super::{About, Step};
use crate::{
    enrollment::pages::Sheet,
    memberships::CompanyProfile,
    organizations::Profile,
    platform::web::{self, FormErrors, page, rejected},
    values::{
        AddressLine, City, CountryRules, LegalName, PhoneNumber, PostalCode, RegistrationNumber,
        StateName,
    },
};
use askama::Template;
use serde::{Deserialize, Serialize};

/// The legal business profile.
pub struct LegalProfile;

/// What the browser said.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    legal_name: String,
    address_line1: String,
    address_line2: String,
    city: String,
    state: String,
    postal_code: String,
    phone: String,
    registration_number: String,
}

/// What it means.
#[derive(Debug, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of the organization's profile")]
pub struct Answer {
    pub legal_name: LegalName,
    pub address_line1: AddressLine,
    pub address_line2: Option<AddressLine>,
    pub city: City,
    pub state: StateName,
    pub postal_code: PostalCode,
    pub phone: PhoneNumber,
    pub registration_number: Option<RegistrationNumber>,
}

#[derive(Template)]
#[template(path = "enrollment/steps/legal_profile.html")]
struct Page {
    frame: crate::platform::web::Frame,
    sheet: Sheet,
    form: Form,
    errors: FormErrors,
    country: String,
    rules: CountryRules,
    example: Option<String>,
    /// What the registration number is called in the country, where it has a name of its own.
    register: Option<String>,
}

/// What is there, or nothing.
pub(super) fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// What the company submitted before.
fn submitted(earlier: &Profile) -> Form {
    let earlier = earlier.clone();
    Form {
        legal_name: earlier.legal_name,
        address_line1: earlier.address_line1,
        address_line2: earlier.address_line2,
        city: earlier.city,
        state: earlier.state,
        postal_code: earlier.postal_code,
        phone: earlier.phone,
        registration_number: earlier.registration_number,
    }
}

/// What the membership record says.
fn recorded(on_file: &CompanyProfile) -> Form {
    let legal = &on_file.legal;
    Form {
        legal_name: text(legal.name.as_ref()),
        address_line1: text(legal.address_line1.as_ref()),
        address_line2: text(legal.address_line2.as_ref()),
        city: on_file.city.to_string(),
        state: legal.state.to_string(),
        postal_code: legal.postal_code.to_string(),
        phone: text(legal.phone.as_ref()),
        registration_number: String::new(),
    }
}

impl Step for LegalProfile {
    const SLUG: &'static str = "legal-profile";
    type Form = Form;
    type Answer = Answer;

    fn parse(form: &Form, about: &About) -> Result<Answer, FormErrors> {
        let (mut errors, country) = (FormErrors::default(), &about.country);
        let legal_name = errors.field("legal_name", form.legal_name.parse());
        let address_line1 = errors.field("address_line1", form.address_line1.parse());
        let address_line2 =
            errors.field("address_line2", AddressLine::optional(&form.address_line2));
        let city = errors.field("city", form.city.parse());
        let state = errors.field("state", StateName::parse(&form.state, country));
        let postal_code =
            errors.field("postal_code", PostalCode::parse(&form.postal_code, country));
        let phone = errors.field("phone", PhoneNumber::parse(&form.phone, country));
        let number = RegistrationNumber::parse(&form.registration_number, country);
        let number = errors.field("registration_number", number);
        let answer = || {
            Some(Answer {
                legal_name: legal_name?,
                address_line1: address_line1?,
                address_line2: address_line2?,
                city: city?,
                state: state?,
                postal_code: postal_code?,
                phone: phone?,
                registration_number: number?,
            })
        };
        answer().ok_or(errors)
    }

    fn refill(answer: &Answer) -> Form {
        Form {
            legal_name: answer.legal_name.to_string(),
            address_line1: answer.address_line1.to_string(),
            address_line2: text(answer.address_line2.as_ref()),
            city: answer.city.to_string(),
            state: answer.state.to_string(),
            postal_code: answer.postal_code.to_string(),
            phone: answer.phone.to_string(),
            registration_number: text(answer.registration_number.as_ref()),
        }
    }

    fn prefill(about: &About) -> Form {
        match (&about.earlier, &about.on_file) {
            (Some(earlier), _) => submitted(earlier),
            (None, Some(on_file)) => recorded(on_file),
            (None, None) => Form::default(),
        }
    }

    fn doubts(answer: &Answer) -> Vec<(&'static str, &'static str)> {
        answer.legal_name.warnings().into_iter().map(|code| ("legal_name", code)).collect()
    }

    fn show(sheet: Sheet, about: &About, form: Form, errors: FormErrors) -> web::Result {
        let rules = CountryRules::of(&about.country);
        let country = sheet.frame.country(&about.country);
        let example = rules.postal_code_example();
        let frame = sheet.frame.clone();
        let is_right = errors.is_empty();
        let register = rules.own_registration_label().map(|label| frame.say(label));
        let filled = Page { frame, sheet, form, errors, country, rules, example, register };
        if is_right { page(&filled) } else { rejected(&filled) }
    }
}
