//! How invitations to customers are kept.
mod changes;
mod list;
mod parts;
mod row;

pub use changes::{answer, insert, lapse, remember, send_again};
pub use list::{Found, list};

use super::{Invitation, State};
use crate::{
    customers::Parties,
    platform::{
        db::{Conn, Error},
        schema::customer_invitations as invitations,
    },
    values::{CustomerInvitationId, EmailAddress, OrganizationId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{dsl, prelude::*};
use row::Row;

/// An invitation.
pub fn find(conn: &mut Conn, id: CustomerInvitationId) -> Result<Option<Invitation>, Error> {
    let row = invitations::table.find(id.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// An invitation that this company sent.
pub fn find_of(
    conn: &mut Conn,
    inviter: OrganizationId,
    id: CustomerInvitationId,
) -> Result<Option<Invitation>, Error> {
    Ok(find(conn, id)?.filter(|invitation| invitation.content.inviter == inviter))
}

/// The one that is kept as waiting at an address for the same parties: the index lets there be one.
pub fn kept_at(
    conn: &mut Conn,
    inviter: OrganizationId,
    parties: Parties,
    email: &EmailAddress,
) -> Result<Option<Invitation>, Error> {
    let row = invitations::table
        .filter(invitations::inviter_id.eq(inviter.to_string()))
        .filter(invitations::parties.eq(parties.key()))
        .filter(invitations::email_key.eq(email.key()))
        .filter(invitations::state.eq(State::Pending.as_str()))
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// When somebody at an address last said no to this company, if they did after a moment.
pub fn declined_at(
    conn: &mut Conn,
    inviter: OrganizationId,
    email: &EmailAddress,
    after: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let latest: Option<NaiveDateTime> = invitations::table
        .filter(invitations::inviter_id.eq(inviter.to_string()))
        .filter(invitations::email_key.eq(email.key()))
        .filter(invitations::state.eq(State::Declined.as_str()))
        .filter(invitations::answered_at.gt(after.naive_utc()))
        .select(dsl::max(invitations::answered_at))
        .first(conn)?;
    Ok(latest.map(|at| at.and_utc()))
}

/// The newest invitation of a company to an address that was answered with yes, to all or to one of these partners.
pub fn agreed_at(
    conn: &mut Conn,
    inviter: OrganizationId,
    parties: Parties,
    email: &EmailAddress,
) -> Result<Option<Invitation>, Error> {
    let yes = [State::Accepted, State::PartiallyAccepted].map(State::as_str);
    let row = invitations::table
        .filter(invitations::inviter_id.eq(inviter.to_string()))
        .filter(invitations::email_key.eq(email.key()))
        .filter(invitations::parties.eq(parties.key()))
        .filter(invitations::state.eq_any(yes))
        .order(invitations::answered_at.desc())
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// The newest invitation to which this customer said yes and which names these partners, if there is one.
pub fn answered_by(
    conn: &mut Conn,
    customer: OrganizationId,
    parties: Parties,
) -> Result<Option<Invitation>, Error> {
    let yes = [State::Accepted, State::PartiallyAccepted].map(State::as_str);
    let row = invitations::table
        .filter(invitations::customer_id.eq(customer.to_string()))
        .filter(invitations::parties.eq(parties.key()))
        .filter(invitations::state.eq_any(yes))
        .order(invitations::id.desc())
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// The invitations that wait for an answer of this company, newest first.
pub fn waiting_for(
    conn: &mut Conn,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>, Error> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::customer_id.eq(company.to_string()))
        .filter(invitations::state.eq(State::Pending.as_str()))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .order(invitations::id.desc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Invitation::try_from).collect()
}
