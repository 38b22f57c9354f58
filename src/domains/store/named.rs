//! By which domains people know companies.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::domain_claims as claims,
    },
    values::CompanyDomain,
};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// A proven domain of each of these that has one, as people write it: the first by name.
pub fn known_as(conn: &mut Conn, ids: &[String]) -> Result<BTreeMap<String, String>, Error> {
    let rows: Vec<(String, String)> = claims::table
        .filter(claims::organization_id.eq_any(ids))
        .filter(claims::state.eq("proven"))
        .order(claims::domain.desc())
        .select((claims::organization_id, claims::domain))
        .load(conn)?;
    let read = |(of, domain): (String, String)| match domain.parse::<CompanyDomain>() {
        Ok(domain) => Ok((of, domain.for_people())),
        Err(_) => Err(Error::corrupt("domain_claims", of)),
    };
    rows.into_iter().map(read).collect()
}
