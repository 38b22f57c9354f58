//! `twotier import offers FILE.csv`: a line an offer, known by its code. All lines or none. What is not in the file stays as
//! it is; an offer without countries is sold nowhere any more.
mod line;
#[cfg(test)]
mod tests;

use super::{Content, Offer, store};
use crate::{
    audit::{self, Actor, Event, PortalPart, Subject},
    organizations,
    platform::{
        clock::Clock,
        csv::{self, ImportError, Imported, Known, Line, Table, WrongCell},
        db::{Conn, Db, Error},
    },
    values::{OfferCode, OfferId},
};
use chrono::{DateTime, Utc};
use std::path::Path;

/// An offer as a line tells it.
type Told = (OfferCode, Content);

/// Takes the offers of a file into the catalogue. `progress` hears how many lines of how many are done.
///
/// # Errors
/// See [`ImportError`]. Whichever it is, nothing was changed.
pub async fn import_file(
    db: &Db,
    clock: &Clock,
    path: &Path,
    progress: impl Fn(u64, u64) + Send + 'static,
) -> Result<Imported, ImportError> {
    let offers = read(csv::read_file(path, &line::COLUMNS)?)?;
    let now = clock.now();
    Ok(db.write(move |conn| keep_all(conn, &offers, &progress, now)).await?)
}

/// Every line as an offer, or everything that is wrong with any of them.
fn read(table: Table) -> Result<Vec<Told>, ImportError> {
    let (mut told, mut wrongs) = (vec![], table.wrongs);
    let mut known = Known::default();
    for line in table.lines {
        match line::offer(&line) {
            Ok(offer) => told.push(offer),
            Err(wrong) => wrongs.extend(wrong),
        }
        wrongs.extend(twice(&line, &mut known));
    }
    wrongs.sort_by_key(|cell| cell.line);
    if wrongs.is_empty() { Ok(told) } else { Err(ImportError::Wrong(wrongs)) }
}

/// That an offer stands on another line, too.
fn twice(line: &Line, known: &mut Known) -> Option<WrongCell> {
    let code: OfferCode = line.cell("offer").parse().ok()?;
    known.twice(line, "offer", code.to_string(), "import-offer-twice")
}

fn keep_all(
    conn: &mut Conn,
    offers: &[Told],
    progress: &impl Fn(u64, u64),
    now: DateTime<Utc>,
) -> Result<Imported, Error> {
    // Two imports at once take turns.
    if let Some(operator) = organizations::operator(conn)? {
        organizations::take_turn(conn, operator.id)?;
    }
    let mut imported = Imported::default();
    for (done, told) in (1..).zip(offers) {
        keep(conn, told, &mut imported, now)?;
        progress(done, offers.len() as u64);
    }
    record(conn, imported, now)?;
    Ok(imported)
}

fn keep(
    conn: &mut Conn,
    (code, content): &Told,
    imported: &mut Imported,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match store::find_by_code(conn, code)? {
        Some(known) if known.content == *content => imported.unchanged += 1,
        Some(known) => {
            store::replace(conn, &Offer { content: content.clone(), ..known }, now)?;
            imported.changed += 1;
        }
        None => {
            let (id, code, content) = (OfferId::new(), code.clone(), content.clone());
            store::insert(conn, &Offer { id, code, content }, now)?;
            imported.added += 1;
        }
    }
    Ok(())
}

/// The operator's audit log says how many. An import that changed nothing leaves no trace; one before there is an
/// operator has no chain.
fn record(conn: &mut Conn, imported: Imported, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(operator) = organizations::operator(conn)? else { return Ok(()) };
    if imported.added + imported.changed == 0 {
        return Ok(());
    }
    let (who, subject) = (Actor::Portal(PortalPart::Import), Subject::Organization(operator.id));
    let event = Event::OffersImported;
    audit::record(conn, &who, operator.id, event, subject, imported.facts(), now)?;
    Ok(())
}
