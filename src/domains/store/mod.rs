//! How claims are kept, and found.
mod addressed;
mod lease;
mod named;
mod row;

pub use addressed::{companies_at, is_addressed};
pub use lease::{Leased, due, find_leased, lease};
pub use named::known_as;

use super::claim::{Claim, Proven, State};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::domain_claims as claims,
    },
    values::{CompanyDomain, DomainId, OrganizationId},
};
use diesel::prelude::*;
use row::Row;

/// The claim, whoever's it is.
pub fn find(conn: &mut Conn, id: DomainId) -> Result<Option<Claim<State>>, Error> {
    let row = claims::table.find(id.to_string()).select(Row::as_select());
    read(row.first::<Row>(conn).optional()?)
}

/// The claim, if it is this organization's.
pub fn find_for(
    conn: &mut Conn,
    organization: OrganizationId,
    id: DomainId,
) -> Result<Option<Claim<State>>, Error> {
    Ok(find(conn, id)?.filter(|claim| claim.organization == organization))
}

/// An organization's claim of a domain, if it has one.
pub fn find_domain(
    conn: &mut Conn,
    organization: OrganizationId,
    domain: &CompanyDomain,
) -> Result<Option<Claim<State>>, Error> {
    let row = claims::table
        .filter(claims::organization_id.eq(organization.to_string()))
        .filter(claims::domain.eq(domain.as_str()))
        .select(Row::as_select());
    read(row.first::<Row>(conn).optional()?)
}

/// Whoever has proven a domain, if anybody has.
pub fn holder(conn: &mut Conn, domain: &CompanyDomain) -> Result<Option<Claim<Proven>>, Error> {
    let row = claims::table
        .filter(claims::domain.eq(domain.as_str()))
        .filter(claims::state.eq("proven"))
        .select(Row::as_select());
    Ok(read(row.first::<Row>(conn).optional()?)?.and_then(Claim::at))
}

/// All claims of an organization, by domain.
pub fn of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Claim<State>>, Error> {
    let rows: Vec<Row> = claims::table
        .filter(claims::organization_id.eq(organization.to_string()))
        .order(claims::domain)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Claim::try_from).collect()
}

/// The domains that an organization has proven.
pub fn proven_of(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<Claim<Proven>>, Error> {
    Ok(of(conn, organization)?.into_iter().filter_map(Claim::at).collect())
}

/// Whether a domain (in ASCII, as of a mail address) is one that the organization has proven, or lies below
/// one. The nearest proof decides: who proved `mail.tulp.nl` is right about it, whoever proved `tulp.nl`.
pub fn is_proven(
    conn: &mut Conn,
    organization: OrganizationId,
    domain: &str,
) -> Result<bool, Error> {
    Ok(nearest_holder(conn, domain)? == Some(organization))
}

/// Whoever has proven a domain (in ASCII, as of a mail address), or the nearest one above it that somebody has.
pub fn nearest_holder(conn: &mut Conn, domain: &str) -> Result<Option<OrganizationId>, Error> {
    let names = CompanyDomain::with_those_above(domain);
    let proofs: Vec<(String, String)> = claims::table
        .filter(claims::domain.eq_any(&names))
        .filter(claims::state.eq("proven"))
        .select((claims::domain, claims::organization_id))
        .load(conn)?;
    let nearest = proofs.into_iter().max_by_key(|(domain, _)| domain.len());
    let read = |(_, holder): (String, String)| {
        holder.parse().map_err(|_| Error::corrupt("domain_claims", holder))
    };
    nearest.map(read).transpose()
}

/// How many domains an organization claims.
pub fn count(conn: &mut Conn, organization: OrganizationId) -> Result<i64, Error> {
    let own = claims::table.filter(claims::organization_id.eq(organization.to_string()));
    Ok(own.count().get_result(conn)?)
}

/// Keeps a new claim.
pub fn insert(conn: &mut Conn, claim: Claim<impl Into<State> + Clone>) -> Result<(), Error> {
    let row = Row::try_from(claim.with_any())?;
    diesel::insert_into(claims::table).values(row).execute(conn)?;
    Ok(())
}

/// Moves a claim on from the version that was read, and ends whoever's lease. False if somebody else moved
/// it first.
pub fn advance(conn: &mut Conn, claim: Claim<impl Into<State> + Clone>) -> Result<bool, Error> {
    let mut row = Row::try_from(claim.with_any())?;
    let as_read = claims::table.find(row.id.clone()).filter(claims::version.eq(row.version));
    row.version += 1;
    let unleased = claims::leased_until.eq(None::<chrono::NaiveDateTime>);
    Ok(diesel::update(as_read).set((row, unleased)).execute(conn)? == 1)
}

/// Forgets a claim. False if it is gone already.
pub fn delete(conn: &mut Conn, id: DomainId) -> Result<bool, Error> {
    Ok(diesel::delete(claims::table.find(id.to_string())).execute(conn)? == 1)
}

fn read(row: Option<Row>) -> Result<Option<Claim<State>>, Error> {
    row.map(Claim::try_from).transpose()
}

impl<S: Into<State> + Clone> Claim<S> {
    /// The same claim, its state one of all.
    fn with_any(self) -> Claim<State> {
        let state = self.state.clone().into();
        self.with(state)
    }
}
