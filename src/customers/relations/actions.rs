//! Who can act for a company, and for whom it can.
use super::relation::{Place, Relation, Tie, What};
use crate::{
    customers::relationships::{Relationship, store as relationships},
    organizations::{self, Organization},
    partnerships::{self, Partnership},
    platform::db::{Conn, Error},
    users::{
        acting,
        grants::{self, Grant},
    },
    values::{OrganizationId, one_more},
};
use chrono::{DateTime, Utc};
use std::{cmp::Reverse, collections::BTreeMap};

/// How much of what a company can do for others a page shows.
const PAGE_SIZE: usize = 25;

/// Who can act for a company, and a page of those for whom it can. Newest first.
#[derive(Debug, Clone)]
pub struct Relations {
    /// What others can do for the company.
    pub given: Vec<Relation>,
    /// What the company can do for others.
    pub held: Vec<Relation>,
    /// The last of these, if there are older ones.
    pub older: Option<String>,
}

/// What others can do for this company, and, from a place on, it for others.
pub fn look(
    conn: &mut Conn,
    home: OrganizationId,
    place: Place,
    now: DateTime<Utc>,
) -> Result<Relations, Error> {
    let orders = partnerships::of_reseller(conn, home)?.into_iter().filter(|it| it.is_live(now));
    let mut given = newest(orders.collect(), grants::kept_by(conn, home, now)?);
    let own = relationships::of_customer(conn, home)?.into_iter();
    given.extend(own.filter(Relationship::is_active).map(What::Customer));
    given.sort_by_cached_key(|what| Reverse(what.key()));
    let mut held = held(conn, home, place, now)?;
    let is_cut = held.len() > PAGE_SIZE;
    held.truncate(PAGE_SIZE);
    Ok(Relations {
        older: held.last().map(What::key).filter(|_| is_cut),
        given: relations(conn, home, given)?,
        held: relations(conn, home, held)?,
    })
}

/// A page of what the company can do for others, and one more if there is more: of each kind as many are read, and
/// the newest of both are taken.
fn held(
    conn: &mut Conn,
    home: OrganizationId,
    place: Place,
    now: DateTime<Utc>,
) -> Result<Vec<What>, Error> {
    let more = one_more(PAGE_SIZE);
    let orders = partnerships::live_of_provider(conn, home, (place.partnership, more), now)?;
    let admin = grants::kept_for(conn, home, place.grant, more, now)?;
    let mut all = newest(orders, admin);
    all.truncate(PAGE_SIZE + 1);
    Ok(all)
}

fn newest(orders: Vec<Partnership>, admin: Vec<Grant>) -> Vec<What> {
    let orders = orders.into_iter().map(What::Orders);
    let mut all: Vec<What> = orders.chain(admin.into_iter().map(What::Admin)).collect();
    all.sort_by_cached_key(|what| Reverse(what.key()));
    all
}

fn relations(
    conn: &mut Conn,
    home: OrganizationId,
    all: Vec<What>,
) -> Result<Vec<Relation>, Error> {
    let both = all.iter().flat_map(|what| [what.grantor(), what.grantee()]);
    let ids: Vec<String> = both.map(|id| id.to_string()).collect();
    let companies: BTreeMap<_, _> = organizations::in_order_of_names(conn, &ids)?
        .into_iter()
        .map(|organization| (organization.id, organization))
        .collect();
    let newest = partnerships::newest_of(conn, &ids)?;
    let of = |what: What| {
        let tie = match what.relationship() {
            Some(id) => Some(Tie::Customer(id)),
            None => newest.get(&(what.grantee(), what.grantor())).copied().map(Tie::Partners),
        };
        relation(home, &companies, what, tie)
    };
    all.into_iter().map(of).collect()
}

fn relation(
    home: OrganizationId,
    companies: &BTreeMap<OrganizationId, Organization>,
    what: What,
    tie: Option<Tie>,
) -> Result<Relation, Error> {
    let is_given = what.grantor() == home;
    let other = if is_given { what.grantee() } else { what.grantor() };
    let of = |id| companies.get(&id).ok_or_else(|| Error::corrupt("organizations", id));
    let is_asleep = of(home)?.suspension.is_some() || of(other)?.suspension.is_some();
    let doors = match &what {
        What::Admin(grant) if !is_given && !is_asleep => acting::doors(grant, of(other)?),
        _ => vec![],
    };
    let partner = of(other)?.name.to_string();
    Ok(Relation { what, partner, is_asleep, doors, tie })
}
