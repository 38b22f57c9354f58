//! A request as it is kept.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::access_requests as requests,
    },
    users::{
        Permission, Role, State,
        access::request::{Decision, GOOD_FOR, Outcome, Request},
        find, names_of,
        store::roles_of,
    },
    values::UserId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = requests)]
pub struct Row {
    pub id: String,
    pub organization_id: String,
    pub user_id: String,
    pub permission: String,
    pub reason: String,
    pub asked_at: NaiveDateTime,
    pub state: String,
    pub decided_at: Option<NaiveDateTime>,
    pub decided_by: Option<String>,
    pub role: Option<String>,
    pub note: Option<String>,
}

type Names = BTreeMap<String, String>;

/// The requests, with the names of those who asked and answered.
pub fn complete(
    conn: &mut Conn,
    rows: Vec<Row>,
    now: DateTime<Utc>,
) -> Result<Vec<Request>, Error> {
    let people = rows.iter().flat_map(|row| [Some(&row.user_id), row.decided_by.as_ref()]);
    let people: Vec<String> = people.flatten().cloned().collect();
    let names = names_of(conn, &people)?;
    rows.into_iter().map(|row| request(conn, row, &names, now)).collect()
}

fn request(conn: &mut Conn, row: Row, names: &Names, now: DateTime<Utc>) -> Result<Request, Error> {
    let corrupt = || Error::corrupt("access_requests", &row.id);
    let what = Permission::find(&row.permission).ok_or_else(corrupt)?;
    let asker: UserId = row.user_id.parse().map_err(|_| corrupt())?;
    let held = roles_of(conn, &row.user_id)?;
    let outcome = match row.state.as_str() {
        "open" => standing(conn, &row, (asker, &held), what, now)?,
        _ => settled(&row, names)?,
    };
    Ok(Request {
        id: row.id.parse().map_err(|_| corrupt())?,
        organization: row.organization_id.parse().map_err(|_| corrupt())?,
        asker,
        held,
        name: names.get(&row.user_id).cloned().unwrap_or_default(),
        what,
        reason: row.reason.parse().map_err(|_| corrupt())?,
        asked_at: row.asked_at.and_utc(),
        outcome,
    })
}

/// What an unanswered request is at this moment.
fn standing(
    conn: &mut Conn,
    row: &Row,
    (asker, held): (UserId, &[Role]),
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    if row.asked_at.and_utc() + GOOD_FOR <= now {
        return Ok(Outcome::Expired);
    }
    let is_here = find(conn, asker)?.is_some_and(|user| user.state == State::Enabled);
    let may = held.iter().any(|role| role.allows(what));
    Ok(if is_here && !may { Outcome::Open } else { Outcome::Moot })
}

fn settled(row: &Row, names: &Names) -> Result<Outcome, Error> {
    let corrupt = || Error::corrupt("access_requests", &row.id);
    let by = row.decided_by.as_ref().and_then(|id| names.get(id)).cloned();
    let decision = by.zip(row.decided_at).map(|(by, at)| Decision { by, at: at.and_utc() });
    match (row.state.as_str(), decision, &row.role, &row.note) {
        ("granted", Some(decision), Some(role), None) => {
            Ok(Outcome::Granted(decision, role.parse().map_err(|_| corrupt())?))
        }
        ("refused", Some(decision), None, Some(note)) => {
            Ok(Outcome::Refused(decision, note.parse().map_err(|_| corrupt())?))
        }
        ("cancelled", None, None, None) => Ok(Outcome::Cancelled),
        ("expired", None, None, None) => Ok(Outcome::Expired),
        _ => Err(corrupt()),
    }
}
