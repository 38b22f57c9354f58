//! The operator's desk: the queue of cases, and each case with everything that is known about it.
pub mod filter;
pub mod forms;
pub mod pages;
pub mod routes;
pub mod scene;

use crate::values::{CaseId, Country, Reference};
use chrono::{DateTime, NaiveDate, Utc};
use filter::{Place, Standing};

/// A case as the queue lists it.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
pub struct Listed {
    /// Its key.
    pub case: CaseId,
    /// What people quote.
    pub reference: Reference,
    /// The company's legal name.
    pub company: String,
    /// Where it is registered.
    pub country: Country,
    /// Whether a reseller changed its details.
    pub is_change: bool,
    /// Where the case stands.
    pub standing: Standing,
    /// Whether it ended well.
    pub is_authorized: bool,
    /// Whether a verifier wants to refuse it, and another has to agree.
    pub is_proposed: bool,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By when a decision is expected.
    pub expected_by: NaiveDate,
    /// Whether somebody said that nobody signed up.
    pub is_disputed: bool,
    /// Whether the contact has not answered for two weeks.
    pub is_flagged: bool,
    /// The key of the verifier who has it in hand.
    pub claimed_by: Option<String>,
    /// By when the company has to mend what was refused.
    pub mend_by: Option<DateTime<Utc>>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// A page of it.
    pub cases: Vec<Listed>,
    /// Whether there are more behind the page.
    pub is_cut: bool,
    /// How many there are, exact as far as it is counted.
    pub total: usize,
}

/// How many cases there are, each exact as far as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// That are open at all.
    pub open: usize,
    /// That the reader has in hand.
    pub mine: usize,
    /// Whose decision is late.
    pub overdue: usize,
    /// Of which somebody says that nobody signed up.
    pub disputed: usize,
}

/// Another company that shares something with this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Similar {
    /// What is shared.
    pub likeness: Likeness,
    /// The other case.
    pub reference: String,
    /// The other company.
    pub company: String,
}

/// What two companies can share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The number in the company register.
    RegistrationNumber,
    /// The company's phone.
    Phone,
    /// Street, number and postal code.
    Address,
    /// The domain of the contact's address.
    Domain,
}

impl Listed {
    /// As it is shown to somebody whose own company it is: without what verifiers keep to themselves.
    pub fn keep_from_its_company(&mut self) {
        (self.is_proposed, self.claimed_by) = (false, None);
    }

    /// Whether the company did not mend in time what was refused.
    pub fn is_lapsed(&self, now: DateTime<Utc>) -> bool {
        self.mend_by.is_some_and(|end| end <= now)
    }

    /// Its place in the queue.
    pub fn place(&self) -> Place {
        Place { opened_at: self.opened_at, case: self.case }
    }

    /// Whether the decision is late. While the contact has not answered, nothing is.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        use crate::verification::case::Check::EmailOwnership;
        let is_ours = matches!(self.standing, Standing::At(check) if check != EmailOwnership);
        is_ours && self.expected_by < today
    }
}

impl Likeness {
    /// The end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RegistrationNumber => "registration-number",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Domain => "domain",
        }
    }
}
