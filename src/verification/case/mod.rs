//! One company's verification, and what can happen to it.
mod check;
mod failure;
mod parties;
mod states;
mod transitions;

pub use check::{Check, Passed};
pub use failure::{About, Failure, Reason, TIME_TO_MEND};
pub use parties::{Cause, Claim, Contact};
pub use states::{
    Authorized, AwaitingContact, AwaitingDecision, Confirmed, Open, Rejected, State, Undecided,
    UnderReview, Withdrawn,
};

use crate::{
    mail::Recipient,
    values::{Calendar, CaseId, Country, OrganizationId, Reference, UserId},
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
    /// Why there is a verification.
    pub cause: Cause,
    /// The company's legal name.
    pub company: String,
    /// Where the company is registered.
    pub country: Country,
    /// Whom status mail goes to.
    pub contact: Contact,
    /// Who enrolled the company, or changed its details.
    pub applicant: UserId,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By when a decision is expected, as it was when the review could begin; see [`Case::expected_by`].
    pub expected_by: NaiveDate,
    /// When somebody with the mailed link said that they did not sign up.
    pub disputed_at: Option<DateTime<Utc>>,
    /// When whoever reads the contact's address said that it is the wrong one.
    pub address_refused_at: Option<DateTime<Utc>>,
    /// Which checks are done.
    pub passed: Passed,
    /// Which verifier has it in hand.
    pub claim: Option<Claim>,
    /// What one verifier wants to refuse, where two have to agree.
    pub proposal: Option<Failure>,
    /// What pages carry, to notice a change in between.
    pub version: i64,
    /// Where it is.
    pub state: S,
}

impl<S> Case<S> {
    /// Somebody says that nobody signed up. Stands until the operator decides, whatever else happens.
    #[must_use]
    pub fn dispute(self, at: DateTime<Utc>) -> Self {
        Self { disputed_at: Some(at), ..self }
    }

    /// Whether the contact's address was called wrong by whoever reads it: nothing more goes there.
    pub fn has_refused_address(&self) -> bool {
        self.address_refused_at.is_some()
    }

    /// The operator looked into the objection, and there was nothing in it.
    #[must_use]
    pub fn dismiss_dispute(self) -> Self {
        Self { disputed_at: None, ..self }
    }

    /// A verifier takes it in hand.
    #[must_use]
    pub fn claim(self, by: UserId, at: DateTime<Utc>) -> Self {
        Self { claim: Some(Claim { by, at }), ..self }
    }

    /// Whether the company works although nobody ever checked it: it was enrolled elsewhere already, and now
    /// changed something.
    pub fn works_unchecked(&self) -> bool {
        self.cause == Cause::Change && self.passed.email.is_none() && self.passed.business.is_none()
    }

    /// What the contact is asked about: whether the company signed up, or whether it changed this.
    pub fn asks_about(&self) -> Cause {
        if self.works_unchecked() { Cause::Enrollment } else { self.cause }
    }

    /// What one verifier wanted to refuse is off the table: the other does not agree.
    #[must_use]
    pub fn return_proposal(self) -> Self {
        Self { proposal: None, ..self }
    }

    /// The verifier gives it back to all.
    #[must_use]
    pub fn hand_back(self) -> Self {
        Self { claim: None, ..self }
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
            cause: self.cause,
            company: self.company,
            country: self.country,
            contact: self.contact,
            applicant: self.applicant,
            opened_at: self.opened_at,
            expected_by: self.expected_by,
            disputed_at: self.disputed_at,
            address_refused_at: self.address_refused_at,
            passed: self.passed,
            claim: self.claim,
            proposal: self.proposal,
            version: self.version,
            state,
        }
    }
}

impl Case<State> {
    /// Whether nothing is decided yet: the desk or the company can still do something.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Authorized(_) | State::Withdrawn(_))
    }

    /// Whether a verifier can have something to do with it: also after the end, if somebody objects.
    pub fn needs_the_desk(&self) -> bool {
        self.is_open() || self.disputed_at.is_some()
    }

    /// The check at which an open case is.
    pub fn current(&self) -> Option<Check> {
        match &self.state {
            State::AwaitingContact(_) => Some(Check::EmailOwnership),
            State::UnderReview(state) => Some(state.check),
            State::AwaitingDecision(_) => Some(Check::Decision),
            State::Rejected(state) => Some(state.failure.check),
            State::Authorized(_) | State::Withdrawn(_) => None,
        }
    }

    /// Whether the company can take it back: until the decision, and only what it began (C.3, 17).
    pub fn may_be_withdrawn(&self) -> bool {
        self.is_open() && self.cause == Cause::Enrollment
    }

    /// By when a decision is expected: while the contact has not answered, as if they did so today.
    pub fn expected_by(&self, today: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self.state {
            State::AwaitingContact(_) => {
                self.expected_by.max(expected_by(today, self.country, calendar))
            }
            _ => self.expected_by,
        }
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
