//! Whom to reach when something is wrong with an organization's security.
use crate::values::{EmailAddress, PersonName};

/// A security contact (feature map, A.2).
#[derive(Debug, Clone, PartialEq)]
pub struct SecurityContact {
    /// First name.
    pub first_name: PersonName,
    /// Middle name, if there is one.
    pub middle_name: Option<PersonName>,
    /// Last name.
    pub last_name: PersonName,
    /// Where it is written to; rather that of a list than a person's.
    pub email: EmailAddress,
    /// Answers day and night, E.164.
    pub phone: String,
}

impl SecurityContact {
    /// All names.
    pub fn name(&self) -> String {
        let middle = self.middle_name.as_ref().map(ToString::to_string);
        let names = [Some(self.first_name.to_string()), middle, Some(self.last_name.to_string())];
        names.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// How customers reach a company.
#[derive(Debug, Clone, PartialEq)]
pub struct SupportContact {
    /// Where they read for help.
    pub website: String,
    /// Where they write for help.
    pub email: EmailAddress,
    /// Where they call for help, E.164.
    pub phone: String,
}
