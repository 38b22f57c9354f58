//! Who can be invited with whom.
use crate::{
    customers::{
        Cast, Parties,
        invitations::{Invitation, store},
        relationships::{State, store as relationships},
    },
    organizations::{self, Organization},
    partnerships::{self, Side},
    platform::db::{Conn, Error},
    values::{AccountName, OrganizationId, RelationshipId, UserId},
};
use chrono::{DateTime, Utc};

/// Whom an invitation would name.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Whom the customer is asked to authorize.
    pub parties: Parties,
    /// Both of them, and whether they may be authorized.
    pub cast: Cast,
    /// The invitation of which the missing half is asked for.
    pub first: Option<Invitation>,
    /// Who answered that.
    pub customer: Option<Organization>,
    /// Who works for that customer already.
    pub there: Option<Organization>,
}

impl Plan {
    /// For a customer of whom nothing is known yet.
    pub fn new(parties: Parties, cast: Cast) -> Self {
        Self { parties, cast, first: None, customer: None, there: None }
    }

    /// With this partner; for the missing half, if a relationship with a customer that the two share is named. Nothing, if
    /// there is no such partner.
    pub fn find(
        conn: &mut Conn,
        (home, sender): (OrganizationId, UserId),
        with: &str,
        customer: Option<RelationshipId>,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some((partner, both)) = pair(conn, home, with, now)? else { return Ok(None) };
        let first = match customer {
            Some(id) => first_of(conn, home, (id, both))?,
            None => None,
        };
        let parties = first.as_ref().map_or(both, |(parties, _)| *parties);
        let first = first.map(|(_, first)| first);
        let customer = first.as_ref().and_then(|first| first.seen).map(|(customer, _)| customer);
        let there = match parties.pair() {
            Some(_) => None,
            None => Some(if parties.side_of(home).is_some() { partner } else { home }),
        };
        let mut load =
            |id: Option<OrganizationId>| id.map(|id| organizations::load(conn, id)).transpose();
        let (customer, there) = (load(customer)?, load(there)?);
        let cast = Cast::load(conn, (home, sender), parties, now)?;
        Ok(Some(Self { parties, cast, first, customer, there }))
    }

    /// The sides that are named.
    pub fn sides(&self) -> Vec<Side> {
        self.parties.named().into_iter().map(|(side, _)| side).collect()
    }
}

/// The partner of this account name, and both as reseller and provider; nothing, if they do not work together.
fn pair(
    conn: &mut Conn,
    home: OrganizationId,
    with: &str,
    now: DateTime<Utc>,
) -> Result<Option<(OrganizationId, Parties)>, Error> {
    let Ok(account) = with.trim().parse::<AccountName>() else { return Ok(None) };
    let found = organizations::find_by_account_name(conn, &account)?;
    let own = organizations::load(conn, home)?;
    let (Some(partner), Ok(side)) = (found, own.standing.as_str().parse::<Side>()) else {
        return Ok(None);
    };
    let (reseller, provider) = match side {
        Side::Reseller => (home, partner.id),
        Side::Provider => (partner.id, home),
    };
    let live = partnerships::find_live(conn, provider, reseller, now)?;
    Ok(live.map(|_| (partner.id, Parties::both(reseller, provider))))
}

/// What is missing of a pair that shares a customer, and the answered invitation in which both were named. Nothing, if
/// neither or both are missing: then the customer is invited as any other.
fn first_of(
    conn: &mut Conn,
    home: OrganizationId,
    (id, both): (RelationshipId, Parties),
) -> Result<Option<(Parties, Invitation)>, Error> {
    let Some(own) =
        relationships::find(conn, id)?.filter(|it| it.partner == home && it.state != State::Ended)
    else {
        return Ok(None);
    };
    let mut missing = vec![];
    for (side, partner) in both.named() {
        let known = relationships::between(conn, own.customer, partner)?;
        if !known.is_some_and(|it| it.is_active()) {
            missing.push(Parties::alone(side, partner));
        }
    }
    let [alone] = &*missing else { return Ok(None) };
    let first = store::answered_by(conn, own.customer, both)?;
    Ok(first.map(|first| (*alone, first)))
}

/// The partners of a reseller with whom it can invite customers, by name. A provider has too many to choose from.
pub fn choices(
    conn: &mut Conn,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Organization>, Error> {
    let mut choices = vec![];
    for partnership in partnerships::of_reseller(conn, home)? {
        if partnership.is_live(now) {
            choices.push(organizations::load(conn, partnership.provider)?);
        }
    }
    choices.sort_by_key(Organization::name_key);
    Ok(choices)
}
