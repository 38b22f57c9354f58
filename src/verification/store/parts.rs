//! The parts of a case's row besides where it stands.
use crate::{
    platform::schema::verification_cases as cases,
    verification::case::{Claim, Contact, Passed},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// Its contact.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cases)]
#[expect(clippy::struct_field_names, reason = "the names of columns")]
pub struct ContactRow {
    contact_name: String,
    contact_email: String,
    contact_language: String,
    contact_domain: String,
}

/// Which checks are done.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cases, treat_none_as_null = true)]
#[expect(clippy::struct_field_names, reason = "the names of columns")]
pub struct PassedRow {
    confirmed_at: Option<NaiveDateTime>,
    employment_passed_at: Option<NaiveDateTime>,
    business_passed_at: Option<NaiveDateTime>,
    diligence_asked_at: Option<NaiveDateTime>,
    diligence_passed_at: Option<NaiveDateTime>,
}

/// Who has it in hand.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cases, treat_none_as_null = true)]
pub struct ClaimRow {
    claimed_by: Option<String>,
    claimed_at: Option<NaiveDateTime>,
}

pub fn naive(at: Option<DateTime<Utc>>) -> Option<NaiveDateTime> {
    at.map(|at| at.naive_utc())
}

pub fn utc(at: Option<NaiveDateTime>) -> Option<DateTime<Utc>> {
    at.map(|at| at.and_utc())
}

impl From<Contact> for ContactRow {
    fn from(contact: Contact) -> Self {
        Self {
            contact_domain: contact.email.domain().to_owned(),
            contact_name: contact.name,
            contact_email: contact.email.to_string(),
            contact_language: contact.language.as_str().to_owned(),
        }
    }
}

impl ContactRow {
    /// The contact.
    pub fn read(self) -> Option<Contact> {
        let (email, language) = (self.contact_email.parse().ok()?, self.contact_language.parse());
        Some(Contact { name: self.contact_name, email, language: language.ok()? })
    }
}

impl From<Passed> for PassedRow {
    fn from(passed: Passed) -> Self {
        Self {
            confirmed_at: naive(passed.email),
            employment_passed_at: naive(passed.employment),
            business_passed_at: naive(passed.business),
            diligence_asked_at: naive(passed.diligence_asked),
            diligence_passed_at: naive(passed.diligence),
        }
    }
}

impl PassedRow {
    /// The checks.
    pub fn read(&self) -> Passed {
        Passed {
            email: utc(self.confirmed_at),
            employment: utc(self.employment_passed_at),
            business: utc(self.business_passed_at),
            diligence_asked: utc(self.diligence_asked_at),
            diligence: utc(self.diligence_passed_at),
        }
    }
}

impl From<Option<Claim>> for ClaimRow {
    fn from(claim: Option<Claim>) -> Self {
        let claimed_by = claim.as_ref().map(|claim| claim.by.to_string());
        Self { claimed_by, claimed_at: naive(claim.map(|claim| claim.at)) }
    }
}

impl ClaimRow {
    /// The claim, if there is one; nothing at all, if it is half one.
    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    pub fn read(&self) -> Option<Option<Claim>> {
        match (&self.claimed_by, utc(self.claimed_at)) {
            (Some(by), Some(at)) => Some(Some(Claim { by: by.parse().ok()?, at })),
            (None, None) => Some(None),
            _ => None,
        }
    }
}
