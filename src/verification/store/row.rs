//! A case as a row, in parts: status and sub-status carry the vendor's names (feature map, C.1).
use super::{
    parts::{ClaimRow, ContactRow, PassedRow, naive, utc},
    standing::StandingRow,
};
use crate::{
    platform::{db::Error, schema::verification_cases as cases},
    values::search_key,
    verification::case::{Case, Cause, Failure, State},
};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cases, treat_none_as_null = true)]
pub struct Row {
    pub id: String,
    organization_id: String,
    reference: String,
    company: String,
    company_key: String,
    country: String,
    cause: String,
    applicant_id: String,
    opened_at: NaiveDateTime,
    expected_by: NaiveDate,
    disputed_at: Option<NaiveDateTime>,
    address_refused_at: Option<NaiveDateTime>,
    pub version: i64,
    #[diesel(embed)]
    pub standing: StandingRow,
    #[diesel(embed)]
    contact: ContactRow,
    #[diesel(embed)]
    passed: PassedRow,
    #[diesel(embed)]
    claim: ClaimRow,
}

impl From<Case<State>> for Row {
    fn from(case: Case<State>) -> Self {
        Self {
            standing: StandingRow::of(&case),
            id: case.id.to_string(),
            organization_id: case.organization.to_string(),
            reference: case.reference.to_string(),
            company_key: search_key(&case.company),
            company: case.company,
            country: case.country.code().to_owned(),
            cause: case.cause.as_str().to_owned(),
            applicant_id: case.applicant.to_string(),
            opened_at: case.opened_at.naive_utc(),
            expected_by: case.expected_by,
            disputed_at: naive(case.disputed_at),
            address_refused_at: naive(case.address_refused_at),
            version: case.version,
            contact: case.contact.into(),
            passed: case.passed.into(),
            claim: case.claim.into(),
        }
    }
}

impl Row {
    /// The case, with the failure that its row names.
    pub fn into_case(self, failure: Option<Failure>) -> Result<Case<State>, Error> {
        let id = self.id.clone();
        self.read(failure).ok_or_else(|| Error::corrupt("verification_cases", id))
    }

    /// Nothing, where the row says what no case can be.
    fn read(self, failure: Option<Failure>) -> Option<Case<State>> {
        let passed = self.passed.read();
        let state = self.standing.read(&passed, failure.as_ref())?;
        let proposal = failure.filter(|_| !matches!(state, State::Rejected(_)));
        Some(Case {
            id: self.id.parse().ok()?,
            organization: self.organization_id.parse().ok()?,
            reference: self.reference.parse().ok()?,
            cause: read_cause(&self.cause)?,
            company: self.company,
            country: self.country.parse().ok()?,
            contact: self.contact.read()?,
            applicant: self.applicant_id.parse().ok()?,
            opened_at: self.opened_at.and_utc(),
            expected_by: self.expected_by,
            disputed_at: utc(self.disputed_at),
            address_refused_at: utc(self.address_refused_at),
            passed,
            claim: self.claim.read()?,
            proposal,
            version: self.version,
            state,
        })
    }
}

fn read_cause(text: &str) -> Option<Cause> {
    [Cause::Enrollment, Cause::Change].into_iter().find(|cause| cause.as_str() == text)
}
