//! The answers that came by open links.
use super::{find, row::Row};
use crate::{
    partnerships::invitations::{Invitation, State},
    platform::{
        db::{Conn, Error},
        schema::partnership_invitations as invitations,
    },
    values::{InvitationId, OpenLinkId, OrganizationId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// So many answers a page shows: of those that wait the oldest.
const MOST: i64 = 100;

/// An answer that this provider got. What is not answered yet is none of its business.
pub fn find_answer(
    conn: &mut Conn,
    provider: OrganizationId,
    id: InvitationId,
) -> Result<Option<Invitation>, Error> {
    let open = find(conn, id)?.filter(|it| it.link.is_some() && it.provider == provider);
    Ok(open.filter(|it| it.state != State::Pending))
}

/// What a company has begun to answer to a provider's open links, and what waits for that provider: one at a time,
/// though it may be over.
pub fn answering(
    conn: &mut Conn,
    provider: OrganizationId,
    company: OrganizationId,
) -> Result<Option<Invitation>, Error> {
    let row = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::reseller_id.eq(company.to_string()))
        .filter(invitations::kind.eq("open"))
        .filter(invitations::state.eq_any([State::Pending.as_str(), State::Waiting.as_str()]))
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// The answers that wait for a provider's yes or no, oldest first.
pub fn answers(
    conn: &mut Conn,
    provider: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>, Error> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::state.eq(State::Waiting.as_str()))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .order(invitations::answered_at)
        .limit(MOST)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Invitation::try_from).collect()
}

/// The answers of a company that wait for a provider's yes or no, oldest first.
pub fn waiting_of(
    conn: &mut Conn,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>, Error> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::reseller_id.eq(company.to_string()))
        .filter(invitations::state.eq(State::Waiting.as_str()))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .order(invitations::answered_at)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Invitation::try_from).collect()
}

/// How many have used an open link up: their answers wait or were accepted. What was refused, taken back or is over
/// makes room again.
pub fn uses(conn: &mut Conn, link: OpenLinkId, now: DateTime<Utc>) -> Result<i64, Error> {
    let waits = invitations::state
        .eq(State::Waiting.as_str())
        .and(invitations::expires_at.gt(now.naive_utc()));
    Ok(invitations::table
        .filter(invitations::open_link_id.eq(link.to_string()))
        .filter(invitations::state.eq(State::Accepted.as_str()).or(waits))
        .count()
        .get_result(conn)?)
}
