//! How cases are kept: status and sub-status carry the vendor's names (feature map, C.1).
use super::case::{Authorized, AwaitingContact, Case, Contact, State, UnderReview, Withdrawn};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::verification_cases as cases,
    },
    values::{CaseId, OrganizationId},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cases, treat_none_as_null = true)]
struct Row {
    id: String,
    organization_id: String,
    reference: String,
    status: String,
    sub_status: String,
    company: String,
    contact_name: String,
    contact_email: String,
    contact_language: String,
    applicant_id: String,
    opened_at: NaiveDateTime,
    expected_by: NaiveDate,
    confirmed_at: Option<NaiveDateTime>,
    disputed_at: Option<NaiveDateTime>,
    address_refused_at: Option<NaiveDateTime>,
    closed_at: Option<NaiveDateTime>,
    version: i64,
}

/// One case.
pub fn find(conn: &mut Conn, id: CaseId) -> Result<Option<Case<State>>, Error> {
    let row =
        cases::table.find(id.to_string()).select(Row::as_select()).first::<Row>(conn).optional()?;
    row.map(Case::try_from).transpose()
}

/// The newest case of an organization.
pub fn latest(conn: &mut Conn, of: OrganizationId) -> Result<Option<Case<State>>, Error> {
    let row = cases::table
        .filter(cases::organization_id.eq(of.to_string()))
        .order((cases::opened_at.desc(), cases::id.desc()))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(Case::try_from).transpose()
}

/// Keeps a new case.
pub fn insert(conn: &mut Conn, case: Case<impl Into<State> + Clone>) -> Result<(), Error> {
    diesel::insert_into(cases::table).values(Row::from(case.with_any())).execute(conn)?;
    Ok(())
}

/// Moves a case on from the version that was read. False if somebody else moved it first.
pub fn advance(conn: &mut Conn, case: Case<impl Into<State> + Clone>) -> Result<bool, Error> {
    let mut row = Row::from(case.with_any());
    let as_read = cases::table.find(row.id.clone()).filter(cases::version.eq(row.version));
    row.version += 1;
    Ok(diesel::update(as_read).set(row).execute(conn)? == 1)
}

impl<S: Into<State> + Clone> Case<S> {
    /// The same case, its state one of all.
    fn with_any(self) -> Case<State> {
        let state = self.state.clone().into();
        self.with(state)
    }
}

impl From<Case<State>> for Row {
    fn from(case: Case<State>) -> Self {
        let (status, sub_status) = names(&case.state);
        let [confirmed_at, address_refused_at, closed_at] = moments(&case.state);
        Self {
            id: case.id.to_string(),
            organization_id: case.organization.to_string(),
            reference: case.reference.to_string(),
            status: status.to_owned(),
            sub_status: sub_status.to_owned(),
            company: case.company,
            contact_name: case.contact.name,
            contact_email: case.contact.email.to_string(),
            contact_language: case.contact.language.as_str().to_owned(),
            applicant_id: case.applicant.to_string(),
            opened_at: case.opened_at.naive_utc(),
            expected_by: case.expected_by,
            confirmed_at,
            disputed_at: case.disputed_at.map(|at| at.naive_utc()),
            address_refused_at,
            closed_at,
            version: case.version,
        }
    }
}

fn names(state: &State) -> (&'static str, &'static str) {
    match state {
        State::AwaitingContact(_) => ("pending", "email_ownership"),
        State::UnderReview(_) => ("pending", "employment_verification"),
        State::Authorized(_) => ("authorized", "none"),
        State::Withdrawn(_) => ("none", "none"),
    }
}

/// When the contact confirmed, when the address was refused, when the case was closed.
fn moments(state: &State) -> [Option<NaiveDateTime>; 3] {
    let at = |at: DateTime<Utc>| Some(at.naive_utc());
    match state {
        State::AwaitingContact(state) => [None, state.address_refused_at.and_then(at), None],
        State::UnderReview(state) => [at(state.confirmed_at), None, None],
        State::Authorized(state) => [None, None, at(state.at)],
        State::Withdrawn(state) => [None, None, at(state.at)],
    }
}

impl TryFrom<Row> for Case<State> {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let state = state_of(&row)?;
        let corrupt = |_| Error::corrupt("verification_cases", &row.id);
        Ok(Self {
            id: row.id.parse().map_err(|_| Error::corrupt("verification_cases", &row.id))?,
            organization: row
                .organization_id
                .parse()
                .map_err(|_| Error::corrupt("verification_cases", &row.id))?,
            reference: row.reference.parse().map_err(corrupt)?,
            company: row.company.clone(),
            contact: Contact {
                name: row.contact_name.clone(),
                email: row.contact_email.parse().map_err(corrupt)?,
                language: row.contact_language.parse().map_err(corrupt)?,
            },
            applicant: row
                .applicant_id
                .parse()
                .map_err(|_| Error::corrupt("verification_cases", &row.id))?,
            opened_at: row.opened_at.and_utc(),
            expected_by: row.expected_by,
            disputed_at: row.disputed_at.map(|at| at.and_utc()),
            version: row.version,
            state,
        })
    }
}

/// Refuses combinations that no case can be in.
fn state_of(row: &Row) -> Result<State, Error> {
    let utc = |at: NaiveDateTime| at.and_utc();
    let (confirmed, closed) = (row.confirmed_at.map(utc), row.closed_at.map(utc));
    Ok(match (row.status.as_str(), row.sub_status.as_str(), confirmed, closed) {
        ("pending", "email_ownership", None, None) => {
            AwaitingContact { address_refused_at: row.address_refused_at.map(utc) }.into()
        }
        ("pending", "employment_verification", Some(confirmed_at), None) => {
            UnderReview { confirmed_at }.into()
        }
        ("authorized", "none", None, Some(at)) => Authorized { at }.into(),
        ("none", "none", None, Some(at)) => Withdrawn { at }.into(),
        _ => return Err(Error::corrupt("verification_cases", &row.id)),
    })
}
