//! The dry run: what would become of each line.
use crate::{
    partnerships::{
        has_answered,
        invitations::{
            actions::{Error as Obstacle, may_be_invited},
            lists::{
                entry::{Common, Entry, Verdict},
                reader::with_reader,
            },
            store,
        },
    },
    platform::db::{Conn, Error},
    values::{EmailAddress, OrganizationId},
};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// So long a list takes no for an answer. Whoever has agreed otherwise invites the company singly.
const NO_IS_KEPT_FOR: TimeDelta = TimeDelta::days(90);
/// The detail of a line whose company has answered the provider's open link.
const BY_LINK: &str = "link";

/// The lines with what would become of each at this moment. It is asked again when they are sent.
pub fn judge(
    conn: &mut Conn,
    provider: OrganizationId,
    common: &Common,
    mut entries: Vec<Entry>,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, Error> {
    let mut known: BTreeMap<String, i32> = BTreeMap::new();
    with_reader(conn, provider, common, |conn, reader| {
        for entry in &mut entries {
            let found = match entry.read(reader) {
                Err(verdict) => (verdict, String::new()),
                Ok((invitee, _)) => {
                    let key = invitee.email.key();
                    if let Some(first) = known.get(&key) {
                        (Verdict::Duplicate, first.to_string())
                    } else {
                        known.insert(key, entry.number);
                        let against = against(conn, provider, &invitee.email, now)?;
                        against.unwrap_or((Verdict::New, String::new()))
                    }
                }
            };
            (entry.verdict, entry.detail) = found;
        }
        Ok(())
    })?;
    Ok(entries)
}

/// What stands against inviting an address by a list. It is asked in the transaction that sends, too.
pub(super) fn against(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Option<(Verdict, String)>, Error> {
    if let Err(obstacle) = may_be_invited(conn, provider, email, now) {
        return verdict(obstacle).map(Some);
    }
    if has_answered(conn, provider, email, now)? {
        return Ok(Some((Verdict::Pending, BY_LINK.to_owned())));
    }
    let declined = store::declined_at(conn, provider, email, now - NO_IS_KEPT_FOR)?;
    Ok(declined.map(|at| (Verdict::Declined, at.to_rfc3339())))
}

/// What stands against a line, as the list says it. What is nothing of the line's own is nobody's verdict.
pub(super) fn verdict(obstacle: Obstacle) -> Result<(Verdict, String), Error> {
    match obstacle {
        Obstacle::Own => Ok((Verdict::Own, String::new())),
        Obstacle::Connected(partner) => Ok((Verdict::Connected, partner)),
        // Somebody else invited it in the same moment.
        Obstacle::Pending(_) | Obstacle::MovedOn => Ok((Verdict::Pending, String::new())),
        Obstacle::TooMany(_) => Ok((Verdict::Often, String::new())),
        Obstacle::Db(error) => Err(error),
        other => Err(Error::corrupt("invitation_list_lines", other)),
    }
}
