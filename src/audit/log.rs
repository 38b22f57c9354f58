//! The record of an organization, as those look through it who may: newest first, page by page.
use super::store::Row;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::audit_log,
    },
    values::{Cut, OrganizationId, Place, one_more},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

type Backend = <Conn as Connection>::Backend;
type Query<'a> = audit_log::BoxedQuery<'a, Backend>;

/// Which rows are wanted. All of it must hold.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Whose chain.
    pub organization: OrganizationId,
    /// From this moment on.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub until: Option<DateTime<Utc>>,
    /// One of these events.
    pub events: Option<Vec<&'static str>>,
    /// Done by one of these people, or to one of them.
    pub people: Option<Vec<String>>,
    /// With a number below this one.
    pub below: Option<i64>,
}

/// Where a page of the record begins: beside the row of this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Older rows.
    Older(i64),
    /// Newer rows.
    Newer(i64),
}

/// A row with its number and whom it concerns.
#[derive(Debug, Clone)]
pub struct Logged {
    /// Its number in the chain.
    pub seq: i64,
    /// What happened.
    pub row: Row,
    /// The organization that the actor acted for, if it was another than their own.
    pub acting_for: Option<String>,
    /// What kind of thing was acted on.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
}

/// A page of the record.
#[derive(Debug, Clone, Default)]
pub struct LogPage {
    /// Its rows, newest first.
    pub rows: Vec<Logged>,
    /// Whether there are newer ones.
    pub has_newer: bool,
    /// Whether there are older ones.
    pub has_older: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = audit_log)]
struct Kept {
    seq: i64,
    at: NaiveDateTime,
    actor_kind: String,
    actor_id: String,
    actor_home: Option<String>,
    acting_for: Option<String>,
    event: String,
    subject_kind: String,
    subject_id: String,
    facts: String,
}

/// At most `size` of the wanted rows: the newest, or those beside a row. A place that is none begins anew.
pub fn log(
    conn: &mut Conn,
    wanted: &Wanted,
    place: Option<Beside>,
    size: usize,
) -> Result<LogPage, Error> {
    let seq = place.map(|(Beside::Older(seq) | Beside::Newer(seq))| seq);
    let mark = seq.map(|seq| moment_of(conn, wanted.organization, seq)).transpose()?.flatten();
    let query = rows(wanted);
    let (query, beside) = match (place, mark) {
        (Some(Beside::Older(_)), Some(mark)) => (older(query, mark), Some(Place::After(()))),
        (Some(Beside::Newer(_)), Some(mark)) => (newer(query, mark), Some(Place::Before(()))),
        _ => (query, None),
    };
    let query = if Place::is_back(beside.as_ref()) {
        query.order((audit_log::at.asc(), audit_log::seq.asc()))
    } else {
        query.order((audit_log::at.desc(), audit_log::seq.desc()))
    };
    let kept: Vec<Kept> = query.limit(one_more(size)).select(Kept::as_select()).load(conn)?;
    let Cut { rows, has_previous, has_next } = Cut::of(kept, size, beside.as_ref());
    let rows = rows.into_iter().map(Logged::try_from).collect::<Result<_, _>>()?;
    Ok(LogPage { rows, has_newer: has_previous, has_older: has_next })
}

fn rows<'a>(wanted: &Wanted) -> Query<'a> {
    let mut rows = audit_log::table
        .filter(audit_log::organization_id.eq(wanted.organization.to_string()))
        .into_boxed();
    if let Some(from) = wanted.from {
        rows = rows.filter(audit_log::at.ge(from.naive_utc()));
    }
    if let Some(until) = wanted.until {
        rows = rows.filter(audit_log::at.lt(until.naive_utc()));
    }
    if let Some(events) = &wanted.events {
        rows = rows.filter(audit_log::event.eq_any(events.clone()));
    }
    if let Some(people) = &wanted.people {
        let did = audit_log::actor_id.eq_any(people.clone());
        rows = rows.filter(did.or(audit_log::subject_id.eq_any(people.clone())));
    }
    match wanted.below {
        Some(below) => rows.filter(audit_log::seq.lt(below)),
        None => rows,
    }
}

/// When the row of a number was written: rows are in the order of their moments, those of one moment in
/// that of their numbers.
fn moment_of(
    conn: &mut Conn,
    organization: OrganizationId,
    seq: i64,
) -> Result<Option<(NaiveDateTime, i64)>, Error> {
    let row = audit_log::table.find((organization.to_string(), seq));
    Ok(row.select((audit_log::at, audit_log::seq)).first(conn).optional()?)
}

fn older(query: Query<'_>, (at, seq): (NaiveDateTime, i64)) -> Query<'_> {
    query.filter(audit_log::at.le(at)).filter(audit_log::at.lt(at).or(audit_log::seq.lt(seq)))
}

fn newer(query: Query<'_>, (at, seq): (NaiveDateTime, i64)) -> Query<'_> {
    query.filter(audit_log::at.ge(at)).filter(audit_log::at.gt(at).or(audit_log::seq.gt(seq)))
}

impl TryFrom<Kept> for Logged {
    type Error = Error;

    fn try_from(kept: Kept) -> Result<Self, Error> {
        let facts = serde_json::from_str(&kept.facts);
        Ok(Self {
            seq: kept.seq,
            row: Row {
                at: kept.at.and_utc(),
                event: kept.event,
                actor_kind: kept.actor_kind,
                actor_id: kept.actor_id,
                actor_home: kept.actor_home,
                facts: facts.map_err(|error| Error::corrupt("audit_log", error))?,
            },
            acting_for: kept.acting_for,
            subject_kind: kept.subject_kind,
            subject_id: kept.subject_id,
        })
    }
}
