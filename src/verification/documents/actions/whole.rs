//! A document that need not arrive any more: all of it is here.
use super::{Error, Sent, begin, complete, keep};
use crate::{
    audit::Actor,
    platform::{db::Conn, secrets::hex},
    values::OrganizationId,
    verification::documents::{
        Kind,
        document::Received,
        limits::{LARGEST, PIECE},
        name::file_name,
    },
};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// Sends a document whose content is at hand, with the steps and the rules of one that arrives from a
/// browser, in one transaction.
pub fn send_document(
    conn: &mut Conn,
    who: &Actor,
    company: OrganizationId,
    (called, content): (&str, &[u8]),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let kind = Kind::of(content).ok_or(Error::OtherKind)?;
    let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
    if size > LARGEST {
        return Err(Error::TooLarge);
    }
    let sent = Sent { name: file_name(called, kind), kind };
    let arrival = begin(conn, who, company, sent, now)?;
    for (number, piece) in (0..).zip(content.chunks(PIECE)) {
        keep(conn, arrival.id, number, piece)?;
    }
    let received = Received { size, sha256: hex(&Sha256::digest(content)) };
    complete(conn, who, company, arrival.id, &received, now)
}
