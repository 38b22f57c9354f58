//! How invitations are kept.
mod answers;
mod changes;
mod list;
mod row;
mod terms;

pub use answers::{
    COUNTED, answering, count_answers, find_answer, latest_refused, list_answers, uses, waiting_of,
};
pub use changes::{answer, decide, insert, lapse, remember, send_again, wait};
pub use list::{Found, list};

use super::{Invitation, State};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::partnership_invitations as invitations,
    },
    values::{EmailAddress, InvitationId, OrganizationId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{dsl, prelude::*};
use row::Row;
pub use row::phrase_of;
pub use terms::{read_terms, roles_of};

/// An invitation.
pub fn find(conn: &mut Conn, id: InvitationId) -> Result<Option<Invitation>, Error> {
    let row = invitations::table.find(id.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Invitation::try_from).transpose()
}

/// An invitation that this provider sent by name.
pub fn find_of(
    conn: &mut Conn,
    provider: OrganizationId,
    id: InvitationId,
) -> Result<Option<Invitation>, Error> {
    let named = find(conn, id)?.filter(|invitation| invitation.link.is_none());
    Ok(named.filter(|invitation| invitation.provider == provider))
}

/// The invitation of a provider that waits at an address, if there is one.
pub fn find_pending(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Option<Invitation>, Error> {
    Ok(kept_at(conn, provider, email)?.filter(|invitation| invitation.expires_at > now))
}

/// The invitation of a provider that waited at an address in vain, and of which nobody has noted yet that it is over.
pub fn find_lapsed(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Option<Invitation>, Error> {
    Ok(kept_at(conn, provider, email)?.filter(|invitation| invitation.expires_at <= now))
}

/// When somebody at an address last said no to this provider, if they did after a moment.
pub fn declined_at(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    after: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let latest: Option<NaiveDateTime> = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::kind.eq("named"))
        .filter(invitations::email_key.eq(email.key()))
        .filter(invitations::state.eq(State::Declined.as_str()))
        .filter(invitations::answered_at.gt(after.naive_utc()))
        .select(dsl::max(invitations::answered_at))
        .first(conn)?;
    Ok(latest.map(|at| at.and_utc()))
}

/// The one that is kept as waiting at an address: the index lets there be one.
fn kept_at(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
) -> Result<Option<Invitation>, Error> {
    let row = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::kind.eq("named"))
        .filter(invitations::email_key.eq(email.key()))
        .filter(invitations::state.eq(State::Pending.as_str()))
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
        .filter(invitations::reseller_id.eq(company.to_string()))
        .filter(invitations::state.eq(State::Pending.as_str()))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .order(invitations::id.desc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Invitation::try_from).collect()
}
