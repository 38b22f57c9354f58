//! What is written about invitations to customers. Each change asks for the version that was read.
use super::row::Row;
use crate::{
    customers::invitations::{Invitation, State},
    partnerships::invitations::Answer,
    platform::{
        db::{Conn, Error},
        schema::customer_invitations as invitations,
    },
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use diesel::{dsl, prelude::*};

/// Keeps a new invitation.
pub fn insert(conn: &mut Conn, invitation: &Invitation) -> Result<(), Error> {
    diesel::insert_into(invitations::table).values(Row::from(invitation)).execute(conn)?;
    Ok(())
}

#[dsl::auto_type(no_type_alias)]
fn as_read(invitation: &Invitation) -> _ {
    let (id, version): (String, i64) = (invitation.id.to_string(), invitation.version);
    let state: &'static str = State::as_str(invitation.state);
    invitations::table
        .filter(invitations::id.eq(id))
        .filter(invitations::version.eq(version))
        .filter(invitations::state.eq(state))
}

/// Nobody answered it in time. False if it moved on meanwhile.
pub fn lapse(conn: &mut Conn, invitation: &Invitation) -> Result<bool, Error> {
    let changed = diesel::update(as_read(invitation))
        .set((
            invitations::state.eq(State::Expired.as_str()),
            invitations::version.eq(invitation.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Somebody sent it again, and it can be answered, if it was over, too. False if it moved on meanwhile.
pub fn send_again(
    conn: &mut Conn,
    invitation: &Invitation,
    (by, until): (UserId, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let changed = diesel::update(as_read(invitation))
        .set((
            invitations::state.eq(State::Pending.as_str()),
            invitations::sent_by.eq(by.to_string()),
            invitations::sent_at.eq(now.naive_utc()),
            invitations::expires_at.eq(until.naive_utc()),
            invitations::version.eq(invitation.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// From now on it is this company's to answer. False if it moved on meanwhile, or is another's.
pub fn remember(
    conn: &mut Conn,
    invitation: &Invitation,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let changed = diesel::update(as_read(invitation).filter(invitations::customer_id.is_null()))
        .set((
            invitations::customer_id.eq(company.to_string()),
            invitations::seen_at.eq(now.naive_utc()),
            invitations::version.eq(invitation.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// It is answered, or taken back. False if it moved on meanwhile.
pub fn answer(
    conn: &mut Conn,
    invitation: &Invitation,
    state: State,
    answer: &Answer,
) -> Result<bool, Error> {
    let changed = diesel::update(as_read(invitation))
        .set((
            invitations::state.eq(state.as_str()),
            invitations::answered_at.eq(answer.at.naive_utc()),
            invitations::answered_by.eq(answer.by.to_string()),
            invitations::reason.eq(answer.reason.as_ref().map(ToString::to_string)),
            invitations::version.eq(invitation.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
