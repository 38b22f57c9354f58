//! The row of a partnership.
use crate::{
    partnerships::{End, Partnership},
    platform::{db::Error, schema::partnerships},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = partnerships)]
pub struct Row {
    id: String,
    provider_id: String,
    reseller_id: String,
    invitation_id: String,
    state: String,
    since: NaiveDateTime,
    #[diesel(embed)]
    end: EndRow,
    version: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = partnerships)]
pub struct EndRow {
    ends_at: Option<NaiveDateTime>,
    ended_by: Option<String>,
    ended_by_user: Option<String>,
    end_reason: Option<String>,
    end_said_at: Option<NaiveDateTime>,
    keeps_access: bool,
    ends_sooner: bool,
}

impl TryFrom<Row> for Partnership {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("partnerships", id))
    }
}

impl Row {
    fn read(self) -> Option<Partnership> {
        Some(Partnership {
            id: self.id.parse().ok()?,
            provider: self.provider_id.parse().ok()?,
            reseller: self.reseller_id.parse().ok()?,
            invitation: self.invitation_id.parse().ok()?,
            since: self.since.and_utc(),
            end: self.end.read()?,
            is_closed: self.state == "ended",
            version: self.version,
        })
    }
}

impl EndRow {
    /// The end, if there is one; nothing at all, if it is half one.
    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    fn read(self) -> Option<Option<End>> {
        let Some(at) = self.ends_at else { return Some(None) };
        Some(Some(End {
            at: at.and_utc(),
            by: self.ended_by?.parse().ok()?,
            person: self.ended_by_user?.parse().ok()?,
            said_at: self.end_said_at?.and_utc(),
            reason: self.end_reason?.parse().ok()?,
            keeps_access: self.keeps_access,
            is_sooner: self.ends_sooner,
        }))
    }
}
