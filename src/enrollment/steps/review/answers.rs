//! The answers as they are shown once more before the act.
use crate::{
    enrollment::{
        Application, Draft, Incomplete,
        scene::Scene,
        steps::{
            Step, customer_support::CustomerSupport, legal_profile::LegalProfile,
            primary_contact::PrimaryContact,
        },
    },
    memberships::CompanyProfile,
    organizations::Profile,
    platform::web::{self, Frame},
    users::SignedIn,
    values::{Country, CountryRules, Language, PhoneNumber},
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
    let country = scene.about(me)?.country;
    let (Some(draft), Some(on_file)) = (&scene.draft, &scene.on_file) else {
        return Err(web::Error::Elsewhere("/enroll".into()));
    };
    let missing = |slug: Incomplete| web::Error::Elsewhere(format!("/enroll/{}", slug.0));
    let application = Application::of(draft, Some(on_file), Language::En).map_err(missing)?;
    let (profile, frame) = (application.profile, &me.frame);
    let is_ours = !on_file.csp_enrolled;
    Ok(vec![
        Section {
            heading: frame.say("section-membership"),
            change: Some("/enroll/membership".to_owned()),
            rows: membership_rows(frame, on_file),
            doubts: vec![],
        },
        of_page::<LegalProfile>(frame, draft, is_ours, legal_rows(frame, &country, &profile)),
        of_page::<PrimaryContact>(frame, draft, is_ours, contact_rows(frame, &profile)),
        of_page::<CustomerSupport>(frame, draft, true, support_rows(frame, &profile)),
    ])
}

/// The answers of a page. What the membership record says of a company that is enrolled already is not
/// changed here.
fn of_page<S: Step>(
    frame: &Frame,
    draft: &Draft,
    is_ours: bool,
    rows: Vec<(String, String)>,
) -> Section {
    let doubts = draft.answer::<S>().map(|answer| S::doubts(&answer)).unwrap_or_default();
    Section {
        heading: frame.say(format!("section-{}", S::SLUG)),
        change: is_ours.then(|| format!("/enroll/{}", S::SLUG)),
        rows,
        doubts: doubts.into_iter().map(|(_, code)| frame.say(format!("doubt-{code}"))).collect(),
    }
}

fn membership_rows(frame: &Frame, on_file: &CompanyProfile) -> Vec<(String, String)> {
    let company = ("field-membership-company", on_file.company_name.as_str());
    rows(frame, &[company, ("field-membership-id", on_file.id.as_str())])
}

fn contact_rows(frame: &Frame, profile: &Profile) -> Vec<(String, String)> {
    let name = profile.contact_name();
    rows(
        frame,
        &[
            ("field-contact-name", &name),
            ("field-email", profile.contact_email.as_str()),
            ("field-phone", &readable(&profile.contact_phone)),
        ],
    )
}

fn support_rows(frame: &Frame, profile: &Profile) -> Vec<(String, String)> {
    rows(
        frame,
        &[
            ("field-support-website", &profile.support_website),
            ("field-support-email", profile.support_email.as_str()),
            ("field-support-phone", &readable(&profile.support_phone)),
        ],
    )
}

fn legal_rows(frame: &Frame, country: &Country, profile: &Profile) -> Vec<(String, String)> {
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
    let parsed: Result<PhoneNumber, _> = phone.parse();
    parsed.map_or_else(|_| phone.to_owned(), |phone| phone.to_string())
}
