//! The desk's queue, oldest first. However many cases there are, a page is answered from an index: where
//! few cases have something that is asked for, these are looked at, else the queue is walked until the
//! page is full. No count goes on after [`COUNTED`].
mod near;
mod row;
mod wanted;

use crate::{
    platform::{
        db::{Conn, Error},
        schema::verification_cases as cases,
    },
    values::one_more,
    verification::desk::{
        Found, Listed, Totals,
        filter::{COUNTED, Filter, PAGE_SIZE, Place, Seeker, Standing},
    },
};
use diesel::{dsl::sql, prelude::*, sql_types::Integer};
use near::Near;
use row::Row;
use wanted::{Boxed, Way, wanted};

/// A page of the cases, and how many there are: what the totals tell is not counted again.
pub fn look(
    conn: &mut Conn,
    filter: &Filter,
    seeker: Seeker,
    totals: &Totals,
    after: Option<&Place>,
) -> Result<Found, Error> {
    let near = near::near(conn, filter, seeker)?;
    let by_id = || wanted(filter, seeker, Way::Ids);
    if let Some(answer) = near.as_ref().filter(|near| near.are_the_answer()) {
        let page = answer.ids(after).take(PAGE_SIZE + 1);
        let found = among(conn, by_id(), page, None)?;
        return Ok(Found { total: answer.total().unwrap_or(found.total), ..found });
    }
    if let Some(few) = near.as_ref().filter(|near| near.are_few()) {
        return among(conn, by_id(), few.ids(None), after);
    }
    let known = told_by(totals, filter).or_else(|| near.as_ref().and_then(Near::total));
    let way = if filter.is_mine { Way::Mine } else { Way::Queue };
    let query = || wanted(filter, seeker, way);
    let total = match known {
        Some(total) => total,
        None => count(conn, query())?,
    };
    let (cases, is_cut) = page(conn, query(), after)?;
    Ok(Found { cases, is_cut, total })
}

/// A page of few cases: they are read once, and counted and cut here.
fn among<'a>(
    conn: &mut Conn,
    query: Boxed<'a>,
    ids: impl Iterator<Item = &'a String>,
    after: Option<&Place>,
) -> Result<Found, Error> {
    let query = query
        .filter(cases::id.eq_any(ids.collect::<Vec<_>>()))
        .order((cases::opened_at, cases::id));
    let rows: Vec<Row> = query.select(Row::as_select()).load(conn)?;
    let total = rows.len();
    let later = rows.into_iter().filter(|row| after.is_none_or(|place| row.is_after(place)));
    let (cases, is_cut) = listed(later.take(PAGE_SIZE + 1).collect())?;
    Ok(Found { cases, is_cut, total })
}

/// How many have all that is asked for, if that is one of the totals.
fn told_by(totals: &Totals, filter: &Filter) -> Option<usize> {
    let told =
        [(Filter::default(), totals.open), (mine(), totals.mine), (disputed(), totals.disputed)];
    told.into_iter().find(|(asked, _)| asked == filter).map(|(_, total)| total)
}

fn mine() -> Filter {
    Filter { is_mine: true, ..Filter::default() }
}

fn disputed() -> Filter {
    Filter { standing: Some(Standing::Disputed), ..Filter::default() }
}

/// What every page of the queue tells, whatever is looked for.
pub fn totals(conn: &mut Conn, seeker: Seeker) -> Result<Totals, Error> {
    Ok(Totals {
        open: count(conn, wanted(&Filter::default(), seeker, Way::Queue))?,
        mine: count(conn, wanted(&mine(), seeker, Way::Mine))?,
        overdue: ones(conn, near::late(seeker, None))?,
        disputed: count(conn, wanted(&disputed(), seeker, Way::Queue))?,
    })
}

fn page(
    conn: &mut Conn,
    mut query: Boxed<'_>,
    after: Option<&Place>,
) -> Result<(Vec<Listed>, bool), Error> {
    if let Some(place) = after {
        let (at, id) = (place.opened_at.naive_utc(), place.case.to_string());
        let later = cases::opened_at.gt(at).or(cases::id.gt(id));
        query = query.filter(cases::opened_at.ge(at)).filter(later);
    }
    let rows: Vec<Row> = query
        .order((cases::opened_at, cases::id))
        .limit(one_more(PAGE_SIZE))
        .select(Row::as_select())
        .load(conn)?;
    listed(rows)
}

/// What fits on a page, and whether there is more.
fn listed(mut rows: Vec<Row>) -> Result<(Vec<Listed>, bool), Error> {
    let is_cut = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let listed = rows.into_iter().map(TryFrom::try_from).collect::<Result<_, _>>()?;
    Ok((listed, is_cut))
}

/// At most one more than [`COUNTED`]. In the order of the queue, so that SQLite goes by its index.
fn count(conn: &mut Conn, query: Boxed<'_>) -> Result<usize, Error> {
    ones(conn, query.order((cases::opened_at, cases::id)))
}

fn ones(conn: &mut Conn, query: Boxed<'_>) -> Result<usize, Error> {
    let ones: Vec<i32> = query.limit(one_more(COUNTED)).select(sql::<Integer>("1")).load(conn)?;
    Ok(ones.len())
}
