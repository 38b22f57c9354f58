//! How enrollments are kept.
mod answers;

pub use answers::{forget_answers, forget_rough, record};

use super::{
    draft::{Draft, QUIET_DAYS},
    state::State,
};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::enrollments,
    },
    values::{CaseId, EnrollmentId, MembershipId, OrganizationId, UserId},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// An enrollment without its answers.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Its key.
    pub id: EnrollmentId,
    /// Where it is.
    pub state: State,
    /// When a page was last saved.
    pub touched_at: DateTime<Utc>,
}

/// The company's open enrollment: a draft or a submitted one.
pub fn find_open(conn: &mut Conn, of: OrganizationId) -> Result<Option<Summary>, Error> {
    let row = enrollments::table
        .filter(enrollments::organization_id.eq(of.to_string()))
        .filter(enrollments::state.eq_any(["draft", "submitted"]))
        .select((enrollments::id, enrollments::state, enrollments::touched_at))
        .first::<(String, String, NaiveDateTime)>(conn)
        .optional()?;
    row.map(summary).transpose()
}

/// The company's newest enrollment, whatever became of it.
pub fn latest(conn: &mut Conn, of: OrganizationId) -> Result<Option<Summary>, Error> {
    let row = enrollments::table
        .filter(enrollments::organization_id.eq(of.to_string()))
        .order((enrollments::started_at.desc(), enrollments::id.desc()))
        .select((enrollments::id, enrollments::state, enrollments::touched_at))
        .first::<(String, String, NaiveDateTime)>(conn)
        .optional()?;
    row.map(summary).transpose()
}

impl Summary {
    /// Whether it is a draft that somebody can go on with. Compared at use: no job has to come first.
    pub fn is_living(&self, now: DateTime<Utc>) -> bool {
        self.state == State::Draft && self.touched_at + TimeDelta::days(QUIET_DAYS) > now
    }
}

/// The company's draft with its answers, unless it has died.
pub fn find_draft(
    conn: &mut Conn,
    of: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Draft>, Error> {
    match find_open(conn, of)? {
        Some(open) if open.is_living(now) => load(conn, open.id).map(Some),
        _ => Ok(None),
    }
}

type Row = (String, String, NaiveDateTime, Option<String>, i64);

/// A draft with its answers.
pub fn load(conn: &mut Conn, id: EnrollmentId) -> Result<Draft, Error> {
    let (organization, started_by, touched_at, membership, version): Row = enrollments::table
        .find(id.to_string())
        .select((
            enrollments::organization_id,
            enrollments::started_by,
            enrollments::touched_at,
            enrollments::membership_id,
            enrollments::version,
        ))
        .first(conn)?;
    let corrupt = || Error::corrupt("enrollments", id);
    Ok(Draft {
        id,
        organization: organization.parse().map_err(|_| corrupt())?,
        started_by: started_by.parse().map_err(|_| corrupt())?,
        touched_at: touched_at.and_utc(),
        membership: membership.map(|m| m.parse()).transpose().map_err(|_| corrupt())?,
        version,
        answers: answers::load_answers(conn, id)?,
    })
}

/// Begins a draft. A unique violation says that the company has an open enrollment.
pub fn insert(
    conn: &mut Conn,
    id: EnrollmentId,
    organization: OrganizationId,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    diesel::insert_into(enrollments::table)
        .values((
            enrollments::id.eq(id.to_string()),
            enrollments::organization_id.eq(organization.to_string()),
            enrollments::state.eq("draft"),
            enrollments::started_by.eq(by.to_string()),
            enrollments::started_at.eq(now.naive_utc()),
            enrollments::touched_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes that something was saved. False if the draft is no draft any more.
pub fn touch(conn: &mut Conn, id: EnrollmentId, now: DateTime<Utc>) -> Result<bool, Error> {
    let draft = enrollments::table.find(id.to_string()).filter(enrollments::state.eq("draft"));
    let touched = diesel::update(draft)
        .set((
            enrollments::touched_at.eq(now.naive_utc()),
            enrollments::version.eq(enrollments::version + 1),
        ))
        .execute(conn)?;
    Ok(touched == 1)
}

/// Keeps the chosen membership ID.
pub fn set_membership(
    conn: &mut Conn,
    id: EnrollmentId,
    membership: &MembershipId,
) -> Result<(), Error> {
    let draft = enrollments::table.find(id.to_string()).filter(enrollments::state.eq("draft"));
    diesel::update(draft).set(enrollments::membership_id.eq(membership.as_str())).execute(conn)?;
    Ok(())
}

/// Submits the version that its author saw. False if it was changed, or is no draft any more.
pub fn submit(
    conn: &mut Conn,
    draft: &Draft,
    case: CaseId,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let as_seen = enrollments::table
        .find(draft.id.to_string())
        .filter(enrollments::state.eq("draft"))
        .filter(enrollments::version.eq(draft.version));
    let submitted = diesel::update(as_seen)
        .set((
            enrollments::state.eq("submitted"),
            enrollments::submitted_by.eq(by.to_string()),
            enrollments::submitted_at.eq(now.naive_utc()),
            enrollments::case_id.eq(case.to_string()),
            enrollments::version.eq(enrollments::version + 1),
        ))
        .execute(conn)?;
    Ok(submitted == 1)
}

/// Ends an enrollment. False if it is not where it was thought to be.
pub fn end(
    conn: &mut Conn,
    id: EnrollmentId,
    from: State,
    to: State,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let row = enrollments::table.find(id.to_string()).filter(enrollments::state.eq(from.as_str()));
    let ended = diesel::update(row)
        .set((
            enrollments::state.eq(to.as_str()),
            enrollments::ended_at.eq(now.naive_utc()),
            enrollments::version.eq(enrollments::version + 1),
        ))
        .execute(conn)?;
    Ok(ended == 1)
}

fn summary((id, state, touched_at): (String, String, NaiveDateTime)) -> Result<Summary, Error> {
    Ok(Summary {
        id: id.parse().map_err(|_| Error::corrupt("enrollments", &id))?,
        state: state.parse().map_err(|_| Error::corrupt("enrollments", &id))?,
        touched_at: touched_at.and_utc(),
    })
}
