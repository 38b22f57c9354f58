//! A reseller of the list, as columns. What is shown of it and not searched is looked up for the page alone.
use super::Key;
use crate::{
    domains,
    partnerships::{resellers::listed::Listed, store::read_held},
    platform::{
        db::{Conn, Error},
        schema::{membership_links as links, organizations, partnerships},
    },
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::BTreeMap;

#[derive(Queryable, Selectable)]
#[diesel(table_name = partnerships)]
struct Row {
    id: String,
    reseller_id: String,
    country: String,
    readiness: String,
    since: NaiveDateTime,
    ends_at: Option<NaiveDateTime>,
    has_access: bool,
    access_until: Option<NaiveDateTime>,
    is_access_removed: bool,
}

/// Texts by the keys of organizations.
type Texts = BTreeMap<String, String>;

/// Those who stand at these places, in the order of the list.
pub fn load(conn: &mut Conn, keys: &[Key]) -> Result<Vec<Listed>, Error> {
    let ids: Vec<&str> = keys.iter().map(|(_, id)| id.as_str()).collect();
    let rows: Vec<Row> = partnerships::table
        .filter(partnerships::id.eq_any(&ids))
        .select(Row::as_select())
        .load(conn)?;
    let mut rows: BTreeMap<String, Row> =
        rows.into_iter().map(|row| (row.id.clone(), row)).collect();
    // Whoever was renamed a moment ago stays where they were found: the next page begins after the last of these.
    let rows: Vec<Row> = ids.into_iter().filter_map(|id| rows.remove(id)).collect();
    complete(conn, &rows)
}

/// Whatever else is shown of them.
fn complete(conn: &mut Conn, rows: &[Row]) -> Result<Vec<Listed>, Error> {
    let ids: Vec<String> = rows.iter().map(|row| row.reseller_id.clone()).collect();
    let names: Vec<(String, String, String)> = organizations::table
        .filter(organizations::id.eq_any(&ids))
        .select((organizations::id, organizations::name, organizations::account_name))
        .load(conn)?;
    let names: BTreeMap<_, _> = names.into_iter().map(|(id, name, of)| (id, (name, of))).collect();
    let (domains, memberships) = (domains::known_as(conn, &ids)?, memberships(conn, &ids)?);
    let listed = rows.iter().map(|row| {
        let (name, account) = names.get(&row.reseller_id)?;
        let known_as = domains.get(&row.reseller_id).unwrap_or(account);
        let membership = memberships.get(&row.reseller_id);
        row.read(name, known_as, membership)
    });
    listed.collect::<Option<_>>().ok_or_else(|| Error::corrupt("partnerships", "a list"))
}

fn memberships(conn: &mut Conn, ids: &[String]) -> Result<Texts, Error> {
    let rows: Vec<(String, String)> = links::table
        .filter(links::organization_id.eq_any(ids))
        .filter(links::ended_at.is_null())
        .select((links::organization_id, links::membership_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

impl Row {
    fn read(&self, name: &str, known_as: &str, membership: Option<&String>) -> Option<Listed> {
        Some(Listed {
            id: self.id.parse().ok()?,
            name: name.to_owned(),
            known_as: known_as.to_owned(),
            country: self.country.parse().ok()?,
            membership: membership.cloned(),
            badge: self.readiness.parse().ok()?,
            held: read_held(self.has_access, self.access_until, self.is_access_removed),
            since: self.since.and_utc(),
            ends: self.ends_at.map(|at| at.and_utc()),
        })
    }
}
