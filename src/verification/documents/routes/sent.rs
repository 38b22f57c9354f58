//! The content of a document on its way to a reader: as an attachment, which no browser shows.
use crate::{
    platform::{
        db::{Db, Error},
        web::headers::SANDBOX,
    },
    values::DocumentId,
    verification::documents::{Document, store},
};
use actix_web::{
    HttpResponse,
    body::SizedStream,
    http::header::{self, ContentEncoding},
    web::Bytes,
};
use futures_util::stream::{self, Stream};

/// The document, piece by piece.
pub fn attachment(db: &Db, document: &Document) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/octet-stream"))
        .insert_header((header::CONTENT_DISPOSITION, disposition(&document.name)))
        .insert_header((header::CONTENT_SECURITY_POLICY, SANDBOX))
        // Not compressed: its length is told, and most of it is compressed already.
        .insert_header(ContentEncoding::Identity)
        .body(SizedStream::new(document.size, pieces(db.clone(), document.id)))
}

/// An attachment of this name: everything but letters, digits and a few signs is written as RFC 8187 wants it.
fn disposition(name: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    let written = name.bytes().map(|byte| match byte {
        byte if plain(&byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    format!("attachment; filename*=UTF-8''{}", written.collect::<String>())
}

fn pieces(db: Db, id: DocumentId) -> impl Stream<Item = Result<Bytes, Error>> {
    stream::try_unfold((db, 0), move |(db, number)| async move {
        let piece = db.read(move |conn| store::piece(conn, id, number)).await?;
        Ok(piece.map(|piece| (Bytes::from(piece), (db, number + 1))))
    })
}
