//! For whom something can be ordered.
use crate::{
    customers,
    orders::{checklist::Checklist, deal::Deal},
    platform::db::{Conn, Error},
    values::{OrganizationId, RelationshipId},
};
use chrono::{DateTime, Utc};

/// A customer to choose.
pub struct Choosable {
    /// The relationship.
    pub id: RelationshipId,
    /// Its name.
    pub name: String,
    /// A domain that it has proven; else its account name.
    pub known_as: String,
    /// Whether something can be ordered for it: the badge.
    pub checklist: Checklist,
}

/// Customers to choose from.
pub struct Choosing {
    /// Those that were found, with their badges.
    pub found: Vec<Choosable>,
    /// Whether there are others.
    pub is_cut: bool,
}

/// The first customers that are looked for, and whether something can be ordered for them.
pub fn choosing(
    conn: &mut Conn,
    home: OrganizationId,
    q: &str,
    now: DateTime<Utc>,
) -> Result<Choosing, Error> {
    let (listed, is_cut) = customers::first_of(conn, home, q, now)?;
    let mut found = vec![];
    for it in listed {
        let deal = Deal::load(conn, (home, it.customer), None, now)?;
        let checklist = Checklist::of(&deal.decision(None), it.id);
        found.push(Choosable { id: it.id, name: it.name, known_as: it.known_as, checklist });
    }
    Ok(Choosing { found, is_cut })
}
