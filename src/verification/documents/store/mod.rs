//! How documents are kept.
mod arriving;
mod row;

pub use arriving::{Arriving, complete, discard, insert_arriving, insert_piece, sweep, sweep_of};

use super::{Document, Verdict};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{document_pieces as pieces, documents},
    },
    users,
    values::{CaseId, DocumentId, MessageId, OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use row::{ARRIVING, COMPLETE, ERASED, Row};
use std::collections::BTreeMap;

/// A document that arrived whole.
pub fn find(conn: &mut Conn, id: DocumentId) -> Result<Option<Document>, Error> {
    let row = documents::table
        .find(id.to_string())
        .filter(documents::state.ne(ARRIVING))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The documents of a case, oldest first.
pub fn of_case(conn: &mut Conn, case: CaseId) -> Result<Vec<Document>, Error> {
    let rows = documents::table
        .filter(documents::case_id.eq(case.to_string()))
        .filter(documents::state.ne(ARRIVING))
        .order((documents::uploaded_at, documents::id))
        .select(Row::as_select());
    rows.load::<Row>(conn)?.into_iter().map(Row::read).collect()
}

/// How many documents of a request there are, those that arrive just now among them.
pub fn count_of(conn: &mut Conn, request: MessageId) -> Result<usize, Error> {
    let all = documents::table.filter(documents::message_id.eq(request.to_string()));
    let count: i64 = all.count().get_result(conn)?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Whether something was sent for a request.
pub fn answers(conn: &mut Conn, request: MessageId) -> Result<bool, Error> {
    let whole = documents::table
        .filter(documents::message_id.eq(request.to_string()))
        .filter(documents::state.ne(ARRIVING));
    Ok(diesel::select(diesel::dsl::exists(whole)).get_result(conn)?)
}

/// How much is kept of a company, in bytes.
pub fn kept_of(conn: &mut Conn, company: OrganizationId) -> Result<u64, Error> {
    let sizes: Vec<i64> = documents::table
        .filter(documents::organization_id.eq(company.to_string()))
        .filter(documents::state.eq(COMPLETE))
        .select(documents::size)
        .load(conn)?;
    Ok(sizes.into_iter().filter_map(|size| u64::try_from(size).ok()).sum())
}

/// A piece of a document; nothing after the last.
pub fn piece(conn: &mut Conn, of: DocumentId, number: i32) -> Result<Option<Vec<u8>>, Error> {
    let piece = pieces::table.find((of.to_string(), number)).select(pieces::bytes);
    Ok(piece.first(conn).optional()?)
}

/// Keeps what a verifier made of it.
pub fn judge(
    conn: &mut Conn,
    id: DocumentId,
    verdict: Verdict,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    diesel::update(documents::table.find(id.to_string()))
        .set((
            documents::verdict.eq(verdict.as_str()),
            documents::judged_by.eq(by.to_string()),
            documents::judged_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Removes a document with everything that is known of it.
pub fn remove(conn: &mut Conn, id: DocumentId) -> Result<(), Error> {
    drop_pieces(conn, id)?;
    diesel::delete(documents::table.find(id.to_string())).execute(conn)?;
    Ok(())
}

/// Erases the content. Name, size, fingerprint and verdict stay.
pub fn erase(conn: &mut Conn, id: DocumentId, now: DateTime<Utc>) -> Result<(), Error> {
    drop_pieces(conn, id)?;
    diesel::update(documents::table.find(id.to_string()))
        .set((documents::state.eq(ERASED), documents::erased_at.eq(now.naive_utc())))
        .execute(conn)?;
    Ok(())
}

fn drop_pieces(conn: &mut Conn, of: DocumentId) -> Result<(), Error> {
    let all = pieces::table.filter(pieces::document_id.eq(of.to_string()));
    diesel::delete(all).execute(conn)?;
    Ok(())
}

/// The names of those who sent these documents, by key.
pub fn senders(conn: &mut Conn, of: &[Document]) -> Result<BTreeMap<String, String>, Error> {
    let ids: Vec<_> = of.iter().map(|document| document.by.to_string()).collect();
    users::names_of(conn, &ids)
}
