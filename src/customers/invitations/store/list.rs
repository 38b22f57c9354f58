//! A company looks through its invitations to customers, newest first: their keys are in that order.
use super::row::Row;
use crate::{
    customers::invitations::{
        Invitation, State,
        filter::{PAGE_SIZE, Place},
    },
    partnerships::invitations::{Filter, Group},
    platform::{
        db::{Conn, ESCAPE, Error, beginning},
        schema::customer_invitations as invitations,
    },
    values::{Cut, OrganizationId, one_more},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

type Backend = <Conn as Connection>::Backend;
type Query<'a> = invitations::BoxedQuery<'a, Backend>;

/// A page of invitations.
#[derive(Debug, Default)]
pub struct Found {
    /// The invitations.
    pub invitations: Vec<Invitation>,
    /// Where newer ones are, if there are any.
    pub newer: Option<Place>,
    /// Where older ones are, if there are any.
    pub older: Option<Place>,
}

/// A page of a company's invitations.
pub fn list(
    conn: &mut Conn,
    inviter: OrganizationId,
    filter: &Filter,
    place: Option<Place>,
    now: DateTime<Utc>,
) -> Result<Found, Error> {
    let query = beside(wanted(inviter, filter, now), place);
    let rows: Vec<Row> = query.limit(one_more(PAGE_SIZE)).select(Row::as_select()).load(conn)?;
    // A place that is none any more: from the beginning.
    if rows.is_empty() && place.is_some() {
        return list(conn, inviter, filter, None, now);
    }
    let found: Result<Vec<Invitation>, Error> =
        rows.into_iter().map(Invitation::try_from).collect();
    let page = Cut::of(found?, PAGE_SIZE, place.as_ref());
    let (newer, older) = page.beside(|invitation| invitation.id);
    Ok(Found { newer, older, invitations: page.rows })
}

fn wanted<'a>(inviter: OrganizationId, filter: &Filter, now: DateTime<Utc>) -> Query<'a> {
    let mut own =
        invitations::table.filter(invitations::inviter_id.eq(inviter.to_string())).into_boxed();
    for word in filter.words() {
        own = own.filter(invitations::search.like(beginning(&word)).escape(ESCAPE));
    }
    let is = |state: State| invitations::state.eq(state.as_str());
    let now = now.naive_utc();
    match filter.group {
        None => own,
        Some(Group::Open) => own.filter(is(State::Pending)).filter(invitations::expires_at.gt(now)),
        Some(Group::Accepted) => own.filter(is(State::Accepted).or(is(State::PartiallyAccepted))),
        Some(Group::Declined) => own.filter(is(State::Declined)),
        Some(Group::Cancelled) => own.filter(is(State::Cancelled)),
        Some(Group::Expired) => {
            let lapsed = is(State::Pending).and(invitations::expires_at.le(now));
            own.filter(is(State::Expired).or(lapsed))
        }
    }
}

fn beside(query: Query<'_>, place: Option<Place>) -> Query<'_> {
    match place {
        None => query.order(invitations::id.desc()),
        Some(Place::After(id)) => {
            query.filter(invitations::id.lt(id.to_string())).order(invitations::id.desc())
        }
        Some(Place::Before(id)) => {
            query.filter(invitations::id.gt(id.to_string())).order(invitations::id.asc())
        }
    }
}
