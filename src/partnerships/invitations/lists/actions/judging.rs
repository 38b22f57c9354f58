//! The dry run: what would become of each line.
use crate::{
    partnerships::invitations::{
        actions::{Error as Obstacle, may_be_invited},
        lists::{
            entry::{Common, Entry, Verdict},
            reader::with_reader,
        },
    },
    platform::db::{Conn, Error},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

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
                        let looked = may_be_invited(conn, provider, &invitee.email, now);
                        looked.map_or_else(verdict, |()| Ok((Verdict::New, String::new())))?
                    }
                }
            };
            (entry.verdict, entry.detail) = found;
        }
        Ok(())
    })?;
    Ok(entries)
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
