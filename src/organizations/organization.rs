//! A work account and what it is.
use crate::{
    mail::Recipient,
    values::{
        AccountName, CompanyName, Country, EmailAddress, Language, Note, OrganizationId,
        PersonName, Wrong, search_key,
    },
};
use chrono::{DateTime, Utc};
use std::str::FromStr;

/// A work account.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// Its key.
    pub id: OrganizationId,
    /// What people call it.
    pub name: CompanyName,
    /// The part of its sign-in names between `@` and the account domain.
    pub account_name: AccountName,
    /// Where it is registered. Never changes (feature map, B3).
    pub country: Country,
    /// The language of its mail where a person chose none.
    pub language: Language,
    /// What it is in the two tiers.
    pub standing: Standing,
    /// Since when and why it is suspended, if it is.
    pub suspension: Option<Suspension>,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// What pages carry, to notice a change in between.
    pub version: i64,
}

/// What a work account is in the two tiers. A customer is no standing: it is a relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet: it may enroll.
    None,
    /// An indirect reseller, since its authorization.
    Reseller,
    /// An indirect provider, added by the operator.
    Provider,
    /// Runs this portal. There is exactly one.
    Operator,
}

/// A work account that may do nothing new for a while.
#[derive(Debug, Clone, PartialEq)]
pub struct Suspension {
    /// Since when.
    pub at: DateTime<Utc>,
    /// The code of the reason.
    pub reason: String,
    /// What the operator said, if it did this itself.
    pub note: Option<Note>,
}

/// What a company submitted about itself: legal profile, primary contact, customer support.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The name in the company register.
    pub legal_name: String,
    /// Street and number.
    pub address_line1: String,
    /// What else the post needs, or nothing.
    pub address_line2: String,
    /// The city.
    pub city: String,
    /// State or province, or nothing.
    pub state: String,
    /// The postal code, or nothing.
    pub postal_code: String,
    /// The company's phone, E.164.
    pub phone: String,
    /// The number in the company register, or nothing.
    pub registration_number: String,
    /// The primary contact's first name.
    pub contact_first_name: PersonName,
    /// The primary contact's last name.
    pub contact_last_name: PersonName,
    /// Where status mail goes.
    pub contact_email: EmailAddress,
    /// The primary contact's phone, E.164.
    pub contact_phone: String,
    /// The language of the primary contact's mail.
    pub contact_language: Language,
    /// Where customers read for help.
    pub support_website: String,
    /// Where customers write for help.
    pub support_email: EmailAddress,
    /// Where customers call for help, E.164.
    pub support_phone: String,
}

impl Profile {
    /// The primary contact's whole name.
    pub fn contact_name(&self) -> String {
        format!("{} {}", self.contact_first_name, self.contact_last_name)
    }

    /// The primary contact, as a letter's reader.
    pub fn contact(&self) -> Recipient {
        Recipient {
            name: self.contact_name(),
            email: self.contact_email.clone(),
            language: self.contact_language,
        }
    }
}

impl Organization {
    /// By what it is looked up and put in order.
    pub fn name_key(&self) -> String {
        search_key(&format!("{} {}", self.name, self.account_name))
    }

    /// Only an account that is nothing yet, and not suspended, may enroll.
    pub fn may_enroll(&self) -> bool {
        self.standing == Standing::None && self.suspension.is_none()
    }
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::None, Self::Reseller, Self::Provider, Self::Operator];

    /// As it is kept, and as the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Reseller => "reseller",
            Self::Provider => "provider",
            Self::Operator => "operator",
        }
    }

    /// The text that names it in the masthead, if it is anything.
    pub fn text(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Reseller => Some("standing-reseller"),
            Self::Provider => Some("standing-provider"),
            Self::Operator => Some("standing-operator"),
        }
    }
}

impl FromStr for Standing {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        Self::ALL
            .into_iter()
            .find(|s| s.as_str() == text)
            .ok_or_else(|| Wrong::new("standing-unknown"))
    }
}
