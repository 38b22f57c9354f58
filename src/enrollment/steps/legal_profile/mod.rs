//! Who the company is, as the company register says it.
use super::{About, Step};
use crate::{
    enrollment::pages::Sheet,
    memberships::CompanyProfile,
    platform::web::{self, FormErrors, page, rejected},
    values::CountryRules,
    verification::{LegalDetails, LegalForm},
};
use askama::Template;

/// The legal business profile.
pub struct LegalProfile;

#[derive(Template)]
#[template(path = "enrollment/steps/legal_profile.html")]
struct Page {
    frame: crate::platform::web::Frame,
    sheet: Sheet,
    form: LegalForm,
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

/// What the membership record says.
fn recorded(on_file: &CompanyProfile) -> LegalForm {
    let legal = &on_file.legal;
    LegalForm {
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
    type Form = LegalForm;
    type Answer = LegalDetails;

    fn parse(form: &LegalForm, about: &About) -> Result<LegalDetails, FormErrors> {
        form.parse(&about.country)
    }

    fn refill(answer: &LegalDetails) -> LegalForm {
        answer.into()
    }

    fn prefill(about: &About) -> LegalForm {
        match (&about.earlier, &about.on_file) {
            (Some(earlier), _) => LegalForm::of(earlier),
            (None, Some(on_file)) => recorded(on_file),
            (None, None) => LegalForm::default(),
        }
    }

    fn doubts(answer: &LegalDetails) -> Vec<(&'static str, &'static str)> {
        answer.legal_name.warnings().into_iter().map(|code| ("legal_name", code)).collect()
    }

    fn show(sheet: Sheet, about: &About, form: LegalForm, errors: FormErrors) -> web::Result {
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
