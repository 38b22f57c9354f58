//! A document arrives: begun, kept piece by piece, complete – or as if it had never been sent.
use super::Error;
use crate::{
    audit::{Actor, Event},
    organizations,
    platform::db::{self, Conn},
    values::{DocumentId, MessageId, OrganizationId},
    verification::{
        actions::{Error as Refused, about_check, record_with, still_permitted},
        case::{Case, State},
        documents::{
            Kind,
            document::Received,
            limits::{ALL, MOST},
            store,
        },
        messages::Message,
        store as cases,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// What began to arrive longer ago than this never will be whole: its sender was cut off, or a process
/// was killed.
const STALE: TimeDelta = TimeDelta::minutes(5);

/// What is known of a file when its first bytes are here.
#[derive(Debug, Clone)]
pub struct Sent {
    /// What it will be called.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// A document that arrives.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    /// Its key.
    pub id: DocumentId,
    /// How much may be kept of its company besides, in bytes.
    pub room: u64,
}

/// A document begins to arrive, if the desk asked for one and there is room.
pub fn begin(
    conn: &mut Conn,
    who: &Actor,
    company: OrganizationId,
    sent: Sent,
    now: DateTime<Utc>,
) -> Result<Arrival, Error> {
    organizations::take_turn(conn, company).map_err(Refused::from)?;
    let by = still_permitted(conn, who)?;
    let (case, request) = asked(conn, company)?;
    store::sweep_of(conn, company, now - STALE)?;
    if store::count_of(conn, request.id)? >= MOST {
        return Err(Error::TooMany);
    }
    let room = room(conn, company)?;
    let (id, check) = (DocumentId::new(), request.check);
    let Sent { name, kind } = sent;
    let new = store::Arriving {
        id,
        organization: company,
        case: case.id,
        request: request.id,
        check,
        name,
        kind,
        by,
    };
    store::insert_arriving(conn, &new, now)?;
    Ok(Arrival { id, room })
}

/// Keeps a piece.
pub fn keep(conn: &mut Conn, of: DocumentId, number: i32, bytes: &[u8]) -> Result<(), Error> {
    Ok(store::insert_piece(conn, of, number, bytes)?)
}

/// The document is whole: from now on it is seen.
pub fn complete(
    conn: &mut Conn,
    who: &Actor,
    company: OrganizationId,
    id: DocumentId,
    received: &Received,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, company)?;
    still_permitted(conn, who)?;
    if received.size > room(conn, company)? {
        return Err(Error::NoRoom);
    }
    if !store::complete(conn, id, received, now)? {
        return Err(Refused::MovedOn.into());
    }
    let document = store::find(conn, id)?.ok_or(Refused::MovedOn)?;
    let (case, request) = asked(conn, company)?;
    // Somebody else answered meanwhile: what was sent belongs to nothing any more.
    still_asked(&request, document.request)?;
    let mut facts = about_check(document.check);
    facts.extend([("name", document.name), ("sha256", document.sha256)]);
    record_with(conn, who, &case, Event::VerificationDocumentUploaded, facts, now)?;
    Ok(())
}

/// The document does not arrive after all: nothing stays of it.
pub fn discard(conn: &mut Conn, id: DocumentId) -> Result<(), Error> {
    Ok(store::discard(conn, id)?)
}

/// Forgets what will never be whole.
pub fn sweep_documents(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), db::Error> {
    store::sweep(conn, now - STALE)
}

/// The company's open case, and what the desk asked.
pub fn asked(conn: &mut Conn, company: OrganizationId) -> Result<(Case<State>, Message), Refused> {
    let case = cases::latest(conn, company)?.filter(Case::is_open).ok_or(Refused::MovedOn)?;
    let request = cases::open_request(conn, case.id)?.ok_or(Refused::MovedOn)?;
    Ok((case, request))
}

/// Whether the desk still waits for an answer to this.
pub fn still_asked(open: &Message, request: MessageId) -> Result<(), Refused> {
    if open.id == request { Ok(()) } else { Err(Refused::MovedOn) }
}

/// How much may be kept of a company besides what is.
fn room(conn: &mut Conn, company: OrganizationId) -> Result<u64, Error> {
    match ALL.saturating_sub(store::kept_of(conn, company)?) {
        0 => Err(Error::NoRoom),
        room => Ok(room),
    }
}
