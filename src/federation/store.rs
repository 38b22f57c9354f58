//! How identity providers are kept.
use super::{
    issuer::Issuer,
    provider::{Details, Provider, State},
};
use crate::{
    platform::{
        context,
        db::{Conn, Error},
        schema::identity_providers as providers,
    },
    values::{OrganizationId, Secret},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = providers)]
struct Row {
    organization_id: String,
    issuer: String,
    client_id: String,
    sealed_secret: String,
    state: String,
    version: i64,
    entered_at: NaiveDateTime,
    tested_at: Option<NaiveDateTime>,
}

/// An organization's identity provider, if it has one.
pub fn find(conn: &mut Conn, organization: OrganizationId) -> Result<Option<Provider>, Error> {
    let row = providers::table.find(organization.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Provider::try_from).transpose()
}

/// Keeps details in place of those of `seen`; 0 if there were none. False if somebody was faster.
pub fn put(
    conn: &mut Conn,
    organization: OrganizationId,
    details: &Details,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let sealed = context::current().secrets.seal(&purpose(organization), details.secret.expose());
    let said = (
        providers::issuer.eq(details.issuer.as_str()),
        providers::client_id.eq(&details.client_id),
        providers::sealed_secret.eq(sealed),
        providers::state.eq(State::Entered.as_str()),
        providers::entered_at.eq(now.naive_utc()),
        providers::tested_at.eq(None::<NaiveDateTime>),
    );
    let id = organization.to_string();
    if seen > 0 {
        let row = providers::table.find(id).filter(providers::version.eq(seen));
        let said = (said, providers::version.eq(seen + 1));
        return Ok(diesel::update(row).set(said).execute(conn)? == 1);
    }
    // The organization's turn is taken: nobody inserts another in between.
    if find(conn, organization)?.is_some() {
        return Ok(false);
    }
    // Later than any version of a provider that was removed: an old page or round never fits this one.
    let first = providers::version.eq(now.timestamp_micros());
    let row = (providers::organization_id.eq(id), said, first);
    Ok(diesel::insert_into(providers::table).values(row).execute(conn)? == 1)
}

/// Moves a provider on from the version that was read. False if somebody was faster.
pub fn advance(
    conn: &mut Conn,
    from: &Provider,
    state: State,
    tested_at: Option<DateTime<Utc>>,
) -> Result<bool, Error> {
    let row = providers::table.find(from.organization.to_string());
    let as_read = row.filter(providers::version.eq(from.version));
    let next = (
        providers::state.eq(state.as_str()),
        providers::tested_at.eq(tested_at.map(|at| at.naive_utc())),
        providers::version.eq(from.version + 1),
    );
    Ok(diesel::update(as_read).set(next).execute(conn)? == 1)
}

/// Notes that a test has succeeded of a provider that stays what it is.
pub fn note_tested(conn: &mut Conn, provider: &Provider, now: DateTime<Utc>) -> Result<(), Error> {
    let row = providers::table.find(provider.organization.to_string());
    let tested = providers::tested_at.eq(Some(now.naive_utc()));
    diesel::update(row).set(tested).execute(conn)?;
    Ok(())
}

/// Forgets a provider.
pub fn delete(conn: &mut Conn, organization: OrganizationId) -> Result<(), Error> {
    diesel::delete(providers::table.find(organization.to_string())).execute(conn)?;
    Ok(())
}

/// A secret opens for its organization alone.
fn purpose(organization: OrganizationId) -> String {
    format!("identity-provider {organization}")
}

impl TryFrom<Row> for Provider {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = || Error::corrupt("identity_providers", &row.organization_id);
        let organization = row.organization_id.parse().map_err(|_| corrupt())?;
        let secret = context::current().secrets.open(&purpose(organization), &row.sealed_secret);
        Ok(Self {
            organization,
            state: State::find(&row.state).ok_or_else(corrupt)?,
            version: row.version,
            entered_at: row.entered_at.and_utc(),
            tested_at: row.tested_at.map(|at| at.and_utc()),
            details: Details {
                secret: Secret::new(secret.map_err(|_| corrupt())?),
                issuer: Issuer::kept(row.issuer),
                client_id: row.client_id,
            },
        })
    }
}
