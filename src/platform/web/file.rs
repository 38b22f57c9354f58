//! Lists as files, written while they are sent: however long they are, a piece of them is in memory.
use super::Error;
use crate::platform::csv::MARK;
use actix_web::{HttpResponse, http::header, web::Bytes};
use futures_util::stream::{self, Stream, StreamExt};

/// A file of this name that spreadsheets open. Whoever reads it sees that it broke off if a piece fails.
pub fn csv_file(
    name: &str,
    heading: Vec<u8>,
    pieces: impl Stream<Item = Result<Vec<u8>, Error>> + 'static,
) -> HttpResponse {
    let beginning = [Ok(Bytes::from_static(MARK.as_bytes())), Ok(Bytes::from(heading))];
    let pieces = pieces.map(|piece| piece.map(Bytes::from));
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .streaming(stream::iter(beginning).chain(pieces))
}
