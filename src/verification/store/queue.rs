//! The desk's queue, oldest first. The first page of any filter comes from an index.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{membership_links as links, verification_cases as cases},
    },
    verification::{
        case::Check,
        desk::{
            Listed,
            filter::{COUNTED, Filter, PAGE_SIZE, Place, Seeker, Standing, Words},
        },
    },
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;

type Backend = <Conn as Connection>::Backend;
type Found<'a> = cases::BoxedQuery<'a, Backend>;

#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
struct Row {
    id: String,
    reference: String,
    company: String,
    country: String,
    cause: String,
    status: String,
    sub_status: String,
    opened_at: NaiveDateTime,
    expected_by: NaiveDate,
    disputed_at: Option<NaiveDateTime>,
    waiting_flagged_at: Option<NaiveDateTime>,
    claimed_by: Option<String>,
    failure_id: Option<String>,
    mend_by: Option<NaiveDateTime>,
}

/// A page of the cases, and whether there are more behind it.
pub fn page(
    conn: &mut Conn,
    filter: &Filter,
    seeker: Seeker,
    after: Option<&Place>,
) -> Result<(Vec<Listed>, bool), Error> {
    let mut query = found(filter, seeker);
    if let Some(place) = after {
        let (at, id) = (place.opened_at.naive_utc(), place.case.to_string());
        let later = cases::opened_at.gt(at).or(cases::id.gt(id));
        query = query.filter(cases::opened_at.ge(at)).filter(later);
    }
    let mut rows: Vec<Row> = query
        .order((cases::opened_at, cases::id))
        .limit(i64::try_from(PAGE_SIZE).unwrap_or(i64::MAX) + 1)
        .select(Row::as_select())
        .load(conn)?;
    let is_cut = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let listed = rows.into_iter().map(Listed::try_from).collect::<Result<_, _>>()?;
    Ok((listed, is_cut))
}

/// How many cases there are, at most one more than [`COUNTED`].
pub fn count(conn: &mut Conn, filter: &Filter, seeker: Seeker) -> Result<usize, Error> {
    let most = i64::try_from(COUNTED).unwrap_or(i64::MAX) + 1;
    let ids: Vec<String> = found(filter, seeker).limit(most).select(cases::id).load(conn)?;
    Ok(ids.len())
}

/// All that is asked for.
fn found<'a>(filter: &Filter, seeker: Seeker) -> Found<'a> {
    let mut query = standing(filter.standing);
    if let Some(country) = filter.country {
        query = query.filter(cases::country.eq(country.code().to_owned()));
    }
    if let Some(days) = filter.age {
        let before = seeker.now - TimeDelta::days(i64::from(days));
        query = query.filter(cases::opened_at.le(before.naive_utc()));
    }
    if filter.is_mine {
        query = query.filter(cases::claimed_by.eq(seeker.me.to_string()));
    }
    if filter.is_overdue {
        // While the contact has not answered, nothing is late on our side.
        query = query
            .filter(cases::status.eq("pending"))
            .filter(cases::sub_status.ne(Check::EmailOwnership.as_str()))
            .filter(cases::expected_by.lt(seeker.today));
    }
    match filter.words() {
        Some(words) => saying(query, &words),
        None => query,
    }
}

fn saying<'a>(query: Found<'a>, words: &Words) -> Found<'a> {
    match words {
        Words::Reference(reference) => query.filter(cases::reference.eq(reference.to_string())),
        Words::Company(part) => {
            query.filter(cases::company_key.like(format!("%{}%", literal(part))))
        }
        Words::Membership(id) => {
            let holders = links::table
                .filter(links::membership_id.eq(id.to_string()))
                .select(links::organization_id);
            query.filter(cases::organization_id.eq_any(holders))
        }
    }
}

fn standing<'a>(standing: Option<Standing>) -> Found<'a> {
    let all = cases::table.into_boxed();
    match standing {
        None => all.filter(cases::status.eq_any(["pending", "rejected"])),
        Some(Standing::Refused) => all.filter(cases::status.eq("rejected")),
        Some(Standing::Disputed) => all.filter(cases::disputed_at.is_not_null()),
        Some(Standing::Closed) => all.filter(cases::status.eq_any(["authorized", "none"])),
        Some(Standing::At(check)) => {
            all.filter(cases::status.eq("pending")).filter(cases::sub_status.eq(check.as_str()))
        }
    }
}

/// Signs that mean something to LIKE mean themselves in a name; both databases take a backslash only
/// where it is named, so they become a sign for any one letter.
fn literal(part: &str) -> String {
    part.replace(['%', '\\'], "_")
}

impl TryFrom<Row> for Listed {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        read(row).ok_or_else(|| Error::corrupt("verification_cases", id))
    }
}

fn read(row: Row) -> Option<Listed> {
    let standing = match row.status.as_str() {
        "pending" => Standing::At(row.sub_status.parse().ok()?),
        "rejected" => Standing::Refused,
        _ => Standing::Closed,
    };
    Some(Listed {
        case: row.id.parse().ok()?,
        reference: row.reference.parse().ok()?,
        company: row.company,
        country: row.country.parse().ok()?,
        is_change: row.cause == "change",
        is_proposed: standing != Standing::Refused && row.failure_id.is_some(),
        standing,
        is_authorized: row.status == "authorized",
        opened_at: row.opened_at.and_utc(),
        expected_by: row.expected_by,
        is_disputed: row.disputed_at.is_some(),
        is_flagged: row.waiting_flagged_at.is_some(),
        claimed_by: row.claimed_by,
        mend_by: row.mend_by.map(|at| at.and_utc()),
    })
}
