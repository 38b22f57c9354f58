//! The seals that hold a chain together, and the search for a broken one.
//!
//! A row's seal covers the row and the seal before it. The organization's row holds the number of
//! rows and a head that covers number and last seal: so a cut tail shows, and nobody without the
//! key can make a head for a shorter chain.
use crate::platform::{
    context,
    db::{Conn, Error},
    schema::{audit_log, organizations},
    secrets::hmac_hex,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::fmt::Write;
use subtle::ConstantTimeEq;

/// Rows are read in pages of this many.
const PAGE: i64 = 2000;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = audit_log)]
pub struct Link {
    pub organization_id: String,
    pub seq: i64,
    pub at: NaiveDateTime,
    pub actor_kind: String,
    pub actor_id: String,
    pub actor_home: Option<String>,
    pub acting_for: Option<String>,
    pub event: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub facts: String,
    pub seal: String,
}

/// The seal of a row that follows the row sealed with `before`.
pub fn seal(key: &[u8; 32], before: &str, link: &Link) -> String {
    let fields = [
        Some(before),
        Some(&link.organization_id),
        Some(&link.seq.to_string()),
        Some(&link.at.and_utc().timestamp_micros().to_string()),
        Some(&link.actor_kind),
        Some(&link.actor_id),
        link.actor_home.as_deref(),
        link.acting_for.as_deref(),
        Some(&link.event),
        Some(&link.subject_kind),
        Some(&link.subject_id),
        Some(&link.facts),
    ];
    // Each field with its length, nothing unlike an empty text, so that no two rows read alike.
    let canonical = fields.iter().fold(String::new(), |mut text, field| {
        // Writing to a String cannot fail.
        let _ = match field {
            Some(field) => write!(text, "{}:{field};", field.len()),
            None => write!(text, "-;"),
        };
        text
    });
    hmac_hex(key, canonical.as_bytes())
}

/// What the organization's row holds about a chain that ends so.
pub fn head(key: &[u8; 32], organization: &str, count: i64, last: &str) -> String {
    hmac_hex(key, format!("head:{organization}:{count}:{last}").as_bytes())
}

/// Every chain in which a row was edited, removed, swapped or appended: organization and number of
/// the first row that is not as it was written.
pub fn broken_chains(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let keys = context::current().secrets.keys_for("audit");
    let chains: Vec<(String, i64, String)> = organizations::table
        .select((organizations::id, organizations::audit_count, organizations::audit_head))
        .load(conn)?;
    let mut broken = vec![];
    for (organization, count, kept_head) in chains {
        if let Some(seq) = first_break(conn, &keys, &organization, count, &kept_head)? {
            broken.push(format!("{organization} row {seq}"));
        }
    }
    Ok(broken)
}

fn first_break(
    conn: &mut Conn,
    keys: &[[u8; 32]],
    organization: &str,
    count: i64,
    kept_head: &str,
) -> Result<Option<i64>, Error> {
    let (mut expected, mut before) = (1, String::new());
    loop {
        let links = page(conn, organization, expected)?;
        for link in &links {
            let sealed = keys.iter().any(|key| same(&seal(key, &before, link), &link.seal));
            if link.seq != expected || !sealed {
                return Ok(Some(expected));
            }
            expected += 1;
            before.clone_from(&link.seal);
        }
        if links.is_empty() {
            break;
        }
    }
    let last = expected - 1;
    let is_whole = last > 0
        && last == count
        && keys.iter().any(|key| same(&head(key, organization, count, &before), kept_head));
    Ok((!is_whole).then_some(expected))
}

fn page(conn: &mut Conn, organization: &str, from: i64) -> Result<Vec<Link>, Error> {
    Ok(audit_log::table
        .filter(audit_log::organization_id.eq(organization))
        .filter(audit_log::seq.ge(from))
        .order(audit_log::seq)
        .limit(PAGE)
        .select(Link::as_select())
        .load(conn)?)
}

fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}
