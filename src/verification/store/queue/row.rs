//! A case as the queue lists it, as columns.
use crate::{
    platform::{db::Error, schema::verification_cases as cases},
    verification::desk::{
        Listed,
        filter::{Place, Standing},
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
pub struct Row {
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

impl Row {
    /// Whether it comes after a place in the queue.
    pub fn is_after(&self, place: &Place) -> bool {
        let (at, id) = (place.opened_at.naive_utc(), place.case.to_string());
        (self.opened_at, &self.id) > (at, &id)
    }
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
