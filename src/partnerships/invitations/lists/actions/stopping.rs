//! A list is not sent any further. What was sent stays sent, and the rest can be sent later.
use super::{Error, record};
use crate::{
    audit::{Actor, Event},
    mail, organizations,
    partnerships::invitations::{
        actions::hosts_of,
        lists::{
            Verdict,
            letters::Stopped,
            list::{Halt, List, State},
            store,
        },
    },
    platform::db::{self, Conn},
    users::{Doer, Permission},
    values::ListId,
};
use chrono::{DateTime, Utc};

/// *Stop sending*: the next piece is none any more, whether it waits for tomorrow or fails again and again. Whoever
/// presses again, or when all is sent, changes nothing.
pub fn stop_sending(
    conn: &mut Conn,
    me: &Doer,
    id: ListId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    me.begin(conn, Permission::InviteResellers)?;
    let list = store::find_of(conn, me.home, id, now)?.ok_or(Error::NotFound)?;
    if list.state == State::Sending {
        stop(conn, &me.actor(), &list, Halt::Asked, now)?;
    }
    Ok(())
}

/// Stops a list for a reason, in its provider's turn. Where nobody has asked for that, whoever had it sent is told; or,
/// when they are gone, all who could have.
pub(super) fn stop(
    conn: &mut Conn,
    who: &Actor,
    list: &List,
    halt: Halt,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    if !store::end(conn, list, Some(halt))? {
        return Ok(());
    }
    let counts = store::counts(conn, list.id)?;
    let count = |wanted| counts.iter().find(|(it, _)| *it == wanted).map_or(0, |(_, count)| *count);
    let (sent, waiting) = (count(Verdict::Sent), count(Verdict::New));
    let entry = record(conn, who, list, (Event::PartnershipListStopped, sent), now)?;
    let Some((sender, _)) = list.sent.filter(|_| halt != Halt::Asked) else { return Ok(()) };
    let provider = organizations::load(conn, list.provider)?;
    for host in hosts_of(conn, &provider, sender)? {
        let letter = Stopped::new(&provider, list.id, (halt, sent, sent + waiting), &host);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}
