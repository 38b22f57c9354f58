//! Reading what was written.
use super::{Event, Subject};
use crate::platform::{
    db::{Conn, Error},
    schema::audit_log,
};
use crate::values::OrganizationId;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// A row as a reader sees it.
#[derive(Debug, Clone)]
pub struct Row {
    /// When.
    pub at: DateTime<Utc>,
    /// The event's name.
    pub event: String,
    /// What kind of actor did it.
    pub actor_kind: String,
    /// Which one.
    pub actor_id: String,
    /// The organization they belong to, if it is a person.
    pub actor_home: Option<String>,
    /// The facts that its sentence needs.
    pub facts: BTreeMap<String, String>,
}

type Kept = (NaiveDateTime, String, String, String, Option<String>, String);

/// What happened to an organization, as far as it is about subjects of these kinds, newest first.
pub fn about(
    conn: &mut Conn,
    organization: OrganizationId,
    kinds: &[&str],
    limit: i64,
) -> Result<Vec<Row>, Error> {
    let rows = newest(organization).filter(audit_log::subject_kind.eq_any(kinds.iter().copied()));
    rows.limit(limit).load::<Kept>(conn)?.into_iter().map(read).collect()
}

/// What happened to one subject of an organization, newest first.
pub fn about_one(
    conn: &mut Conn,
    organization: OrganizationId,
    subject: &Subject,
    limit: i64,
) -> Result<Vec<Row>, Error> {
    let rows = newest(organization)
        .filter(audit_log::subject_kind.eq(subject.kind()))
        .filter(audit_log::subject_id.eq(subject.id()));
    rows.limit(limit).load::<Kept>(conn)?.into_iter().map(read).collect()
}

/// The same, as far as it was one of these events.
pub fn about_one_of(
    conn: &mut Conn,
    organization: OrganizationId,
    subject: &Subject,
    events: &[Event],
    limit: i64,
) -> Result<Vec<Row>, Error> {
    let rows = newest(organization)
        .filter(audit_log::subject_kind.eq(subject.kind()))
        .filter(audit_log::subject_id.eq(subject.id()))
        .filter(audit_log::event.eq_any(events.iter().map(|event| event.as_str())));
    rows.limit(limit).load::<Kept>(conn)?.into_iter().map(read).collect()
}

#[diesel::dsl::auto_type(no_type_alias)]
fn newest(organization: OrganizationId) -> _ {
    let id: String = organization.to_string();
    audit_log::table.filter(audit_log::organization_id.eq(id)).order(audit_log::seq.desc()).select(
        (
            audit_log::at,
            audit_log::event,
            audit_log::actor_kind,
            audit_log::actor_id,
            audit_log::actor_home,
            audit_log::facts,
        ),
    )
}

fn read((at, event, actor_kind, actor_id, actor_home, facts): Kept) -> Result<Row, Error> {
    let facts = serde_json::from_str(&facts).map_err(|e| Error::corrupt("audit_log", e))?;
    Ok(Row { at: at.and_utc(), event, actor_kind, actor_id, actor_home, facts })
}
