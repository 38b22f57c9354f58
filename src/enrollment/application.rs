//! A complete application: every field is there. Only this can be submitted.
use super::{
    draft::Draft,
    steps::{
        Step,
        customer_support::{self, CustomerSupport},
        legal_profile::LegalProfile,
        primary_contact::PrimaryContact,
    },
};
use crate::{
    memberships::CompanyProfile,
    organizations::Profile,
    values::{Language, MembershipId, PhoneNumber},
    verification::{LegalDetails, NewContact},
};

/// Everything that is submitted.
#[derive(Debug, Clone)]
pub struct Application {
    /// The membership ID to be linked.
    pub membership: MembershipId,
    /// Whether the company is enrolled in the programme already.
    pub is_enrolled: bool,
    /// Legal profile, primary contact and customer support.
    pub profile: Profile,
}

/// The page whose answer is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete(pub &'static str);

impl Application {
    /// The draft's answers put together; `language` is the contact's.
    pub fn of(
        draft: &Draft,
        on_file: Option<&CompanyProfile>,
        language: Language,
    ) -> Result<Self, Incomplete> {
        let on_file = on_file.ok_or(Incomplete("membership"))?;
        let support = draft.answer::<CustomerSupport>().ok_or(Incomplete(CustomerSupport::SLUG))?;
        let profile = if on_file.csp_enrolled {
            of_record(on_file, support, language).ok_or(Incomplete("membership"))?
        } else {
            let legal = draft.answer::<LegalProfile>().ok_or(Incomplete(LegalProfile::SLUG))?;
            let contact =
                draft.answer::<PrimaryContact>().ok_or(Incomplete(PrimaryContact::SLUG))?;
            of_answers(legal, contact, support, language)
        };
        let membership = on_file.id.clone();
        Ok(Self { membership, is_enrolled: on_file.csp_enrolled, profile })
    }
}

fn of_answers(
    legal: LegalDetails,
    contact: NewContact,
    support: customer_support::Answer,
    language: Language,
) -> Profile {
    Profile {
        legal_name: legal.legal_name.to_string(),
        address_line1: legal.address_line1.to_string(),
        address_line2: legal.address_line2.map(|line| line.to_string()).unwrap_or_default(),
        city: legal.city.to_string(),
        state: legal.state.to_string(),
        postal_code: legal.postal_code.to_string(),
        phone: legal.phone.as_str().to_owned(),
        registration_number: legal.registration_number.map(|n| n.to_string()).unwrap_or_default(),
        contact_first_name: contact.first_name,
        contact_last_name: contact.last_name,
        contact_email: contact.email,
        contact_phone: contact.phone.as_str().to_owned(),
        contact_language: language,
        support_website: support.website.to_string(),
        support_email: support.email,
        support_phone: support.phone.as_str().to_owned(),
    }
}

/// What the membership record of an enrolled company says. The import saw to it that it is whole.
fn of_record(
    on_file: &CompanyProfile,
    support: customer_support::Answer,
    language: Language,
) -> Option<Profile> {
    let (legal, contact) = (on_file.legal.clone(), on_file.contact.clone());
    let phone =
        |phone: Option<PhoneNumber>| phone.map(|p| p.as_str().to_owned()).unwrap_or_default();
    Some(Profile {
        legal_name: legal.name?.to_string(),
        address_line1: legal.address_line1?.to_string(),
        address_line2: legal.address_line2.map(|line| line.to_string()).unwrap_or_default(),
        city: on_file.city.to_string(),
        state: legal.state.to_string(),
        postal_code: legal.postal_code.to_string(),
        phone: phone(legal.phone),
        registration_number: String::new(),
        contact_first_name: contact.first_name?,
        contact_last_name: contact.last_name?,
        contact_email: contact.email?,
        contact_phone: phone(contact.phone),
        contact_language: language,
        support_website: support.website.to_string(),
        support_email: support.email,
        support_phone: support.phone.as_str().to_owned(),
    })
}
