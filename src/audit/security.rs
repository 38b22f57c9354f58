//! Refused attempts. They stand outside the chains, since a stranger can cause any number of them,
//! and only the newest are kept.
use crate::{
    platform::{
        db::{Conn, Error},
        network::ClientAddress,
        schema::security_events as events,
    },
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

/// How many are kept.
const KEPT: i64 = 50_000;

/// An attempt that was refused.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// What was tried: `feature.verb_refused`.
    pub kind: &'static str,
    /// Whom it concerned, where that is known.
    pub organization: Option<OrganizationId>,
    /// Who was meant or did it, where that is known.
    pub user: Option<UserId>,
    /// The code of the reason.
    pub reason: &'static str,
}

/// Notes a refused attempt, in a transaction of its own: the act itself was rolled back.
pub fn refused(
    conn: &mut Conn,
    from: &ClientAddress,
    refusal: &Refusal,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let id = Uuid::now_v7();
    diesel::insert_into(events::table)
        .values((
            events::id.eq(id.to_string()),
            events::at.eq(now.naive_utc()),
            events::kind.eq(refusal.kind),
            events::organization_id.eq(refusal.organization.map(|id| id.to_string())),
            events::user_id.eq(refusal.user.map(|id| id.to_string())),
            events::address.eq(from.as_str()),
            events::facts.eq(refusal.reason),
        ))
        .execute(conn)?;
    // Now and then is enough to keep the cap.
    if id.as_bytes().last() == Some(&0) { cut(conn) } else { Ok(()) }
}

fn cut(conn: &mut Conn) -> Result<(), Error> {
    let oldest_kept: Option<String> = events::table
        .order(events::id.desc())
        .offset(KEPT)
        .select(events::id)
        .first(conn)
        .optional()?;
    if let Some(id) = oldest_kept {
        diesel::delete(events::table.filter(events::id.le(id))).execute(conn)?;
    }
    Ok(())
}
