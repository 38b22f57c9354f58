//! The row of a relationship.
use crate::{
    customers::relationships::{End, Relationship, State},
    platform::{db::Error, schema::customer_relationships},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = customer_relationships)]
pub struct Row {
    id: String,
    customer_id: String,
    partner_id: String,
    side: String,
    invitation_id: String,
    state: String,
    since: NaiveDateTime,
    #[diesel(embed)]
    end: EndRow,
    version: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = customer_relationships)]
pub struct EndRow {
    ended_at: Option<NaiveDateTime>,
    ended_by: Option<String>,
    ended_by_user: Option<String>,
    end_reason: Option<String>,
}

impl TryFrom<Row> for Relationship {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("customer_relationships", id))
    }
}

impl Row {
    fn read(self) -> Option<Relationship> {
        Some(Relationship {
            id: self.id.parse().ok()?,
            customer: self.customer_id.parse().ok()?,
            partner: self.partner_id.parse().ok()?,
            side: self.side.parse().ok()?,
            invitation: self.invitation_id.parse().ok()?,
            state: self.state.parse::<State>().ok()?,
            since: self.since.and_utc(),
            end: self.end.read()?,
            version: self.version,
        })
    }
}

impl EndRow {
    /// The end, if there is one; nothing at all, if it is half one.
    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    fn read(self) -> Option<Option<End>> {
        let Some(at) = self.ended_at else { return Some(None) };
        Some(Some(End {
            at: at.and_utc(),
            by: self.ended_by?.parse().ok()?,
            person: self.ended_by_user?.parse().ok()?,
            reason: self.end_reason?.parse().ok()?,
        }))
    }
}
