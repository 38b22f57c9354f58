//! The answers that came by open links.
use super::{
    find,
    list::{Found, cut},
    row::Row,
};
use crate::{
    partnerships::invitations::{
        Invitation, State,
        filter::{PAGE_SIZE, Place},
    },
    platform::{
        db::{Conn, Error},
        schema::partnership_invitations as invitations,
    },
    values::{InvitationId, OpenLinkId, OrganizationId, one_more},
};
use chrono::{DateTime, Utc};
use diesel::{dsl::sql, prelude::*, sql_types::Integer};

type Backend = <Conn as Connection>::Backend;
type Query<'a> = invitations::BoxedQuery<'a, Backend>;

/// How many wait is counted up to here; one more is enough to know that they are more.
pub const COUNTED: usize = 1_000;

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

/// The latest answer of a company to which a provider said no, if there is one.
pub fn latest_refused(
    conn: &mut Conn,
    provider: OrganizationId,
    company: OrganizationId,
) -> Result<Option<Invitation>, Error> {
    let row = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::reseller_id.eq(company.to_string()))
        .filter(invitations::state.eq(State::Refused.as_str()))
        .order(invitations::decided_at.desc())
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// A page of the answers that wait for a provider's yes or no: those that were begun first come first, as their keys
/// are in that order.
pub fn list_answers(
    conn: &mut Conn,
    provider: OrganizationId,
    place: Option<Place>,
    now: DateTime<Utc>,
) -> Result<Found, Error> {
    let query = match place {
        None => waiting(provider, now).order(invitations::id.asc()),
        Some(Place::After(id)) => waiting(provider, now)
            .filter(invitations::id.gt(id.to_string()))
            .order(invitations::id.asc()),
        Some(Place::Before(id)) => waiting(provider, now)
            .filter(invitations::id.lt(id.to_string()))
            .order(invitations::id.desc()),
    };
    let rows: Vec<Row> = query.limit(one_more(PAGE_SIZE)).select(Row::as_select()).load(conn)?;
    // A place behind which nobody waits any more: from the beginning.
    if rows.is_empty() && place.is_some() {
        return list_answers(conn, provider, None, now);
    }
    let found = rows.into_iter().map(Invitation::try_from).collect::<Result<_, _>>()?;
    Ok(cut(found, place))
}

/// How many wait for a provider's yes or no, up to one more than [`COUNTED`].
pub fn count_answers(
    conn: &mut Conn,
    provider: OrganizationId,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let some = waiting(provider, now).limit(one_more(COUNTED)).select(sql::<Integer>("1"));
    Ok(some.load::<i32>(conn)?.len())
}

fn waiting<'a>(provider: OrganizationId, now: DateTime<Utc>) -> Query<'a> {
    invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::state.eq(State::Waiting.as_str()))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .into_boxed()
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
