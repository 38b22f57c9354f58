//! One company's verification, and what can happen to it.
mod states;

pub use states::{Authorized, AwaitingContact, State, UnderReview, Withdrawn};

use crate::{
    mail::Recipient,
    values::{
        Calendar, CaseId, Country, EmailAddress, Language, OrganizationId, Reference, UserId,
    },
};
use chrono::{DateTime, NaiveDate, Utc};

/// How many business days a verification normally takes (feature map, C.2).
const BUSINESS_DAYS: u32 = 5;

/// One company's verification. What can happen to it depends on `S`.
#[derive(Debug, Clone, PartialEq)]
pub struct Case<S> {
    /// Its key.
    pub id: CaseId,
    /// Whose verification.
    pub organization: OrganizationId,
    /// What people quote.
    pub reference: Reference,
    /// The company's legal name.
    pub company: String,
    /// Whom status mail goes to.
    pub contact: Contact,
    /// Who enrolled the company.
    pub applicant: UserId,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By when a decision is expected, as it was when the review could begin; see [`Case::expected_by`].
    pub expected_by: NaiveDate,
    /// When somebody with the mailed link said that they did not sign up.
    pub disputed_at: Option<DateTime<Utc>>,
    /// What pages carry, to notice a change in between.
    pub version: i64,
    /// Where it is.
    pub state: S,
}

/// The primary contact, who needs no account.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// First and last name.
    pub name: String,
    /// Where status mail goes.
    pub email: EmailAddress,
    /// The language of that mail.
    pub language: Language,
}

impl<S> Case<S> {
    /// Somebody says that nobody signed up. Stands until the operator decides, whatever else happens.
    #[must_use]
    pub fn dispute(self, at: DateTime<Utc>) -> Self {
        Self { disputed_at: Some(at), ..self }
    }

    /// Whom letters to the contact go to.
    pub fn recipient(&self) -> Recipient {
        let Contact { name, email, language } = self.contact.clone();
        Recipient { name, email, language }
    }

    /// The same case, somewhere.
    pub fn with<T>(self, state: T) -> Case<T> {
        Case {
            id: self.id,
            organization: self.organization,
            reference: self.reference,
            company: self.company,
            contact: self.contact,
            applicant: self.applicant,
            opened_at: self.opened_at,
            expected_by: self.expected_by,
            disputed_at: self.disputed_at,
            version: self.version,
            state,
        }
    }
}

impl Case<State> {
    /// By when a decision is expected: while the contact has not answered, as if they did so today.
    pub fn expected_by(
        &self,
        today: NaiveDate,
        country: Country,
        calendar: &Calendar,
    ) -> NaiveDate {
        match self.state {
            State::AwaitingContact(_) => {
                self.expected_by.max(expected_by(today, country, calendar))
            }
            _ => self.expected_by,
        }
    }

    /// Whether the contact's address was called wrong by whoever reads it: nothing more goes there.
    pub fn has_refused_address(&self) -> bool {
        matches!(&self.state, State::AwaitingContact(state) if state.address_refused_at.is_some())
    }

    /// The case in one particular state, if that is where it is.
    pub fn at<S: TryFrom<State>>(self) -> Option<Case<S>> {
        let state = S::try_from(self.state.clone()).ok()?;
        Some(self.with(state))
    }
}

/// The day by which a review that begins on `day` is expected to be done, of a company in this country.
pub fn expected_by(day: NaiveDate, country: Country, calendar: &Calendar) -> NaiveDate {
    calendar.add_business_days(country, day, BUSINESS_DAYS)
}

#[cfg(test)]
pub(crate) mod tests;
