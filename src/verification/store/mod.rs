//! How cases are kept.
mod correspondence;
mod failures;
mod names;
mod own;
mod parts;
mod queue;
mod row;
mod similar;
mod standing;

pub use correspondence::{
    close_requests, insert_message, insert_note, messages_of, notes_of, open_request,
};
pub use failures::{confirm_failure, end_failures, insert_failure};
pub use names::{fold, unfolded};
pub use own::own_among;
pub use queue::{look, totals};
pub use similar::similar_to;

use super::case::{Case, Claim, State};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::verification_cases as cases,
    },
    values::{CaseId, OrganizationId, Reference},
};
use diesel::prelude::*;
use parts::ClaimRow;
use row::Row;

/// How many cases are read at once when all are.
const BATCH: i64 = 1000;

/// One case.
pub fn find(conn: &mut Conn, id: CaseId) -> Result<Option<Case<State>>, Error> {
    let row = cases::table.find(id.to_string()).select(Row::as_select());
    let row = row.first::<Row>(conn).optional()?;
    row.map(|row| complete(conn, row)).transpose()
}

/// The case that people quote by this reference.
pub fn find_quoted(conn: &mut Conn, by: &Reference) -> Result<Option<Case<State>>, Error> {
    let row = cases::table.filter(cases::reference.eq(by.as_str())).select(Row::as_select());
    let row = row.first::<Row>(conn).optional()?;
    row.map(|row| complete(conn, row)).transpose()
}

/// The newest case of an organization.
pub fn latest(conn: &mut Conn, of: OrganizationId) -> Result<Option<Case<State>>, Error> {
    let row = cases::table
        .filter(cases::organization_id.eq(of.to_string()))
        .order((cases::opened_at.desc(), cases::id.desc()))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(|row| complete(conn, row)).transpose()
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

/// Puts a case into a verifier's hands or out of them, and touches nothing else. False if it is not where
/// it was any more.
pub fn change_hands(
    conn: &mut Conn,
    id: CaseId,
    from: Option<&Claim>,
    to: Option<&Claim>,
) -> Result<bool, Error> {
    let (case, claim) = (cases::table.find(id.to_string()), ClaimRow::from(to.cloned()));
    let changed = match from {
        Some(from) => {
            let held = case.filter(cases::claimed_by.eq(from.by.to_string()));
            diesel::update(held).set(claim).execute(conn)?
        }
        None => {
            diesel::update(case.filter(cases::claimed_by.is_null())).set(claim).execute(conn)?
        }
    };
    Ok(changed == 1)
}

/// The keys of cases whose rows say what no case can be.
pub fn unreadable(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let (mut found, mut last) = (vec![], String::new());
    loop {
        let batch = cases::table.filter(cases::id.gt(&last)).order(cases::id).limit(BATCH);
        let rows: Vec<Row> = batch.select(Row::as_select()).load(conn)?;
        let Some(end) = rows.last() else { return Ok(found) };
        last.clone_from(&end.id);
        for row in rows {
            let id = row.id.clone();
            match complete(conn, row) {
                Ok(_) => {}
                Err(Error::Corrupt { .. }) => found.push(id),
                Err(error) => return Err(error),
            }
        }
    }
}

fn complete(conn: &mut Conn, row: Row) -> Result<Case<State>, Error> {
    let failure = match &row.standing.failure_id {
        Some(id) => Some(failures::load(conn, id)?),
        None => None,
    };
    row.into_case(failure)
}

impl<S: Into<State> + Clone> Case<S> {
    /// The same case, its state one of all.
    pub(super) fn with_any(self) -> Case<State> {
        let state = self.state.clone().into();
        self.with(state)
    }
}
