//! A list is not sent any further. What was sent stays sent, and the rest can be sent later.
use super::{Error, record};
use crate::{
    audit::Actor,
    lists::{
        entry::Verdict,
        kind::Kind,
        letters::Stopped,
        list::{Halt, List, State},
        store,
    },
    mail, organizations,
    platform::db::{self, Conn},
    users::{self, Doer},
    values::ListId,
};
use chrono::{DateTime, Utc};

/// *Stop sending*: the next piece is none any more, whether it waits for tomorrow or fails again and again. Whoever
/// presses again, or when all is sent, changes nothing.
pub fn stop_sending(
    conn: &mut Conn,
    me: &Doer,
    (kind, id): (Kind, ListId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    me.begin(conn, kind.inviters())?;
    let list = store::find_of(conn, (me.home, kind), id, now)?.ok_or(Error::NotFound)?;
    if list.state == State::Sending {
        stop(conn, &me.actor(), &list, Halt::Asked, now)?;
    }
    Ok(())
}

/// Stops a list for a reason, in its company's turn. Where nobody has asked for that, whoever had it sent is told; or,
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
    let entry = record(conn, who, list, (list.kind().events().stopped, sent), now)?;
    let Some((sender, _)) = list.sent.filter(|_| halt != Halt::Asked) else { return Ok(()) };
    let inviter = organizations::load(conn, list.inviter)?;
    let partner = list.partner().map(|id| organizations::load(conn, id)).transpose()?;
    for host in users::sender_or_colleagues(conn, &inviter, sender, list.kind().inviters())? {
        let letter =
            Stopped::new((&inviter, partner.as_ref()), list, (halt, sent, sent + waiting), &host);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}
