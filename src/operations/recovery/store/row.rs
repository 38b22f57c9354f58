//! A recovery as a row.
use crate::{
    domains::Look,
    operations::recovery::{
        candidate::{Candidate, Who},
        case::Recovery,
        progress::{Asked, Done, Ended, State, Waiting, Why},
    },
    platform::{db::Error, schema::admin_recoveries as recoveries},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// All but the lease, which belongs to whoever looks.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = recoveries, treat_none_as_null = true)]
pub struct Row {
    pub id: String,
    organization_id: String,
    state: String,
    domain: String,
    token: String,
    user_id: Option<String>,
    first_name: String,
    last_name: String,
    email: Option<String>,
    reason: String,
    started_by: String,
    started_at: NaiveDateTime,
    due_at: Option<NaiveDateTime>,
    next_look_at: Option<NaiveDateTime>,
    closed_at: Option<NaiveDateTime>,
    why: Option<String>,
    look: Option<String>,
    pub version: i64,
}

impl TryFrom<Recovery<State>> for Row {
    type Error = Error;

    fn try_from(recovery: Recovery<State>) -> Result<Self, Error> {
        let (next_look_at, closed_at, why) = progress_of(&recovery.state);
        let (user_id, email) = reached_by(&recovery.candidate.who);
        Ok(Self {
            id: recovery.id.to_string(),
            organization_id: recovery.organization.to_string(),
            state: recovery.state.name().to_owned(),
            domain: recovery.domain.to_string(),
            due_at: recovery.due_at().map(|at| at.naive_utc()),
            token: recovery.token,
            user_id,
            first_name: recovery.candidate.first_name.to_string(),
            last_name: recovery.candidate.last_name.to_string(),
            email,
            reason: recovery.reason.to_string(),
            started_by: recovery.by.to_string(),
            started_at: recovery.started_at.naive_utc(),
            next_look_at,
            closed_at,
            why: why.map(|why| why.as_str().to_owned()),
            look: kept(recovery.look.as_ref())?,
            version: recovery.version,
        })
    }
}

impl TryFrom<Row> for Recovery<State> {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = || Error::corrupt("admin_recoveries", &row.id);
        let look = row.look.as_deref().map(serde_json::from_str).transpose();
        Ok(Self {
            id: row.id.parse().map_err(|_| corrupt())?,
            organization: row.organization_id.parse().map_err(|_| corrupt())?,
            domain: row.domain.parse().map_err(|_| corrupt())?,
            candidate: candidate_of(&row).ok_or_else(corrupt)?,
            reason: row.reason.parse().map_err(|_| corrupt())?,
            by: row.started_by.parse().map_err(|_| corrupt())?,
            started_at: row.started_at.and_utc(),
            look: look.map_err(|_| corrupt())?,
            version: row.version,
            state: state_of(&row).ok_or_else(corrupt)?,
            token: row.token,
        })
    }
}

type Moment = Option<NaiveDateTime>;

/// When it is looked at next; when it was over, and why.
fn progress_of(state: &State) -> (Moment, Moment, Option<Why>) {
    match state {
        State::Asked(_) => (None, None, None),
        State::Waiting(state) => (Some(state.next_look_at.naive_utc()), None, None),
        State::Done(state) => (None, Some(state.at.naive_utc()), None),
        State::Ended(state) => (None, Some(state.at.naive_utc()), Some(state.why)),
    }
}

fn reached_by(who: &Who) -> (Option<String>, Option<String>) {
    match who {
        Who::Known(user) => (Some(user.to_string()), None),
        Who::New(email) => (None, Some(email.to_string())),
        Who::Forgotten => (None, None),
    }
}

fn kept(look: Option<&Look>) -> Result<Option<String>, Error> {
    let look = look.map(serde_json::to_string).transpose();
    look.map_err(|error| Error::corrupt("admin_recoveries", error))
}

fn candidate_of(row: &Row) -> Option<Candidate> {
    let who = match (&row.user_id, &row.email) {
        (Some(user), None) => Who::Known(user.parse().ok()?),
        (None, Some(email)) => Who::New(email.parse().ok()?),
        (None, None) => Who::Forgotten,
        _ => return None,
    };
    let (first_name, last_name) = (row.first_name.parse().ok()?, row.last_name.parse().ok()?);
    Some(Candidate { first_name, last_name, who })
}

/// Refuses combinations that no recovery can be in.
fn state_of(row: &Row) -> Option<State> {
    let at = |moment: Moment| moment.map(|moment| moment.and_utc());
    let (due_at, next_look_at, closed_at) =
        (at(row.due_at), at(row.next_look_at), at(row.closed_at));
    Some(match (row.state.as_str(), closed_at, row.why.as_deref()) {
        ("asked", None, None) => Asked.into(),
        ("waiting", None, None) => Waiting { due_at: due_at?, next_look_at: next_look_at? }.into(),
        ("done", Some(at), None) => Done { due_at: due_at?, at }.into(),
        ("ended", Some(at), Some(why)) => Ended { at, why: Why::read(why)?, due_at }.into(),
        _ => return None,
    })
}
