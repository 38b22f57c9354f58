//! Where a case can be, and where it can go from there.
use super::{Case, Contact};
use crate::values::states;
use chrono::{DateTime, NaiveDate, Utc};

/// The contact has not answered the two questions yet.
#[derive(Debug, Clone, PartialEq)]
pub struct AwaitingContact {
    /// When the holder of the link asked for another address.
    pub address_refused_at: Option<DateTime<Utc>>,
}

/// The address is the company's; the operator's staff looks at the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderReview {
    /// When the contact confirmed.
    pub confirmed_at: DateTime<Utc>,
}

/// The company may work as a reseller.
#[derive(Debug, Clone, PartialEq)]
pub struct Authorized {
    /// Since when.
    pub at: DateTime<Utc>,
}

/// The company does not want to go on.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawn {
    /// Since when.
    pub at: DateTime<Utc>,
}

states! {
    /// Where a case can be.
    State {
        "awaiting_contact" => AwaitingContact,
        "under_review" => UnderReview,
        "authorized" => Authorized,
        "withdrawn" => Withdrawn,
    }
}

impl Case<AwaitingContact> {
    /// The contact answered both questions with yes. From that day on the review's days are counted.
    pub fn confirm(self, at: DateTime<Utc>, expected_by: NaiveDate) -> Case<UnderReview> {
        let case = Case { expected_by, ..self };
        case.with(UnderReview { confirmed_at: at })
    }

    /// The holder of the link wants another address to be asked.
    #[must_use]
    pub fn refuse_address(self, at: DateTime<Utc>) -> Case<AwaitingContact> {
        self.with(AwaitingContact { address_refused_at: Some(at) })
    }

    /// The company names another contact, who is asked instead.
    #[must_use]
    pub fn ask(self, contact: Contact) -> Case<AwaitingContact> {
        Case { contact, ..self }.with(AwaitingContact { address_refused_at: None })
    }

    /// The company does not want to go on.
    pub fn withdraw(self, at: DateTime<Utc>) -> Case<Withdrawn> {
        self.with(Withdrawn { at })
    }
}

impl Case<UnderReview> {
    /// The company does not want to go on.
    pub fn withdraw(self, at: DateTime<Utc>) -> Case<Withdrawn> {
        self.with(Withdrawn { at })
    }
}
