//! Ends that the other side has brought forward.
use crate::{
    partnerships::{End, Partnership},
    platform::{
        db::{Conn, Error},
        schema::partnership_ends as ends,
    },
    values::PartnershipId,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = ends)]
struct Row {
    partnership_id: String,
    version: i64,
    ends_at: NaiveDateTime,
    ended_by: String,
    ended_by_user: String,
    end_reason: String,
    end_said_at: NaiveDateTime,
    keeps_access: bool,
    ends_sooner: bool,
}

/// Keeps the end of a partnership, which another one takes the place of.
pub fn keep_end(conn: &mut Conn, of: &Partnership, end: &End) -> Result<(), Error> {
    let row = Row {
        partnership_id: of.id.to_string(),
        version: of.version,
        ends_at: end.at.naive_utc(),
        ended_by: end.by.as_str().to_owned(),
        ended_by_user: end.person.to_string(),
        end_reason: end.reason.to_string(),
        end_said_at: end.said_at.naive_utc(),
        keeps_access: end.keeps_access,
        ends_sooner: end.is_sooner,
    };
    diesel::insert_into(ends::table).values(row).execute(conn)?;
    Ok(())
}

/// The newest that was kept. It is kept no more: it counts again.
pub fn take_end(conn: &mut Conn, of: PartnershipId) -> Result<Option<End>, Error> {
    let newest = ends::table
        .filter(ends::partnership_id.eq(of.to_string()))
        .order(ends::version.desc())
        .select(Row::as_select());
    let Some(row) = newest.first::<Row>(conn).optional()? else { return Ok(None) };
    diesel::delete(ends::table.find((&row.partnership_id, row.version))).execute(conn)?;
    row.read().map(Some).ok_or_else(|| Error::corrupt("partnership_ends", of))
}

impl Row {
    fn read(self) -> Option<End> {
        Some(End {
            at: self.ends_at.and_utc(),
            by: self.ended_by.parse().ok()?,
            person: self.ended_by_user.parse().ok()?,
            said_at: self.end_said_at.and_utc(),
            reason: self.end_reason.parse().ok()?,
            keeps_access: self.keeps_access,
            is_sooner: self.ends_sooner,
        })
    }
}
