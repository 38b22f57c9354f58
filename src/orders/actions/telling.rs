//! How all whom it concerns hear of what was done.
use crate::{
    audit::{self, Entry, Event, Subject},
    mail::{self, Letter},
    orders::parties::{Part, Parties, Reader},
    organizations::{self, Organization},
    platform::db::{Conn, Error},
    users::{self, Doer, Permission},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// What happened, in the chains of all, by the names of all. Returns the rows.
pub fn record(
    conn: &mut Conn,
    me: &Doer,
    parties: Parties,
    (event, subject): (Event, Subject),
    more: impl IntoIterator<Item = (&'static str, String)> + Clone,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, Error> {
    let mut chains: Vec<OrganizationId> = parties.all().into_iter().map(|(_, id)| id).collect();
    // Locks are taken in one order.
    chains.sort_by_key(OrganizationId::to_string);
    let names = [
        ("provider", organizations::load(conn, parties.provider)?.name.to_string()),
        ("customer", organizations::load(conn, parties.customer)?.name.to_string()),
    ];
    let mut entries = vec![];
    for chain in chains {
        let facts = names.clone().into_iter().chain(more.clone());
        entries.push(audit::record(conn, &me.actor(), chain, event, subject.clone(), facts, now)?);
    }
    Ok(entries)
}

/// Writes to all: at the provider to whoever did it, at the others to those who answer for the company.
pub fn tell<L: Letter>(
    conn: &mut Conn,
    me: &Doer,
    (parties, entries): (Parties, &[Entry]),
    letter: impl Fn(Reader) -> L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut letters = vec![];
    for (part, id) in parties.all() {
        let home = organizations::load(conn, id)?;
        let readers = readers(conn, me, (part, &home))?;
        letters.extend(readers.into_iter().map(|reader| (id, letter(reader))));
    }
    mail::post_all(conn, entries, letters, now)
}

fn readers(
    conn: &mut Conn,
    me: &Doer,
    (part, home): (Part, &Organization),
) -> Result<Vec<Reader>, Error> {
    let people = match part {
        Part::Provider => vec![users::load(conn, me.user)?],
        Part::Customer | Part::Reseller => users::who_is_told(conn, home, Permission::SeeOrders)?,
    };
    Ok(people
        .iter()
        .map(|user| Reader { to: user.recipient(home.language), company: home.id, part })
        .collect())
}
