//! An offer as columns.
use crate::{
    orders::catalogue::{Content, Offer},
    platform::{
        db::{Conn, Error},
        schema::{offer_countries, offers},
    },
    values::{Country, Cycle, Money, OfferCode, Seats, search_key},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Queryable, Selectable)]
#[diesel(table_name = offers)]
pub struct Row {
    pub id: String,
    code: String,
    name_en: String,
    name_nl: String,
    unit_price: i64,
    currency: String,
    is_monthly: bool,
    is_annual: bool,
    min_seats: i32,
    max_seats: i32,
}

/// The columns of what is said about an offer.
#[derive(AsChangeset, Insertable)]
#[diesel(table_name = offers)]
struct Said<'a> {
    name_en: &'a str,
    name_nl: &'a str,
    unit_price: i64,
    currency: &'static str,
    is_monthly: bool,
    is_annual: bool,
    min_seats: i32,
    max_seats: i32,
    search: String,
    changed_at: NaiveDateTime,
}

/// The offer of a code.
pub fn find_by_code(conn: &mut Conn, code: &OfferCode) -> Result<Option<Offer>, Error> {
    let row = offers::table.filter(offers::code.eq(code.as_str())).select(Row::as_select());
    let rows: Vec<Row> = row.load(conn)?;
    Ok(complete(conn, rows)?.pop())
}

/// The offers of these codes, as far as there are such.
pub fn offers(conn: &mut Conn, codes: &[OfferCode]) -> Result<Vec<Offer>, Error> {
    let codes: Vec<&str> = codes.iter().map(OfferCode::as_str).collect();
    let rows = offers::table.filter(offers::code.eq_any(codes)).select(Row::as_select());
    let rows: Vec<Row> = rows.load(conn)?;
    complete(conn, rows)
}

/// Adds an offer.
pub fn insert(conn: &mut Conn, offer: &Offer, now: DateTime<Utc>) -> Result<(), Error> {
    let own = (
        offers::id.eq(offer.id.to_string()),
        offers::code.eq(offer.code.as_str()),
        offers::added_at.eq(now.naive_utc()),
    );
    diesel::insert_into(offers::table).values((own, said(offer, now)?)).execute(conn)?;
    insert_countries(conn, offer)
}

/// Says something else about an offer.
pub fn replace(conn: &mut Conn, offer: &Offer, now: DateTime<Utc>) -> Result<(), Error> {
    let row = offers::table.find(offer.id.to_string());
    diesel::update(row).set(said(offer, now)?).execute(conn)?;
    let old = offer_countries::table.filter(offer_countries::offer_id.eq(offer.id.to_string()));
    diesel::delete(old).execute(conn)?;
    insert_countries(conn, offer)
}

fn insert_countries(conn: &mut Conn, offer: &Offer) -> Result<(), Error> {
    for country in &offer.content.countries {
        let row = (
            offer_countries::offer_id.eq(offer.id.to_string()),
            offer_countries::country.eq(country.code()),
        );
        diesel::insert_into(offer_countries::table).values(row).execute(conn)?;
    }
    Ok(())
}

fn said(offer: &Offer, now: DateTime<Utc>) -> Result<Said<'_>, Error> {
    let content = &offer.content;
    let seats = |number: u32| {
        i32::try_from(number).map_err(|_| Error::corrupt("offers", offer.code.as_str()))
    };
    let words = [offer.code.as_str(), content.name_en.as_str(), content.name_nl.as_str()];
    Ok(Said {
        name_en: content.name_en.as_str(),
        name_nl: content.name_nl.as_str(),
        unit_price: content.price.minor(),
        currency: content.price.currency().code(),
        is_monthly: content.cycles.contains(&Cycle::Monthly),
        is_annual: content.cycles.contains(&Cycle::Annual),
        min_seats: seats(content.seats.least())?,
        max_seats: seats(content.seats.most())?,
        search: search_key(&words.join(" ")),
        changed_at: now.naive_utc(),
    })
}

/// The offers of these rows, with the countries in which they are sold.
pub fn complete(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Offer>, Error> {
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let sold: Vec<(String, String)> =
        offer_countries::table.filter(offer_countries::offer_id.eq_any(&ids)).load(conn)?;
    let mut countries: BTreeMap<String, BTreeSet<Country>> = BTreeMap::new();
    for (offer, code) in sold {
        let country = code.parse().map_err(|_| Error::corrupt("offer_countries", &code))?;
        countries.entry(offer).or_default().insert(country);
    }
    let read = |row: Row| {
        let (id, sold) = (row.id.clone(), countries.remove(&row.id).unwrap_or_default());
        row.read(sold).ok_or_else(|| Error::corrupt("offers", id))
    };
    rows.into_iter().map(read).collect()
}

impl Row {
    fn read(self, countries: BTreeSet<Country>) -> Option<Offer> {
        let cycles = [(Cycle::Monthly, self.is_monthly), (Cycle::Annual, self.is_annual)];
        let seats = Seats::new(self.min_seats.try_into().ok()?, self.max_seats.try_into().ok()?);
        Some(Offer {
            id: self.id.parse().ok()?,
            code: self.code.parse().ok()?,
            content: Content {
                name_en: self.name_en.parse().ok()?,
                name_nl: self.name_nl.parse().ok()?,
                price: Money::new(self.unit_price, self.currency.parse().ok()?),
                cycles: cycles
                    .into_iter()
                    .filter_map(|(cycle, holds)| holds.then_some(cycle))
                    .collect(),
                countries,
                seats: seats?,
            },
        })
    }
}
