//! How requests are kept. An answer is kept only if there is none yet.
mod list;

pub use list::{Found, list};

use super::{Request, State};
use crate::{
    organizations,
    platform::{
        db::{Conn, Error},
        schema::{partnership_requests as requests, users},
    },
    values::{EmailAddress, InvitationId, Note, OrganizationId, RequestId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = requests)]
struct Row {
    id: String,
    provider_id: String,
    reseller_id: String,
    asked_by: String,
    asked_at: NaiveDateTime,
    message: String,
    state: String,
    answered_at: Option<NaiveDateTime>,
    answered_by: Option<String>,
    reason: Option<String>,
    invitation_id: Option<String>,
}

/// How a request ends.
pub enum End<'a> {
    /// With an invitation.
    Invited(InvitationId),
    /// With a word why not.
    Ignored(&'a Note),
    /// The reseller thought better of it.
    Withdrawn,
}

/// Keeps a request.
pub fn insert(
    conn: &mut Conn,
    (provider, reseller): (OrganizationId, OrganizationId),
    asked_by: UserId,
    message: &Note,
    now: DateTime<Utc>,
) -> Result<RequestId, Error> {
    let id = RequestId::new();
    let row = Row {
        id: id.to_string(),
        provider_id: provider.to_string(),
        reseller_id: reseller.to_string(),
        asked_by: asked_by.to_string(),
        asked_at: now.naive_utc(),
        message: message.to_string(),
        state: State::Open.as_str().to_owned(),
        answered_at: None,
        answered_by: None,
        reason: None,
        invitation_id: None,
    };
    diesel::insert_into(requests::table).values(row).execute(conn)?;
    Ok(id)
}

/// Ends an open request. False if it is open no more.
pub fn close(
    conn: &mut Conn,
    id: RequestId,
    end: &End<'_>,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let (state, reason, invitation) = match end {
        End::Invited(invitation) => (State::Invited, None, Some(invitation.to_string())),
        End::Ignored(reason) => (State::Ignored, Some(reason.as_str()), None),
        End::Withdrawn => (State::Withdrawn, None, None),
    };
    let open = requests::table.find(id.to_string()).filter(requests::state.eq("open"));
    let changed = diesel::update(open)
        .set((
            requests::state.eq(state.as_str()),
            requests::answered_at.eq(now.naive_utc()),
            requests::answered_by.eq(by.to_string()),
            requests::reason.eq(reason),
            requests::invitation_id.eq(invitation),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// A request that this company made or got.
pub fn find_of(
    conn: &mut Conn,
    company: OrganizationId,
    id: RequestId,
) -> Result<Option<Request>, Error> {
    let row = requests::table.find(id.to_string()).select(Row::as_select());
    let rows = row.load(conn)?;
    let found = complete(conn, rows)?.pop();
    Ok(found.filter(|it| company == it.provider || company == it.reseller))
}

/// The latest request of a pair.
pub fn latest(
    conn: &mut Conn,
    provider: OrganizationId,
    reseller: OrganizationId,
) -> Result<Option<Request>, Error> {
    let row = requests::table
        .filter(requests::provider_id.eq(provider.to_string()))
        .filter(requests::reseller_id.eq(reseller.to_string()))
        .order(requests::id.desc())
        .limit(1)
        .select(Row::as_select());
    let rows = row.load(conn)?;
    Ok(complete(conn, rows)?.pop())
}

/// The company whose request waits for this provider, if whoever asked reads mail at this address.
pub fn asking_at(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
) -> Result<Option<OrganizationId>, Error> {
    let found: Option<String> = requests::table
        .inner_join(users::table.on(users::id.eq(requests::asked_by)))
        .filter(requests::provider_id.eq(provider.to_string()))
        .filter(requests::state.eq("open"))
        .filter(users::email_key.eq(email.key()))
        .order(requests::id)
        .select(requests::reseller_id)
        .first(conn)
        .optional()?;
    let corrupt = |id: &String| Error::corrupt("partnership_requests", id);
    found.map(|id| id.parse().map_err(|_| corrupt(&id))).transpose()
}

/// The requests of these rows, with what both companies are called.
fn complete(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Request>, Error> {
    let mut ids: Vec<String> = rows.iter().map(|row| row.provider_id.clone()).collect();
    ids.extend(rows.iter().map(|row| row.reseller_id.clone()));
    let names: BTreeMap<String, String> =
        organizations::names_of(conn, &ids)?.into_iter().collect();
    let read = |row: Row| {
        let id = row.id.clone();
        row.read(&names).ok_or_else(|| Error::corrupt("partnership_requests", id))
    };
    rows.into_iter().map(read).collect()
}

impl Row {
    fn read(self, names: &BTreeMap<String, String>) -> Option<Request> {
        Some(Request {
            id: self.id.parse().ok()?,
            provider: self.provider_id.parse().ok()?,
            reseller: self.reseller_id.parse().ok()?,
            provider_name: names.get(&self.provider_id)?.clone(),
            reseller_name: names.get(&self.reseller_id)?.clone(),
            asked_by: self.asked_by.parse().ok()?,
            asked_at: self.asked_at.and_utc(),
            message: self.message.parse().ok()?,
            state: self.state.parse().ok()?,
            answered_at: self.answered_at.map(|at| at.and_utc()),
            reason: self.reason.as_deref().map(str::parse).transpose().ok()?,
            invitation: self.invitation_id.as_deref().map(str::parse).transpose().ok()?,
        })
    }
}
