//! Looking through the catalogue, by code.
use super::row::{Row, complete};
use crate::{
    orders::catalogue::{
        Offer,
        filter::{Filter, PAGE_SIZE, Place},
    },
    platform::{
        db::{Conn, ESCAPE, Error, containing},
        schema::{offer_countries, offers},
    },
    values::{self, Country, Cut, OfferCode, one_more},
};
use diesel::prelude::*;

type Query<'a> = offers::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// A page of offers.
pub struct Found {
    /// The offers.
    pub offers: Vec<Offer>,
    /// How many there are on all pages.
    pub total: u32,
    /// Where the page before is, if there is one.
    pub previous: Option<Place>,
    /// Where the next page is, if there is one.
    pub next: Option<Place>,
}

/// A page of the offers that are looked for.
pub fn search(conn: &mut Conn, filter: &Filter, place: Option<&Place>) -> Result<Found, Error> {
    let total: i64 = wanted(filter).count().get_result(conn)?;
    let page = beside(wanted(filter), place).limit(one_more(PAGE_SIZE));
    let rows: Vec<Row> = page.select(Row::as_select()).load(conn)?;
    // A place that is none any more: from the beginning.
    if rows.is_empty() && place.is_some() {
        return search(conn, filter, None);
    }
    let page = Cut::of(complete(conn, rows)?, PAGE_SIZE, place);
    let (previous, next) = page.beside(|offer| offer.code.clone());
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    Ok(Found { offers: page.rows, total, previous, next })
}

/// The first offers that are sold in a country and have these words in them, and how many there are.
pub fn find(conn: &mut Conn, q: &str, country: &Country) -> Result<(Vec<Offer>, u32), Error> {
    let filter = Filter { q: q.to_owned(), country: Some(*country) };
    let found = search(conn, &filter, None)?;
    Ok((found.offers, found.total))
}

/// The countries in which something is sold.
pub fn countries(conn: &mut Conn) -> Result<Vec<Country>, Error> {
    let codes: Vec<String> =
        offer_countries::table.select(offer_countries::country).distinct().load(conn)?;
    codes.iter().map(|c| c.parse().map_err(|_| Error::corrupt("offer_countries", c))).collect()
}

fn wanted<'a>(filter: &Filter) -> Query<'a> {
    let mut query = offers::table.into_boxed();
    for word in filter.words() {
        query = query.filter(offers::search.like(containing(&word)).escape(ESCAPE));
    }
    if let Some(country) = filter.country {
        let sold = offer_countries::table.filter(offer_countries::country.eq(country.code()));
        query = query.filter(offers::id.eq_any(sold.select(offer_countries::offer_id)));
    }
    query
}

fn beside<'a>(query: Query<'a>, place: Option<&values::Place<OfferCode>>) -> Query<'a> {
    match place {
        None => query.order(offers::code),
        Some(values::Place::After(code)) => {
            query.filter(offers::code.gt(code.to_string())).order(offers::code)
        }
        Some(values::Place::Before(code)) => {
            query.filter(offers::code.lt(code.to_string())).order(offers::code.desc())
        }
    }
}
