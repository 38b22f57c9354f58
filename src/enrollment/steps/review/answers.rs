//! The answers as they are shown once more before the act.
use crate::{
    enrollment::{
        scene::Scene,
        steps::{
            Step, customer_support::CustomerSupport, legal_profile::LegalProfile,
            primary_contact::PrimaryContact,
        },
    },
    platform::web::{self, Frame},
    users::SignedIn,
    values::{Country, CountryRules, Language},
};

/// The answers of one page.
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Where it is changed, if it can be.
    pub change: Option<String>,
    /// Label and answer.
    pub rows: Vec<(String, String)>,
    /// Soft doubts.
    pub doubts: Vec<String>,
}

/// All answers, page by page.
pub fn sections(me: &SignedIn, scene: &Scene) -> web::Result<Vec<Section>> {
    let about = scene.about(me)?;
    let (Some(draft), Some(on_file)) = (&scene.draft, &scene.on_file) else {
        return Err(web::Error::Elsewhere("/enroll".into()));
    };
    let application = crate::enrollment::Application::of(draft, Some(on_file), Language::En);
    let missing =
        |slug: crate::enrollment::Incomplete| web::Error::Elsewhere(format!("/enroll/{}", slug.0));
    let (profile, frame) = (application.map_err(missing)?.profile, &me.frame);
    let name = format!("{} {}", profile.contact_first_name, profile.contact_last_name);
    let section = |heading: &str, slug: &str, rows| Section {
        heading: frame.say(heading),
        change: Some(format!("/enroll/{slug}")),
        rows,
        doubts: vec![],
    };
    let legal = Section {
        change: (!on_file.csp_enrolled).then(|| "/enroll/legal-profile".to_owned()),
        doubts: doubts_of::<LegalProfile>(draft, frame),
        ..section(
            "section-legal-profile",
            LegalProfile::SLUG,
            legal_rows(frame, &about.country, &profile),
        )
    };
    let contact = Section {
        change: (!on_file.csp_enrolled).then(|| "/enroll/primary-contact".to_owned()),
        doubts: doubts_of::<PrimaryContact>(draft, frame),
        ..section(
            "section-primary-contact",
            PrimaryContact::SLUG,
            rows(
                frame,
                &[
                    ("field-contact-name", &name),
                    ("field-email", profile.contact_email.as_str()),
                    ("field-phone", &readable(&profile.contact_phone)),
                ],
            ),
        )
    };
    Ok(vec![
        section(
            "section-membership",
            "membership",
            rows(
                frame,
                &[
                    ("field-membership-company", on_file.company_name.as_str()),
                    ("field-membership-id", on_file.id.as_str()),
                ],
            ),
        ),
        legal,
        contact,
        section(
            "section-customer-support",
            CustomerSupport::SLUG,
            rows(
                frame,
                &[
                    ("field-support-website", &profile.support_website),
                    ("field-support-email", profile.support_email.as_str()),
                    ("field-support-phone", &readable(&profile.support_phone)),
                ],
            ),
        ),
    ])
}

fn legal_rows(
    frame: &Frame,
    country: &Country,
    profile: &crate::organizations::Profile,
) -> Vec<(String, String)> {
    let number = CountryRules::of(country).registration_label();
    let address = [&profile.address_line1, &profile.address_line2];
    let address: Vec<&str> =
        address.into_iter().map(String::as_str).filter(|l| !l.is_empty()).collect();
    rows(
        frame,
        &[
            ("field-legal-name", &profile.legal_name),
            ("field-address", &address.join(", ")),
            ("field-postal-code", &profile.postal_code),
            ("field-city", &profile.city),
            ("field-state", &profile.state),
            ("field-country", &frame.country(country)),
            ("field-phone", &readable(&profile.phone)),
            (number, &profile.registration_number),
        ],
    )
}

/// Label and answer of each, without those that have none.
fn rows(frame: &Frame, of: &[(&str, &str)]) -> Vec<(String, String)> {
    let given = of.iter().filter(|(_, answer)| !answer.is_empty());
    given.map(|(label, answer)| (frame.say(label), (*answer).to_owned())).collect()
}

fn readable(phone: &str) -> String {
    let parsed: Result<crate::values::PhoneNumber, _> = phone.parse();
    parsed.map_or_else(|_| phone.to_owned(), |phone| phone.to_string())
}

fn doubts_of<S: Step>(draft: &crate::enrollment::Draft, frame: &Frame) -> Vec<String> {
    let doubts = draft.answer::<S>().map(|answer| S::doubts(&answer)).unwrap_or_default();
    doubts.into_iter().map(|(_, code)| frame.say(format!("doubt-{code}"))).collect()
}
