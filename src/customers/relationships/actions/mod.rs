//! A relationship ends, or administrator access does. Each in the turns of both companies.
mod access;
mod ending;
mod readers;

pub use access::{ACCESS_OVER, access_over, give_up_access, remove_access, stop_access};
pub use ending::{Shown, end};

use super::{Relationship, store};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    organizations,
    platform::db::{self, Conn},
    users::{Doer, Permission, Stopped},
    values::RelationshipId,
};
use chrono::{DateTime, Utc};

/// Why a relationship stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such relationship of this company.
    #[error("no such relationship")]
    NotFound,
    /// It is not any more as the page showed it.
    #[error("the relationship moved on")]
    MovedOn,
    /// Subscriptions depend on it.
    #[error("subscriptions depend on it")]
    Blocked,
    /// There is no administrator access.
    #[error("no administrator access")]
    NoAccess,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A relationship of the company, in the turns of both, if whoever acts may do this.
fn take(
    conn: &mut Conn,
    me: &Doer,
    id: RelationshipId,
    what: Permission,
) -> Result<Relationship, Error> {
    let known = store::find_of(conn, me.home, id)?.ok_or(Error::NotFound)?;
    me.begin_with(conn, known.other_than(me.home), what)?;
    store::find_of(conn, me.home, id)?.ok_or(Error::NotFound)
}

/// What happened to a relationship, in the chains of both. Returns both rows.
fn record(
    conn: &mut Conn,
    who: &Actor,
    it: &Relationship,
    event: Event,
    more: impl IntoIterator<Item = (&'static str, String)> + Clone,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, db::Error> {
    let names = [
        ("customer", organizations::load(conn, it.customer)?.name.to_string()),
        ("partner", organizations::load(conn, it.partner)?.name.to_string()),
    ];
    let mut entries = vec![];
    for chain in organizations::in_order([it.customer, it.partner]) {
        let facts = names.clone().into_iter().chain(more.clone());
        let subject = Subject::Relationship(it.id);
        entries.push(audit::record(conn, who, chain, event, subject, facts, now)?);
    }
    Ok(entries)
}
