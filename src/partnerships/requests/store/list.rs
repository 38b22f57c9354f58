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
    values::{Cut, OrganizationId, one_more},
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
    let page = beside(asked(provider, stage), stage, place).limit(one_more(PAGE_SIZE));
    let rows: Vec<Row> = page.select(Row::as_select()).load(conn)?;
    // A place that is none any more: from the beginning.
    if rows.is_empty() && place.is_some() {
        return list(conn, provider, stage, None);
    }
    let page = Cut::of(complete(conn, rows)?, PAGE_SIZE, place.as_ref());
    let (previous, next) = page.beside(|request| request.id);
    let counted = asked(provider, stage).limit(one_more(COUNTED)).select(sql::<Integer>("1"));
    let total = counted.load::<i32>(conn)?.len();
    Ok(Found { requests: page.rows, total, previous, next })
}

fn asked<'a>(provider: OrganizationId, stage: Stage) -> Query<'a> {
    let own = requests::table.filter(requests::provider_id.eq(provider.to_string())).into_boxed();
    match stage {
        Stage::Open => own.filter(requests::state.eq("open")),
        Stage::Settled => own.filter(requests::state.ne("open")),
    }
}

fn beside(query: Query<'_>, stage: Stage, place: Option<Place>) -> Query<'_> {
    let goes_up = (stage == Stage::Open) != Place::is_back(place.as_ref());
    let query = match place {
        None => query,
        Some(Place::After(id) | Place::Before(id)) if goes_up => {
            query.filter(requests::id.gt(id.to_string()))
        }
        Some(Place::After(id) | Place::Before(id)) => query.filter(requests::id.lt(id.to_string())),
    };
    if goes_up { query.order(requests::id.asc()) } else { query.order(requests::id.desc()) }
}
