//! The operator wants to know whether the record is there: asked before the look, and told after it.
use super::{
    Error, PORTAL, advance, close, helped, known_domains, open,
    telling::{readers_of, record, tell},
};
use crate::{
    audit::Event,
    domains::{Answer, Look, Record, Seen},
    operations::{
        actions::Operator,
        recovery::{
            case::Recovery,
            letters::News,
            progress::{Asked, Why},
        },
    },
    platform::db::Conn,
    users::{self, Budget},
    values::{OrganizationId, RecoveryId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Checks that there are for an organization, whoever asks.
const CHECKS: Budget = Budget { door: "recovery-check", most: 10, window: TimeDelta::hours(1) };

/// Counts a check, and says which record is to be looked for. The look itself is no part of any transaction.
pub fn begin_check(
    conn: &mut Conn,
    me: &Operator,
    of: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(RecoveryId, Record), Error> {
    me.begin(conn, of)?;
    helped(conn, of)?;
    let recovery = open(conn, of, now)?.at::<Asked>().ok_or(Error::Over)?;
    users::count_knock(conn, CHECKS, &of.to_string(), now)?.map_err(Error::TooMany)?;
    Ok((recovery.id, recovery.record()))
}

/// Keeps what was seen. With the record the notice begins, and everybody is told. True if it does.
pub fn keep_check(
    conn: &mut Conn,
    me: &Operator,
    (of, id): (OrganizationId, RecoveryId),
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    me.begin(conn, of)?;
    let asked = open(conn, of, now)?.at::<Asked>().filter(|asked| asked.id == id);
    let asked: Recovery<Asked> = asked.ok_or(Error::Over)?;
    let seen = asked.record().seen_in(answer);
    let is_found = seen == Seen::Found;
    let asked = asked.looked(Look { at: now, seen });
    if !is_found {
        return advance(conn, asked).map(|()| false);
    }
    let organization = helped(conn, of)?;
    if !known_domains(conn, &organization)?.contains(&asked.domain) {
        return close(conn, &PORTAL, asked.widen(), Why::DomainGone, now).map(|()| false);
    }
    if readers_of(conn, &organization)?.is_empty() {
        return Err(Error::Unread);
    }
    begin_notice(conn, me, asked, now).map(|()| true)
}

/// From now on everybody has 72 hours to read of it.
fn begin_notice(
    conn: &mut Conn,
    me: &Operator,
    asked: Recovery<Asked>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let waiting = asked.prove(now);
    advance(conn, waiting.clone())?;
    let entry = record(conn, &me.actor(), &waiting, Event::RecoveryProven, now)?;
    tell(conn, entry, &waiting, News::Begun(waiting.state.due_at), now)?;
    Ok(())
}
