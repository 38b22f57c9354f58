//! A partner tags a customer.
use super::{forms::Retag, store};
use crate::{
    audit::{self, Event, Subject},
    customers::relationships::{Relationship, store as relationships},
    organizations,
    platform::db::{self, Conn},
    users::{Doer, Permission, Stopped},
    values::{OrganizationId, RelationshipId, Tag, Wrong},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// Why a customer keeps its tags.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such customer of this company.
    #[error("no such customer")]
    NotFound,
    /// It would have too many, with those that colleagues gave it meanwhile.
    #[error("too many tags")]
    Wrong(Wrong),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A customer of this partner, however the relationship stands.
pub fn own(
    conn: &mut Conn,
    partner: OrganizationId,
    id: RelationshipId,
) -> Result<Option<Relationship>, db::Error> {
    Ok(relationships::find(conn, id)?.filter(|it| it.partner == partner))
}

/// Gives a customer tags, and takes some away.
pub fn retag(
    conn: &mut Conn,
    me: &Doer,
    (id, retag): (RelationshipId, &Retag),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let known = own(conn, me.home, id)?.ok_or(Error::NotFound)?;
    me.begin_with(conn, known.customer, Permission::InviteCustomers)?;
    if *retag == Retag::default() {
        return Ok(());
    }
    let pair = (me.home, known.customer);
    for tag in &retag.remove {
        store::remove(conn, pair, tag)?;
    }
    for tag in &retag.add {
        store::add(conn, pair, tag)?;
    }
    let tags = store::tags_of_one(conn, me.home, known.customer)?;
    let text = told(&tags);
    Tag::all(&text).map_err(Error::Wrong)?;
    let customer = organizations::load(conn, known.customer)?.name.to_string();
    let facts = [("customer", customer), ("tags", text)];
    let subject = Subject::Relationship(id);
    audit::record(conn, &me.actor(), me.home, Event::CustomerTagged, subject, facts, now)?;
    Ok(relationships::refresh(conn, known.customer)?)
}

fn told(tags: &BTreeSet<Tag>) -> String {
    tags.iter().map(Tag::as_str).collect::<Vec<_>>().join(", ")
}
