//! Where a case can be.
use super::{Check, Failure};
use crate::values::states;
use chrono::{DateTime, Utc};

/// Pending: the contact has not answered the two questions yet.
#[derive(Debug, Clone, PartialEq)]
pub struct AwaitingContact {
    /// When this contact was asked; sending the question once more does not change it.
    pub asked_at: DateTime<Utc>,
    /// When two weeks were over without an answer, and the company was told.
    pub flagged_at: Option<DateTime<Utc>>,
}

/// Pending: the contact just said yes, and it is asked whether the domain is proven. No case rests here.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirmed;

/// Pending: the operator's staff does one check.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderReview {
    /// Which: employment, business, or what the operator wants to know besides.
    pub check: Check,
}

/// Pending: every check is done, and somebody has to say yes.
#[derive(Debug, Clone, PartialEq)]
pub struct AwaitingDecision;

/// A check was refused; the company can mend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejected {
    /// Which, and why.
    pub failure: Failure,
    /// By when the company has to mend it.
    pub mend_by: DateTime<Utc>,
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
        "awaiting_decision" => AwaitingDecision,
        "rejected" => Rejected,
        "authorized" => Authorized,
        "withdrawn" => Withdrawn,
    }
}

/// Pending: the desk can refuse what is being checked.
pub trait Undecided: Into<State> + Clone {}
impl Undecided for AwaitingContact {}
impl Undecided for UnderReview {}
impl Undecided for AwaitingDecision {}

/// Not decided yet: the company can take it back.
pub trait Open: Into<State> + Clone {}
impl<S: Undecided> Open for S {}
impl Open for Rejected {}
