//! What a company corrects, and what it says about it.
use super::{LegalForm, NewContactForm};
use crate::{
    organizations::Profile,
    platform::web::FormErrors,
    values::{Country, Description, optional},
    verification::{
        actions::Answer,
        case::{About, Check, Failure},
        changes::Correction,
    },
};
use serde::{Deserialize, Serialize};

/// Which details are on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Who the company is.
    Company,
    /// Its primary contact.
    Contact,
}

/// Details of the company or of its contact, as typed, with a comment.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct MendingForm {
    pub version: String,
    pub legal_name: String,
    pub address_line1: String,
    pub address_line2: String,
    pub city: String,
    pub state: String,
    pub postal_code: String,
    pub registration_number: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: String,
    pub comment: String,
}

impl Group {
    /// What a refusal concerns: what the verifier named. A document can be about either, so there the
    /// check decides.
    pub fn of(failure: &Failure) -> Self {
        match (failure.about, failure.check) {
            (About::ContactName | About::ContactEmail | About::ContactPhone, _)
            | (About::Document, Check::EmailOwnership | Check::Employment) => Self::Contact,
            (
                About::LegalName
                | About::Address
                | About::RegistrationNumber
                | About::Phone
                | About::Document,
                _,
            ) => Self::Company,
        }
    }

    /// The end of its address and of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Contact => "contact",
        }
    }

    /// Reads it from an address.
    pub fn read(text: &str) -> Option<Self> {
        [Self::Company, Self::Contact].into_iter().find(|group| group.as_str() == text)
    }
}

impl MendingForm {
    /// As the company submitted it.
    pub fn of(profile: &Profile, group: Group, version: i64) -> Self {
        let legal = LegalForm::of(profile);
        let phone = match group {
            Group::Company => legal.phone,
            Group::Contact => profile.contact_phone.clone(),
        };
        Self {
            version: version.to_string(),
            legal_name: legal.legal_name,
            address_line1: legal.address_line1,
            address_line2: legal.address_line2,
            city: legal.city,
            state: legal.state,
            postal_code: legal.postal_code,
            registration_number: legal.registration_number,
            first_name: profile.contact_first_name.to_string(),
            last_name: profile.contact_last_name.to_string(),
            email: profile.contact_email.to_string(),
            phone,
            comment: String::new(),
        }
    }

    /// What was typed, for a newer page of the case; its details as they are kept, if the older page
    /// had none.
    #[must_use]
    pub fn moved_to(self, fresh: Self) -> Self {
        let has_details = !(self.legal_name.is_empty() && self.email.is_empty());
        let version = fresh.version.clone();
        if has_details { Self { version, ..self } } else { Self { comment: self.comment, ..fresh } }
    }

    /// Each field that something was typed into.
    pub fn typed(self) -> Vec<(&'static str, String)> {
        let all = [
            ("legal_name", self.legal_name),
            ("address_line1", self.address_line1),
            ("address_line2", self.address_line2),
            ("city", self.city),
            ("state", self.state),
            ("postal_code", self.postal_code),
            ("registration_number", self.registration_number),
            ("first_name", self.first_name),
            ("last_name", self.last_name),
            ("email", self.email),
            ("phone", self.phone),
            ("comment", self.comment),
        ];
        all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
    }

    /// The version that the page showed; none fits what is no number.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or_default()
    }

    /// What is corrected, by the rules of the wizard.
    pub fn correction(
        &self,
        group: Group,
        country: &Country,
        account_domain: &str,
    ) -> Result<Correction, FormErrors> {
        match group {
            Group::Company => {
                let legal = Some(self.legal().parse(country)?);
                Ok(Correction { legal, contact: None })
            }
            Group::Contact => {
                let contact = Some(self.contact().parse(country, account_domain)?);
                Ok(Correction { legal: None, contact })
            }
        }
    }

    /// What is corrected and said. Without a group, nothing can be corrected.
    pub fn answer(
        &self,
        group: Option<Group>,
        country: &Country,
        account_domain: &str,
    ) -> Result<Answer, FormErrors> {
        let (mut errors, correction) =
            match group.map(|g| self.correction(g, country, account_domain)) {
                None => (FormErrors::default(), Correction::default()),
                Some(Ok(correction)) => (FormErrors::default(), correction),
                Some(Err(errors)) => (errors, Correction::default()),
            };
        match errors.field("comment", optional::<Description>(&self.comment)) {
            Some(comment) if errors.is_empty() => Ok(Answer { correction, comment }),
            _ => Err(errors),
        }
    }

    fn legal(&self) -> LegalForm {
        let form = self.clone();
        LegalForm {
            legal_name: form.legal_name,
            address_line1: form.address_line1,
            address_line2: form.address_line2,
            city: form.city,
            state: form.state,
            postal_code: form.postal_code,
            phone: form.phone,
            registration_number: form.registration_number,
        }
    }

    fn contact(&self) -> NewContactForm {
        let form = self.clone();
        NewContactForm {
            first_name: form.first_name,
            last_name: form.last_name,
            email: form.email,
            phone: form.phone,
            version: String::new(),
        }
    }
}
