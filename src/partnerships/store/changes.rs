//! What is written about partnerships. Each change asks for the version that was read.
use crate::{
    organizations::Organization,
    partnerships::{Badge, End, Partnership},
    platform::{
        db::{Conn, Error},
        schema::partnerships,
    },
    values::search_key,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{dsl, prelude::*};

/// Keeps a new partnership. Its copies are those of the reseller at this moment.
pub fn insert(
    conn: &mut Conn,
    new: &Partnership,
    reseller: &Organization,
    badge: Badge,
) -> Result<(), Error> {
    diesel::insert_into(partnerships::table)
        .values((
            partnerships::id.eq(new.id.to_string()),
            partnerships::provider_id.eq(new.provider.to_string()),
            partnerships::reseller_id.eq(new.reseller.to_string()),
            partnerships::invitation_id.eq(new.invitation.to_string()),
            partnerships::state.eq("active"),
            partnerships::since.eq(new.since.naive_utc()),
            partnerships::keeps_access.eq(false),
            partnerships::version.eq(new.version),
            partnerships::sort_name.eq(search_key(reseller.name.as_str())),
            partnerships::country.eq(reseller.country.code()),
            partnerships::readiness.eq(badge.as_str()),
        ))
        .execute(conn)?;
    Ok(())
}

#[dsl::auto_type(no_type_alias)]
fn as_read(partnership: &Partnership) -> _ {
    let (id, version): (String, i64) = (partnership.id.to_string(), partnership.version);
    partnerships::table.filter(partnerships::id.eq(id)).filter(partnerships::version.eq(version))
}

/// It ends, now or later. False if it moved on meanwhile.
pub fn end(
    conn: &mut Conn,
    partnership: &Partnership,
    end: &End,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let state = if end.at <= now { "ended" } else { "active" };
    let changed = diesel::update(as_read(partnership))
        .set((
            partnerships::state.eq(state),
            partnerships::ends_at.eq(end.at.naive_utc()),
            partnerships::ended_by.eq(end.by.as_str()),
            partnerships::ended_by_user.eq(end.person.to_string()),
            partnerships::end_reason.eq(end.reason.as_str()),
            partnerships::end_said_at.eq(end.said_at.naive_utc()),
            partnerships::keeps_access.eq(end.keeps_access),
            partnerships::ends_sooner.eq(end.is_sooner),
            partnerships::version.eq(partnership.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// It goes on as if it had not ended. False if it moved on meanwhile.
pub fn reopen(conn: &mut Conn, partnership: &Partnership) -> Result<bool, Error> {
    let none: Option<String> = None;
    let never: Option<NaiveDateTime> = None;
    let changed = diesel::update(as_read(partnership))
        .set((
            partnerships::state.eq("active"),
            partnerships::ends_at.eq(never),
            partnerships::ended_by.eq(none.clone()),
            partnerships::ended_by_user.eq(none.clone()),
            partnerships::end_reason.eq(none),
            partnerships::end_said_at.eq(never),
            partnerships::keeps_access.eq(false),
            partnerships::ends_sooner.eq(false),
            partnerships::version.eq(partnership.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Notes that its last day has passed. False if it moved on meanwhile.
pub fn close(conn: &mut Conn, partnership: &Partnership) -> Result<bool, Error> {
    let changed = diesel::update(as_read(partnership))
        .set((partnerships::state.eq("ended"), partnerships::version.eq(partnership.version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}
