//! What is asked for, as conditions.
use crate::{
    platform::{
        db::{Conn, ESCAPE, containing},
        schema::{membership_links as links, verification_cases as cases},
    },
    verification::{
        case::Check,
        desk::filter::{Filter, Seeker, Standing, Words},
    },
};
use chrono::TimeDelta;
use diesel::{
    dsl::{not, sql},
    prelude::*,
    sql_types::Bool,
};

type Backend = <Conn as Connection>::Backend;
pub type Boxed<'a> = cases::BoxedQuery<'a, Backend>;

/// By which way the database is to come to the cases. SQLite takes an index for whatever is compared by
/// `=` or `<`, however common it is: what it is not to go by is said as *not different*.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the index of the queue that there is for standing and country.
    Queue,
    /// By the index of those that the reader has in hand.
    Mine,
    /// By their ids.
    Ids,
}

/// All that is asked for.
pub fn wanted<'a>(filter: &Filter, seeker: Seeker, way: Way) -> Boxed<'a> {
    let mut query = standing(filter.standing, way);
    if let Some(country) = filter.country {
        let code = country.code().to_owned();
        query = match way {
            Way::Queue => query.filter(cases::country.eq(code)),
            Way::Mine | Way::Ids => query.filter(not(cases::country.ne(code))),
        };
    }
    if let Some(days) = filter.age {
        let before = seeker.now - TimeDelta::days(i64::from(days));
        query = query.filter(cases::opened_at.le(before.naive_utc()));
    }
    if filter.is_mine {
        query = held(query, seeker, way);
    }
    if filter.is_overdue {
        query = late(query, seeker);
    }
    match filter.words() {
        Some(words) => saying(query, &words),
        None => query,
    }
}

/// The statuses are in the words of the indexes.
fn standing<'a>(standing: Option<Standing>, way: Way) -> Boxed<'a> {
    let among = |status: &str| {
        let words = format!("verification_cases.status {status}");
        cases::table.filter(sql::<Bool>(&words)).into_boxed()
    };
    match standing {
        None => among("IN ('pending', 'rejected')"),
        Some(Standing::Refused) => among("= 'rejected'"),
        Some(Standing::Closed) => among("IN ('authorized', 'none')"),
        Some(Standing::Disputed) => {
            cases::table.filter(cases::disputed_at.is_not_null()).into_boxed()
        }
        Some(Standing::At(check)) => match way {
            Way::Queue => among("= 'pending'").filter(cases::sub_status.eq(check.as_str())),
            Way::Mine | Way::Ids => {
                among("= 'pending'").filter(not(cases::sub_status.ne(check.as_str())))
            }
        },
    }
}

fn held(query: Boxed<'_>, seeker: Seeker, way: Way) -> Boxed<'_> {
    let me = seeker.me.to_string();
    match way {
        Way::Mine => query.filter(cases::claimed_by.eq(me)),
        Way::Queue | Way::Ids => query.filter(not(cases::claimed_by.ne(me))),
    }
}

/// While the contact has not answered, nothing is late on our side. By neither way the late ones come
/// first: where they are few, they are the ids.
fn late(query: Boxed<'_>, seeker: Seeker) -> Boxed<'_> {
    query
        .filter(not(cases::status.ne("pending")))
        .filter(not(cases::sub_status.eq(Check::EmailOwnership.as_str())))
        .filter(not(cases::expected_by.ge(seeker.today)))
}

fn saying<'a>(query: Boxed<'a>, words: &Words) -> Boxed<'a> {
    match words {
        Words::Reference(reference) => query.filter(cases::reference.eq(reference.to_string())),
        Words::Company(part) => {
            query.filter(cases::company_key.like(containing(part)).escape(ESCAPE))
        }
        Words::Membership(id) => {
            let holders = links::table
                .filter(links::membership_id.eq(id.to_string()))
                .select(links::organization_id);
            query.filter(cases::organization_id.eq_any(holders))
        }
    }
}
