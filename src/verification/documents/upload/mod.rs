//! Takes a document as it arrives. Nothing is believed that its sender says of it: the kind is told by the
//! content, the size is counted, the time is measured, and of what is not kept to the end nothing stays.
mod file;
mod form;
mod pace;
mod shelf;

pub use form::form;
pub use shelf::Shelf;

use super::{
    actions::{Arrival, Error},
    document::Received,
    limits::Uploads,
};
use crate::platform::secrets::hex;
use actix_multipart::Multipart;
use file::File;
use form::bad_form;
use futures_util::StreamExt;
use pace::Pace;
use sha2::{Digest, Sha256};

/// The only field of the form.
const FIELD: &str = "document";

/// Takes one document to the end, whether or not anybody still waits for the answer: run it as a task of
/// its own, so that it cleans up after a browser that went away.
pub async fn take(uploads: Uploads, shelf: Shelf, mut form: Multipart) -> Result<(), Error> {
    let _turn = uploads.turn().await.ok_or(Error::Busy)?;
    let mut pace = Pace::of(uploads.limits);
    let taken = receive(&shelf, &mut form, &mut pace).await;
    if taken.as_ref().is_err_and(|error| error.wrong().is_some()) {
        // A browser shows what is wrong only after it has sent everything.
        let rest = async { while form.next().await.is_some_and(|part| part.is_ok()) {} };
        drop(tokio::time::timeout(uploads.limits.farewell, rest).await);
    }
    taken
}

async fn receive(shelf: &Shelf, form: &mut Multipart, pace: &mut Pace) -> Result<(), Error> {
    let part = pace.wait(form.next()).await?.ok_or(Error::BadForm)?;
    let field = part.map_err(bad_form)?;
    if field.name() != Some(FIELD) {
        return Err(Error::BadForm);
    }
    let mut file = File::new(field, pace);
    let sent = file.beginning().await?;
    let arrival = shelf.begin(sent).await?;
    let kept = keep(shelf, &arrival, &mut file).await;
    drop(file);
    let done = match kept {
        Ok(received) => finish(shelf, &arrival, received, form, pace).await,
        Err(error) => Err(error),
    };
    if done.is_err() {
        shelf.discard(arrival.id).await;
    }
    done
}

/// Keeps a file piece by piece.
async fn keep(shelf: &Shelf, arrival: &Arrival, file: &mut File<'_>) -> Result<Received, Error> {
    let (mut hash, mut number) = (Sha256::new(), 0);
    while let Some(piece) = file.piece().await? {
        if file.size > arrival.room {
            return Err(Error::NoRoom);
        }
        hash.update(&piece);
        shelf.keep(arrival.id, number, piece).await?;
        number += 1;
    }
    Ok(Received { size: file.size, sha256: hex(&hash.finalize()) })
}

/// A form has one file and nothing after it.
async fn finish(
    shelf: &Shelf,
    arrival: &Arrival,
    received: Received,
    form: &mut Multipart,
    pace: &mut Pace,
) -> Result<(), Error> {
    match pace.wait(form.next()).await? {
        None => shelf.complete(arrival.id, received).await,
        Some(_) => Err(Error::BadForm),
    }
}
