//! What was submitted beside what the membership directory says.
use crate::{
    memberships::CompanyProfile, organizations::Profile, platform::web::Frame, values::search_key,
};

/// One fact, twice.
pub struct Compared {
    /// What it is.
    pub label: String,
    /// As it was submitted.
    pub submitted: String,
    /// As it is on record, or nothing.
    pub recorded: String,
    /// Whether the two differ in more than capitals and accents.
    pub differs: bool,
}

/// Fact by fact.
pub fn compare(frame: &Frame, profile: &Profile, record: Option<&CompanyProfile>) -> Vec<Compared> {
    let on_record = record.map(recorded).unwrap_or_default();
    let names = [
        "legal-name",
        "address",
        "phone",
        "registration-number",
        "contact-name",
        "contact-email",
        "contact-phone",
    ];
    let pairs = names.into_iter().zip(submitted(profile)).zip(on_record);
    let compared = |((name, submitted), recorded): ((&str, String), String)| Compared {
        label: frame.say(format!("about-{name}")),
        differs: !recorded.is_empty() && search_key(&submitted) != search_key(&recorded),
        submitted,
        recorded,
    };
    pairs.map(compared).collect()
}

fn submitted(profile: &Profile) -> [String; 7] {
    let (contact, p) = (profile.contact_name(), profile.clone());
    [
        p.legal_name,
        joined(&[p.address_line1, p.address_line2, p.postal_code, p.city, p.state]),
        p.phone,
        p.registration_number,
        contact,
        p.contact_email.to_string(),
        p.contact_phone,
    ]
}

fn recorded(record: &CompanyProfile) -> [String; 7] {
    let (legal, contact) = (&record.legal, &record.contact);
    let address = [
        text(legal.address_line1.as_ref()),
        text(legal.address_line2.as_ref()),
        legal.postal_code.to_string(),
        record.city.to_string(),
        legal.state.to_string(),
    ];
    let name = [text(contact.first_name.as_ref()), text(contact.last_name.as_ref())];
    [
        text(legal.name.as_ref()),
        if legal.address_line1.is_some() { joined(&address) } else { record.city.to_string() },
        legal.phone.as_ref().map(|it| it.as_str().to_owned()).unwrap_or_default(),
        String::new(),
        name.join(" ").trim().to_owned(),
        text(contact.email.as_ref()),
        contact.phone.as_ref().map(|it| it.as_str().to_owned()).unwrap_or_default(),
    ]
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn joined(parts: &[String]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty());
    parts.cloned().collect::<Vec<_>>().join(", ")
}
