//! A company as the membership directory knows it.
use crate::values::{
    AddressLine, City, CompanyName, Country, EmailAddress, LegalName, MembershipAccountId,
    MembershipId, PersonName, PhoneNumber, PostalCode, StateName, Wrong,
};
use std::str::FromStr;

/// A company profile: one membership ID and what stands in the directory about it.
#[derive(Debug, Clone, PartialEq)]
pub struct CompanyProfile {
    /// The membership (MPN) ID.
    pub id: MembershipId,
    /// The account that signs in to it.
    pub account: MembershipAccountId,
    /// What the company is called.
    pub company_name: CompanyName,
    /// Headquarters or location.
    pub kind: Kind,
    /// Where it is.
    pub country: Country,
    /// In which city.
    pub city: City,
    /// Whether it is active.
    pub status: Status,
    /// Whether this profile is already enrolled in CSP (feature map, B1a).
    pub csp_enrolled: bool,
    /// The legal business profile, as far as it is on file.
    pub legal: Legal,
    /// The primary contact, as far as one is on file.
    pub contact: Contact,
}

/// The legal business profile on file. Complete where the profile is enrolled in CSP, but for the
/// phone and what its country does without.
#[derive(Debug, Clone, PartialEq)]
pub struct Legal {
    /// The name in the company register.
    pub name: Option<LegalName>,
    /// Street and number.
    pub address_line1: Option<AddressLine>,
    /// What else the post needs.
    pub address_line2: Option<AddressLine>,
    /// The postal code, perhaps empty.
    pub postal_code: PostalCode,
    /// State or province, perhaps empty.
    pub state: StateName,
    /// The company's phone.
    pub phone: Option<PhoneNumber>,
}

/// The primary contact on file. Complete where the profile is enrolled in CSP.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// Mail address.
    pub email: Option<EmailAddress>,
    /// Phone.
    pub phone: Option<PhoneNumber>,
}

/// What a membership ID stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The company as a whole: holds no transactions (feature map, B6).
    Headquarters,
    /// One place of it: what CSP works with.
    Location,
}

/// Whether a profile can be worked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It can.
    Active,
    /// It cannot, until its membership is active again.
    Inactive,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Headquarters, Self::Location];

    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Headquarters => "headquarters",
            Self::Location => "location",
        }
    }

    /// The text that names it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Headquarters => "kind-headquarters",
            Self::Location => "kind-location",
        }
    }
}

impl Status {
    const ALL: [Self; 2] = [Self::Active, Self::Inactive];

    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
        }
    }

    /// The text that names it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Active => "status-active",
            Self::Inactive => "status-inactive",
        }
    }
}

/// Errors: `missing`, `not-one-of` (choices).
impl FromStr for Kind {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        one_of(text, Self::ALL.map(|kind| (kind.as_str(), kind)))
    }
}

/// Errors: `missing`, `not-one-of` (choices).
impl FromStr for Status {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        one_of(text, Self::ALL.map(|status| (status.as_str(), status)))
    }
}

/// The choice that a word stands for, in either case.
pub(super) fn one_of<T>(text: &str, choices: [(&'static str, T); 2]) -> Result<T, Wrong> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Wrong::missing());
    }
    let words = choices.each_ref().map(|(word, _)| *word).join(", ");
    let found = choices.into_iter().find(|(word, _)| *word == text);
    found.map(|(_, choice)| choice).ok_or_else(|| Wrong::new("not-one-of").with("choices", words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_states_are_read_as_they_are_kept() {
        assert_eq!("headquarters".parse(), Ok(Kind::Headquarters));
        assert_eq!(" Location ".parse(), Ok(Kind::Location));
        assert_eq!("ACTIVE".parse(), Ok(Status::Active));
        assert_eq!(Status::Inactive.as_str().parse(), Ok(Status::Inactive));
    }

    #[test]
    fn what_else_there_is_to_choose_from_is_said() {
        let wrong = "branch".parse::<Kind>().unwrap_err();
        assert_eq!(wrong.to_string(), "not-one-of choices=headquarters, location");
        assert!("".parse::<Status>().unwrap_err().is_missing());
    }
}
