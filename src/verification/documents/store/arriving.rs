//! Documents that are not whole yet.
use super::row::{ARRIVING, COMPLETE};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{document_pieces as pieces, documents},
    },
    values::{CaseId, DocumentId, MessageId, OrganizationId, UserId},
    verification::{
        case::Check,
        documents::{Kind, document::Received},
    },
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// What is known of a document when its first bytes are here.
#[derive(Debug, Clone)]
pub struct Arriving {
    /// Its key.
    pub id: DocumentId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// The case that it belongs to.
    pub case: CaseId,
    /// The request that it answers.
    pub request: MessageId,
    /// The check that it serves.
    pub check: Check,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Who sends it.
    pub by: UserId,
}

/// A document begins to arrive.
pub fn insert_arriving(conn: &mut Conn, new: &Arriving, now: DateTime<Utc>) -> Result<(), Error> {
    diesel::insert_into(documents::table)
        .values((
            documents::id.eq(new.id.to_string()),
            documents::organization_id.eq(new.organization.to_string()),
            documents::case_id.eq(new.case.to_string()),
            documents::message_id.eq(new.request.to_string()),
            documents::sub_status.eq(new.check.as_str()),
            documents::name.eq(&new.name),
            documents::media_type.eq(new.kind.media_type()),
            documents::size.eq(0),
            documents::sha256.eq(""),
            documents::state.eq(ARRIVING),
            documents::uploaded_by.eq(new.by.to_string()),
            documents::uploaded_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Keeps a piece of it.
pub fn insert_piece(
    conn: &mut Conn,
    of: DocumentId,
    number: i32,
    bytes: &[u8],
) -> Result<(), Error> {
    diesel::insert_into(pieces::table)
        .values((
            pieces::document_id.eq(of.to_string()),
            pieces::number.eq(number),
            pieces::bytes.eq(bytes),
        ))
        .execute(conn)?;
    Ok(())
}

/// It is whole. False if it was swept meanwhile.
pub fn complete(
    conn: &mut Conn,
    id: DocumentId,
    received: &Received,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let arriving = documents::table.find(id.to_string()).filter(documents::state.eq(ARRIVING));
    let size = i64::try_from(received.size).map_err(|e| Error::corrupt("documents", e))?;
    let done = diesel::update(arriving).set((
        documents::state.eq(COMPLETE),
        documents::size.eq(size),
        documents::sha256.eq(&received.sha256),
        documents::uploaded_at.eq(now.naive_utc()),
    ));
    Ok(done.execute(conn)? == 1)
}

/// It does not arrive after all.
pub fn discard(conn: &mut Conn, id: DocumentId) -> Result<(), Error> {
    let arriving = documents::table.filter(documents::id.eq(id.to_string()));
    let ids = arriving.filter(documents::state.eq(ARRIVING)).select(documents::id).load(conn)?;
    drop_all(conn, ids)
}

/// Forgets what began to arrive before a moment and never was whole.
pub fn sweep(conn: &mut Conn, before: DateTime<Utc>) -> Result<(), Error> {
    let old = documents::table.filter(documents::uploaded_at.lt(before.naive_utc()));
    let ids = old.filter(documents::state.eq(ARRIVING)).select(documents::id).load(conn)?;
    drop_all(conn, ids)
}

/// The same of one company.
pub fn sweep_of(
    conn: &mut Conn,
    company: OrganizationId,
    before: DateTime<Utc>,
) -> Result<(), Error> {
    let ids = documents::table
        .filter(documents::organization_id.eq(company.to_string()))
        .filter(documents::uploaded_at.lt(before.naive_utc()))
        .filter(documents::state.eq(ARRIVING))
        .select(documents::id)
        .load(conn)?;
    drop_all(conn, ids)
}

fn drop_all(conn: &mut Conn, ids: Vec<String>) -> Result<(), Error> {
    diesel::delete(pieces::table.filter(pieces::document_id.eq_any(&ids))).execute(conn)?;
    diesel::delete(documents::table.filter(documents::id.eq_any(&ids))).execute(conn)?;
    Ok(())
}
