//! The contacts, as they are typed.
use crate::{
    organizations::{SecurityContact, SupportContact},
    platform::web::FormErrors,
    values::{ContactEmail, Country, PersonName, PhoneNumber, WebAddress, Wrong},
};
use serde::{Deserialize, Serialize};

/// A security contact.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct SecurityForm {
    /// As typed.
    pub first_name: String,
    /// As typed, or nothing.
    pub middle_name: String,
    /// As typed.
    pub last_name: String,
    /// As typed.
    pub email: String,
    /// As typed.
    pub phone: String,
    /// What the page showed.
    pub version: String,
}

/// How customers reach the company.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct SupportForm {
    /// As typed.
    pub support_website: String,
    /// As typed.
    pub support_email: String,
    /// As typed.
    pub support_phone: String,
    /// What the page showed.
    pub version: String,
}

impl SecurityForm {
    /// What is kept, or an empty form.
    pub fn of(kept: Option<&(SecurityContact, i64)>) -> Self {
        let Some((contact, version)) = kept else {
            return Self { version: "0".into(), ..Self::default() };
        };
        let middle = contact.middle_name.as_ref().map(ToString::to_string);
        Self {
            first_name: contact.first_name.to_string(),
            middle_name: middle.unwrap_or_default(),
            last_name: contact.last_name.to_string(),
            email: contact.email.to_string(),
            phone: contact.phone.clone(),
            version: version.to_string(),
        }
    }

    /// What it means, by the rules for the primary contact (feature map, B8).
    pub fn parse(&self, country: &Country, domain: &str) -> Result<SecurityContact, FormErrors> {
        let mut errors = FormErrors::default();
        let first_name = errors.field("first_name", self.first_name.parse());
        let middle_name = errors.field("middle_name", self.middle_name());
        let last_name = errors.field("last_name", self.last_name.parse());
        let email = errors.field("email", ContactEmail::parse(&self.email, domain));
        let phone = errors.field("phone", PhoneNumber::parse(&self.phone, country));
        match (first_name, middle_name, last_name, email, phone) {
            (Some(first_name), Some(middle_name), Some(last_name), Some(email), Some(phone)) => {
                let phone = phone.as_str().to_owned();
                Ok(SecurityContact { first_name, middle_name, last_name, email, phone })
            }
            _ => Err(errors),
        }
    }

    fn middle_name(&self) -> Result<Option<PersonName>, Wrong> {
        let typed = self.middle_name.trim();
        if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) }
    }
}

impl SupportForm {
    /// What is kept.
    pub fn of((contact, version): &(SupportContact, i64)) -> Self {
        Self {
            support_website: contact.website.clone(),
            support_email: contact.email.to_string(),
            support_phone: contact.phone.clone(),
            version: version.to_string(),
        }
    }

    /// What it means. Web-mail is no matter here (feature map, B9).
    pub fn parse(&self, country: &Country) -> Result<SupportContact, FormErrors> {
        let mut errors = FormErrors::default();
        let website = errors.field("support_website", self.support_website.parse::<WebAddress>());
        let email = errors.field("support_email", self.support_email.parse());
        let phone = errors.field("support_phone", PhoneNumber::parse(&self.support_phone, country));
        let (Some(website), Some(email), Some(phone)) = (website, email, phone) else {
            return Err(errors);
        };
        let phone = phone.as_str().to_owned();
        Ok(SupportContact { website: website.to_string(), email, phone })
    }
}

/// The version that a page showed; none fits what is no number.
pub fn seen(version: &str) -> i64 {
    version.parse().unwrap_or(-1)
}
