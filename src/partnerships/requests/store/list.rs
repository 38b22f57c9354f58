//! A provider looks through what it was asked: what waits, oldest first, or what is settled, newest first. Keys are in the
//! order in which they were made.
use super::{Row, complete};
use crate::{
    partnerships::requests::{
        Request,
        filter::{COUNTED, PAGE_SIZE, Place, Stage},
    },
    platform::{
        db::{Conn, Error},
        schema::partnership_requests as requests,
    },
    values::OrganizationId,
};
use diesel::{dsl::sql, prelude::*, sql_types::Integer};

type Query<'a> = requests::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// A page of requests.
#[derive(Debug, Default)]
pub struct Found {
    /// The requests.
    pub requests: Vec<Request>,
    /// How many there are, up to one more than [`COUNTED`].
    pub total: usize,
    /// Where the page before is, if there is one.
    pub previous: Option<Place>,
    /// Where the next page is, if there is one.
    pub next: Option<Place>,
}

/// A page of what a provider was asked.
pub fn list(
    conn: &mut Conn,
    provider: OrganizationId,
    stage: Stage,
    place: Option<Place>,
) -> Result<Found, Error> {
    let is_back = matches!(place, Some(Place::Before(_)));
    let page = beside(asked(provider, stage), stage, place).limit(most(PAGE_SIZE));
    let mut rows: Vec<Row> = page.select(Row::as_select()).load(conn)?;
    // A place that is none any more: from the beginning.
    if rows.is_empty() && place.is_some() {
        return list(conn, provider, stage, None);
    }
    let is_cut = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    if is_back {
        rows.reverse();
    }
    let counted = asked(provider, stage).limit(most(COUNTED)).select(sql::<Integer>("1"));
    let total = counted.load::<i32>(conn)?.len();
    let requests = complete(conn, rows)?;
    let (has_previous, has_next) = if is_back { (is_cut, true) } else { (place.is_some(), is_cut) };
    let first = requests.first().map(|request| request.id).filter(|_| has_previous);
    let last = requests.last().map(|request| request.id).filter(|_| has_next);
    Ok(Found { requests, total, previous: first.map(Place::Before), next: last.map(Place::After) })
}

fn asked<'a>(provider: OrganizationId, stage: Stage) -> Query<'a> {
    let own = requests::table.filter(requests::provider_id.eq(provider.to_string())).into_boxed();
    match stage {
        Stage::Open => own.filter(requests::state.eq("open")),
        Stage::Settled => own.filter(requests::state.ne("open")),
    }
}

fn beside(query: Query<'_>, stage: Stage, place: Option<Place>) -> Query<'_> {
    let is_back = matches!(place, Some(Place::Before(_)));
    let goes_up = (stage == Stage::Open) != is_back;
    let query = match place {
        None => query,
        Some(Place::After(id) | Place::Before(id)) if goes_up => {
            query.filter(requests::id.gt(id.to_string()))
        }
        Some(Place::After(id) | Place::Before(id)) => query.filter(requests::id.lt(id.to_string())),
    };
    if goes_up { query.order(requests::id.asc()) } else { query.order(requests::id.desc()) }
}

/// One more than a number, as a limit.
fn most(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX - 1) + 1
}
