//! A partner looks at its customers, and takes the list along.
use super::{
    filter::Filter,
    store::{self, Of},
};
use crate::{
    audit::{self, Event, Subject},
    customers::relationships::{Relationship, store as relationships},
    organizations::{self, Organization},
    partnerships,
    platform::db::{Conn, Error},
    users::{
        Doer, Permission, Stopped,
        grants::{self, Grant},
    },
    values::{OrganizationId, RelationshipId},
};
use chrono::{DateTime, Utc};

/// With whom the list is narrowed to be shared: somebody who works with the partner, or shares customers with it. Whether
/// there are other companies is nobody's business here (reliability, AC24).
pub fn with(
    conn: &mut Conn,
    home: OrganizationId,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Option<Organization>, Error> {
    let Some(account) = &filter.with else { return Ok(None) };
    let found = organizations::find_by_account_name(conn, account)?;
    let Some(other) = found.filter(|other| other.id != home) else { return Ok(None) };
    let is_known = partnerships::find_live(conn, home, other.id, now)?.is_some()
        || partnerships::find_live(conn, other.id, home, now)?.is_some()
        || relationships::share_any(conn, home, other.id)?;
    Ok(is_known.then_some(other))
}

/// Notes that somebody takes along those that are looked for, and says whose they are. Nothing, if they are to be shared
/// with nobody.
pub fn export(
    conn: &mut Conn,
    me: &Doer,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Option<(Organization, Of)>, Stopped> {
    me.begin(conn, Permission::SeeCustomers)?;
    let with = with(conn, me.home, filter, now)?.map(|with| with.id);
    if filter.with.is_some() && with.is_none() {
        return Ok(None);
    }
    let asked = filter.pairs().into_iter().filter(|(_, value)| !value.is_empty());
    let tab = [("list", filter.tab.as_str().to_owned())];
    let facts = tab.into_iter().chain(asked.map(|(name, value)| (name, value.to_owned())));
    let subject = Subject::Organization(me.home);
    audit::record(conn, &me.actor(), me.home, Event::CustomersExported, subject, facts, now)?;
    let partner = organizations::load(conn, me.home)?;
    Ok(Some((partner, Of { partner: me.home, with })))
}

/// A customer as one of its partners sees it.
#[derive(Debug, Clone)]
pub struct Customer {
    /// The relationship.
    pub relationship: Relationship,
    /// What the list shows of it.
    pub listed: super::listed::Listed,
    /// The customer.
    pub company: Organization,
    /// What lets the partner act for it.
    pub grant: Option<Grant>,
}

/// A customer of this partner, if it is one or was.
pub fn customer(
    conn: &mut Conn,
    partner: OrganizationId,
    id: RelationshipId,
    now: DateTime<Utc>,
) -> Result<Option<Customer>, Error> {
    let found = relationships::find(conn, id)?.filter(|it| it.partner == partner);
    let Some(relationship) = found else { return Ok(None) };
    Ok(Some(Customer {
        listed: store::of_one(conn, &relationship, now)?,
        company: organizations::load(conn, relationship.customer)?,
        grant: grants::live(conn, relationship.customer, partner, now)?
            .filter(|grant| relationship.lent(grant)),
        relationship,
    }))
}
