//! Who can act for a company, and for whom it can.
use crate::{
    organizations::{self, Organization},
    partnerships::store,
    platform::db::{Conn, Error},
    users::{
        acting::{self, Door},
        grants::{self, Grant},
    },
    values::{GrantId, OrganizationId, PartnershipId},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// How many of those for whom a company can act a page shows.
const PAGE_SIZE: usize = 25;

/// What lets one company act for another, as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Relation {
    /// The grant.
    pub grant: Grant,
    /// The other company.
    pub partner: String,
    /// Whether one of the two is suspended: it gives nothing until that is over.
    pub is_asleep: bool,
    /// What the reader's company can open in the other one, once it is awake.
    pub doors: Vec<Door>,
    /// The newest partnership of the two.
    pub partnership: Option<PartnershipId>,
}

/// Who can act for a company, and a page of those for whom it can. Newest first.
#[derive(Debug, Clone)]
pub struct Relations {
    /// What lets others act for the company.
    pub given: Vec<Relation>,
    /// What lets the company act for others.
    pub held: Vec<Relation>,
    /// The last of these, if there are older ones.
    pub older: Option<GrantId>,
}

/// What lets others act for this company, and, from a place on, it for others.
pub fn look(
    conn: &mut Conn,
    home: OrganizationId,
    older_than: Option<GrantId>,
    now: DateTime<Utc>,
) -> Result<Relations, Error> {
    let given = grants::kept_by(conn, home, now)?;
    let more = i64::try_from(PAGE_SIZE).unwrap_or(i64::MAX - 1) + 1;
    let mut held = grants::kept_for(conn, home, older_than, more, now)?;
    let is_cut = held.len() > PAGE_SIZE;
    held.truncate(PAGE_SIZE);
    Ok(Relations {
        older: held.last().map(|grant| grant.id).filter(|_| is_cut),
        given: relations(conn, home, given)?,
        held: relations(conn, home, held)?,
    })
}

fn relations(
    conn: &mut Conn,
    home: OrganizationId,
    grants: Vec<Grant>,
) -> Result<Vec<Relation>, Error> {
    let both = grants.iter().flat_map(|grant| [grant.grantor, grant.grantee]);
    let ids: Vec<String> = both.map(|id| id.to_string()).collect();
    let companies: BTreeMap<_, _> = organizations::in_order_of_names(conn, &ids)?
        .into_iter()
        .map(|organization| (organization.id, organization))
        .collect();
    let newest = store::newest_of(conn, &ids)?;
    let of = |grant: Grant| {
        let newest = newest.get(&(grant.grantee, grant.grantor)).copied();
        relation(home, &companies, grant, newest)
    };
    grants.into_iter().map(of).collect()
}

fn relation(
    home: OrganizationId,
    companies: &BTreeMap<OrganizationId, Organization>,
    grant: Grant,
    partnership: Option<PartnershipId>,
) -> Result<Relation, Error> {
    let other = if grant.grantor == home { grant.grantee } else { grant.grantor };
    let of = |id| companies.get(&id).ok_or_else(|| Error::corrupt("grants", grant.id));
    let is_asleep = of(home)?.suspension.is_some() || of(other)?.suspension.is_some();
    let is_open = grant.grantor == other && !is_asleep;
    let doors = if is_open { acting::doors(&grant, of(other)?) } else { vec![] };
    let partner = of(other)?.name.to_string();
    Ok(Relation { grant, partner, is_asleep, doors, partnership })
}
