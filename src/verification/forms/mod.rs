//! What a primary contact answers, who is the contact, and who the company is.
mod legal;
mod mending;

pub use legal::{LegalDetails, LegalForm};
pub use mending::{Group, MendingForm};

use crate::{
    platform::web::FormErrors,
    values::{ContactEmail, Country, EmailAddress, MISSING, PersonName, PhoneNumber, Wrong},
};
use serde::{Deserialize, Serialize};

/// The two boxes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    /// "I signed up", when ticked.
    pub signed_up: String,
    /// "The address belongs to the company", when ticked.
    pub is_ours: String,
}

impl ContactForm {
    /// Both boxes have to be ticked.
    pub fn errors(&self) -> FormErrors {
        let mut errors = FormErrors::default();
        for (name, ticked) in [("signed_up", &self.signed_up), ("is_ours", &self.is_ours)] {
            if ticked.is_empty() {
                errors.add(name, Wrong::new(MISSING));
            }
        }
        errors
    }
}

/// A primary contact, as typed.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct NewContactForm {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Mail address, on the company's own domain.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// The version of the case that the page showed.
    pub version: String,
}

/// A primary contact, understood: the answer of the wizard's page, too.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NewContact {
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Mail address.
    pub email: EmailAddress,
    /// Phone.
    pub phone: PhoneNumber,
}

impl NewContactForm {
    /// Each field that something was typed into.
    pub fn typed(self) -> Vec<(&'static str, String)> {
        let all = [
            ("first_name", self.first_name),
            ("last_name", self.last_name),
            ("email", self.email),
            ("phone", self.phone),
        ];
        all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
    }

    /// The rules for a contact (feature map B8), in the wizard and after it.
    pub fn parse(&self, country: &Country, account_domain: &str) -> Result<NewContact, FormErrors> {
        let mut errors = FormErrors::default();
        let first_name = errors.field("first_name", self.first_name.parse());
        let last_name = errors.field("last_name", self.last_name.parse());
        let email = errors.field("email", ContactEmail::parse(&self.email, account_domain));
        let phone = errors.field("phone", PhoneNumber::parse(&self.phone, country));
        let (Some(first_name), Some(last_name), Some(email), Some(phone)) =
            (first_name, last_name, email, phone)
        else {
            return Err(errors);
        };
        Ok(NewContact { first_name, last_name, email, phone })
    }
}
