//! What is written about relationships. Each change asks for the version that was read.
use crate::{
    customers::relationships::{End, Relationship, State},
    platform::{
        db::{Conn, Error},
        schema::customer_relationships as relationships,
    },
    values::CustomerInvitationId,
};
use chrono::{DateTime, Utc};
use diesel::{dsl, prelude::*};

/// Keeps a new relationship, under its customer's name.
pub fn insert(conn: &mut Conn, it: &Relationship, sort_name: &str) -> Result<(), Error> {
    diesel::insert_into(relationships::table)
        .values((
            relationships::id.eq(it.id.to_string()),
            relationships::customer_id.eq(it.customer.to_string()),
            relationships::partner_id.eq(it.partner.to_string()),
            relationships::side.eq(it.side.as_str()),
            relationships::invitation_id.eq(it.invitation.to_string()),
            relationships::state.eq(it.state.as_str()),
            relationships::since.eq(it.since.naive_utc()),
            relationships::version.eq(it.version),
            relationships::sort_name.eq(sort_name),
        ))
        .execute(conn)?;
    Ok(())
}

#[dsl::auto_type(no_type_alias)]
fn as_read(it: &Relationship) -> _ {
    let (id, version): (String, i64) = (it.id.to_string(), it.version);
    let state: &'static str = State::as_str(it.state);
    relationships::table
        .filter(relationships::id.eq(id))
        .filter(relationships::version.eq(version))
        .filter(relationships::state.eq(state))
}

/// What was missing is there, by another invitation. False if it moved on meanwhile.
pub fn begin(
    conn: &mut Conn,
    missing: &Relationship,
    by: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let changed = diesel::update(as_read(missing))
        .set((
            relationships::state.eq(State::Active.as_str()),
            relationships::invitation_id.eq(by.to_string()),
            relationships::since.eq(now.naive_utc()),
            relationships::version.eq(missing.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// It is over. False if it moved on meanwhile.
pub fn end(conn: &mut Conn, it: &Relationship, end: &End) -> Result<bool, Error> {
    let changed = diesel::update(as_read(it))
        .set((
            relationships::state.eq(State::Ended.as_str()),
            relationships::ended_at.eq(end.at.naive_utc()),
            relationships::ended_by.eq(end.by.as_str()),
            relationships::ended_by_user.eq(end.person.to_string()),
            relationships::end_reason.eq(end.reason.to_string()),
            relationships::version.eq(it.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
