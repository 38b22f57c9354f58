//! How partnerships are kept.
mod addressed;
mod changes;
mod consents;
mod copies;
mod dossier;
mod ends;
mod facts;
mod row;

pub use addressed::{has_answered, partner_at, partner_of};
pub use changes::{close, end, insert, reopen};
pub use consents::{Consent, find as find_consent, insert as insert_consent};
pub use copies::{due as due_copies, kept as kept_copies, read_held};
pub use dossier::{dossier, seen_by};
pub use ends::{keep_end, take_end};
pub use facts::{facts, refresh};

use super::Partnership;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::partnerships,
    },
    values::{InvitationId, OrganizationId, PartnershipId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use row::Row;
use std::collections::BTreeMap;

/// Partnerships by provider and reseller.
type Newest = BTreeMap<(OrganizationId, OrganizationId), PartnershipId>;

/// A partnership, live or not.
pub fn find(conn: &mut Conn, id: PartnershipId) -> Result<Option<Partnership>, Error> {
    let row = partnerships::table.find(id.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Partnership::try_from).transpose()
}

/// A partnership that this company is part of.
pub fn find_of(
    conn: &mut Conn,
    company: OrganizationId,
    id: PartnershipId,
) -> Result<Option<Partnership>, Error> {
    Ok(find(conn, id)?.filter(|partnership| partnership.side_of(company).is_some()))
}

/// What an invitation led to.
pub fn find_by_invitation(conn: &mut Conn, id: InvitationId) -> Result<Option<Partnership>, Error> {
    let row = partnerships::table
        .filter(partnerships::invitation_id.eq(id.to_string()))
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Partnership::try_from).transpose()
}

/// Whether the pair has, or had, another partnership after this one.
pub fn has_later(conn: &mut Conn, than: &Partnership) -> Result<bool, Error> {
    let later = partnerships::table
        .filter(partnerships::provider_id.eq(than.provider.to_string()))
        .filter(partnerships::reseller_id.eq(than.reseller.to_string()))
        .filter(partnerships::id.ne(than.id.to_string()))
        .filter(partnerships::since.ge(than.since.naive_utc()));
    Ok(later.count().get_result::<i64>(conn)? > 0)
}

/// The partnership of a pair that is not kept as ended, if there is one: its last day may have passed.
pub fn find_active(
    conn: &mut Conn,
    provider: OrganizationId,
    reseller: OrganizationId,
) -> Result<Option<Partnership>, Error> {
    let row = partnerships::table
        .filter(partnerships::provider_id.eq(provider.to_string()))
        .filter(partnerships::reseller_id.eq(reseller.to_string()))
        .filter(partnerships::state.eq("active"))
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Partnership::try_from).transpose()
}

/// The partnership of a pair that is live now, if there is one.
pub fn find_live(
    conn: &mut Conn,
    provider: OrganizationId,
    reseller: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Partnership>, Error> {
    let found = find_active(conn, provider, reseller)?;
    Ok(found.filter(|partnership| partnership.is_live(now)))
}

/// The partnerships of a reseller, newest first: those that are live, and those that ended.
pub fn of_reseller(conn: &mut Conn, reseller: OrganizationId) -> Result<Vec<Partnership>, Error> {
    let rows: Vec<Row> = partnerships::table
        .filter(partnerships::reseller_id.eq(reseller.to_string()))
        .order(partnerships::id.desc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Partnership::try_from).collect()
}

/// At most so many of those that a provider has now: the newest, or those that are older than one of them. It can have
/// a hundred thousand.
pub fn live_of_provider(
    conn: &mut Conn,
    provider: OrganizationId,
    (older_than, most): (Option<PartnershipId>, i64),
    now: DateTime<Utc>,
) -> Result<Vec<Partnership>, Error> {
    let mut query = partnerships::table
        .filter(partnerships::provider_id.eq(provider.to_string()))
        .filter(partnerships::state.eq("active"))
        .filter(partnerships::ends_at.is_null().or(partnerships::ends_at.gt(now.naive_utc())))
        .order(partnerships::id.desc())
        .limit(most)
        .select(Row::as_select())
        .into_boxed();
    if let Some(id) = older_than {
        query = query.filter(partnerships::id.lt(id.to_string()));
    }
    query.load::<Row>(conn)?.into_iter().map(Partnership::try_from).collect()
}

/// The newest partnership of each provider and reseller among these companies, by pair.
pub fn newest_of(conn: &mut Conn, companies: &[String]) -> Result<Newest, Error> {
    let rows: Vec<Row> = partnerships::table
        .filter(partnerships::provider_id.eq_any(companies))
        .filter(partnerships::reseller_id.eq_any(companies))
        .order(partnerships::id)
        .select(Row::as_select())
        .load(conn)?;
    let all: Result<Vec<Partnership>, _> = rows.into_iter().map(Partnership::try_from).collect();
    // What comes later takes the place of what was before.
    Ok(all?.into_iter().map(|it| ((it.provider, it.reseller), it.id)).collect())
}

/// Every partnership there is.
pub fn all(conn: &mut Conn) -> Result<Vec<Partnership>, Error> {
    let rows: Vec<Row> = partnerships::table.select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Partnership::try_from).collect()
}
