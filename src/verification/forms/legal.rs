//! Who the company is, as the company register says it: the one rule, for the wizard and after it.
use crate::{
    organizations::Profile,
    platform::web::FormErrors,
    values::{
        AddressLine, City, Country, LegalName, PhoneNumber, PostalCode, RegistrationNumber,
        StateName,
    },
};
use serde::{Deserialize, Serialize};

/// The legal business profile, as typed.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the organization's profile")]
pub struct LegalForm {
    pub legal_name: String,
    pub address_line1: String,
    pub address_line2: String,
    pub city: String,
    pub state: String,
    pub postal_code: String,
    pub phone: String,
    pub registration_number: String,
}

/// The legal business profile, understood.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of the organization's profile")]
pub struct LegalDetails {
    pub legal_name: LegalName,
    pub address_line1: AddressLine,
    pub address_line2: Option<AddressLine>,
    pub city: City,
    pub state: StateName,
    pub postal_code: PostalCode,
    pub phone: PhoneNumber,
    pub registration_number: Option<RegistrationNumber>,
}

/// What is there, or nothing.
fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

impl LegalForm {
    /// The rules for a legal profile (feature map, B7).
    pub fn parse(&self, country: &Country) -> Result<LegalDetails, FormErrors> {
        let mut errors = FormErrors::default();
        let legal_name = errors.field("legal_name", self.legal_name.parse());
        let address_line1 = errors.field("address_line1", self.address_line1.parse());
        let address_line2 =
            errors.field("address_line2", AddressLine::optional(&self.address_line2));
        let city = errors.field("city", self.city.parse());
        let state = errors.field("state", StateName::parse(&self.state, country));
        let postal_code =
            errors.field("postal_code", PostalCode::parse(&self.postal_code, country));
        let phone = errors.field("phone", PhoneNumber::parse(&self.phone, country));
        let number = RegistrationNumber::parse(&self.registration_number, country);
        let number = errors.field("registration_number", number);
        let details = || {
            Some(LegalDetails {
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
        details().ok_or(errors)
    }

    /// What the company submitted.
    pub fn of(profile: &Profile) -> Self {
        let profile = profile.clone();
        Self {
            legal_name: profile.legal_name,
            address_line1: profile.address_line1,
            address_line2: profile.address_line2,
            city: profile.city,
            state: profile.state,
            postal_code: profile.postal_code,
            phone: profile.phone,
            registration_number: profile.registration_number,
        }
    }
}

impl From<&LegalDetails> for LegalForm {
    fn from(details: &LegalDetails) -> Self {
        Self {
            legal_name: details.legal_name.to_string(),
            address_line1: details.address_line1.to_string(),
            address_line2: text(details.address_line2.as_ref()),
            city: details.city.to_string(),
            state: details.state.to_string(),
            postal_code: details.postal_code.to_string(),
            phone: details.phone.to_string(),
            registration_number: text(details.registration_number.as_ref()),
        }
    }
}
