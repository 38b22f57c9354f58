//! Who can act for a company, and for whom it can.
use super::relation::{Former, Place, Relation, Tie, What};
use crate::{
    customers::relationships::{Relationship, State, store as relationships},
    organizations::{self, Organization},
    partnerships::{self, Partnership},
    platform::db::{Conn, Error},
    subscriptions,
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
    /// Those who worked for the company as a customer, and do not any more: the newest.
    pub former: Vec<Former>,
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
    let (own, before): (Vec<_>, Vec<_>) = relationships::of_customer(conn, home)?
        .into_iter()
        .filter(|it| it.state != State::Missing)
        .partition(Relationship::is_active);
    given.extend(own.into_iter().map(What::Customer));
    given.sort_by_cached_key(|what| Reverse(what.key()));
    let mut held = held(conn, home, place, now)?;
    let is_cut = held.len() > PAGE_SIZE;
    held.truncate(PAGE_SIZE);
    Ok(Relations {
        older: held.last().map(What::key).filter(|_| is_cut),
        given: relations(conn, home, given)?,
        held: relations(conn, home, held)?,
        former: former(conn, before)?,
    })
}

/// What was agreed stays to be read when it is over.
fn former(conn: &mut Conn, mut before: Vec<Relationship>) -> Result<Vec<Former>, Error> {
    before.truncate(PAGE_SIZE);
    let ids: Vec<String> = before.iter().map(|it| it.partner.to_string()).collect();
    let names: BTreeMap<String, String> =
        organizations::names_of(conn, &ids)?.into_iter().collect();
    let former = |was: Relationship| {
        let partner = names.get(&was.partner.to_string()).cloned().unwrap_or_default();
        Former { was, partner }
    };
    Ok(before.into_iter().map(former).collect())
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
    let mut of = |what: What| {
        let tie = match what.relationship() {
            Some(id) => Some(Tie::Customer(id)),
            None => newest.get(&(what.grantee(), what.grantor())).copied().map(Tie::Partners),
        };
        let used = match (&what, what.pair()) {
            (What::Admin(grant), _) => grant.last_used,
            // What was done before it began was done by another right.
            (_, Some(pair)) => {
                subscriptions::last_used(conn, pair)?.filter(|at| *at >= what.since())
            }
            (_, None) => None,
        };
        relation(home, &companies, (what, tie), used)
    };
    all.into_iter().map(&mut of).collect()
}

fn relation(
    home: OrganizationId,
    companies: &BTreeMap<OrganizationId, Organization>,
    (what, tie): (What, Option<Tie>),
    used: Option<DateTime<Utc>>,
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
    Ok(Relation { what, partner, is_asleep, doors, tie, used })
}
