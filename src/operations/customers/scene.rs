//! The customers and the partners of a company.
use crate::{
    customers::{self, Listed, Relationship},
    organizations::{self, Organization, Standing},
    platform::db::{Conn, Error},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The customers and the partners of a company.
pub struct Scene {
    /// The company.
    pub organization: Organization,
    /// Its first customers that are found, by name, and whether there are others; nothing, if it sells to nobody.
    pub customers: Option<(Vec<Listed>, bool)>,
    /// Those from whom it buys, or did, newest first.
    pub partners: Vec<Partner>,
}

/// Somebody from whom a company buys, or did.
pub struct Partner {
    /// What the two have.
    pub it: Relationship,
    /// What the partner is called.
    pub name: String,
}

/// Those of a company, if there is such a one.
pub fn scene(
    conn: &mut Conn,
    id: OrganizationId,
    q: &str,
    now: DateTime<Utc>,
) -> Result<Option<Scene>, Error> {
    let Some(organization) = organizations::find(conn, id)? else { return Ok(None) };
    let customers = match organization.standing {
        Standing::Reseller | Standing::Provider => Some(customers::first_of(conn, id, q, now)?),
        _ => None,
    };
    Ok(Some(Scene { organization, customers, partners: partners(conn, id)? }))
}

fn partners(conn: &mut Conn, customer: OrganizationId) -> Result<Vec<Partner>, Error> {
    let all = customers::of_customer(conn, customer)?;
    let ids: Vec<String> = all.iter().map(|it| it.partner.to_string()).collect();
    let names: BTreeMap<String, String> =
        organizations::names_of(conn, &ids)?.into_iter().collect();
    let named = |it: Relationship| {
        let name = names.get(&it.partner.to_string()).cloned().unwrap_or_default();
        Partner { it, name }
    };
    Ok(all.into_iter().map(named).collect())
}
