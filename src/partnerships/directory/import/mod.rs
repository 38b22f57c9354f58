//! `twotier import providers FILE.csv`: a line a provider, known by its account name. All lines or none.
mod line;
#[cfg(test)]
mod tests;

use super::{Error, Listing, NewProvider, Updated, actions, store};
use crate::{
    audit::{Actor, PortalPart},
    platform::{
        clock::Clock,
        csv::{self, Columns, ImportError, Imported, Known, Line, Table, WrongCell},
        db::{Conn, Db},
    },
    values::Wrong,
};
use chrono::{DateTime, Utc};
use std::path::Path;

/// A column, and what stands in it.
type Cell<'a> = (&'static str, &'a str);
/// A column, and what is wrong with what stands in it.
type WrongField = (&'static str, Wrong);

/// Lists the providers of a file, and updates those who are listed already. `progress` hears how many
/// lines of how many are done.
pub async fn import_file(
    db: &Db,
    clock: &Clock,
    path: &Path,
    progress: impl Fn(u64, u64) + Send + 'static,
) -> Result<Imported, ImportError> {
    let lines = read(csv::read_file(path, &line::COLUMNS)?)?;
    let now = clock.now();
    db.write(move |conn| keep_all(conn, lines, &progress, now)).await
}

/// Every line as a provider, or everything that is wrong with any of them.
fn read(table: Table) -> Result<Vec<(Line, NewProvider)>, ImportError> {
    let (mut read, mut wrongs) = (vec![], table.wrongs);
    let mut known = Known::default();
    for line in table.lines {
        match line::provider(&line) {
            Ok(provider) => read.push((line.clone(), provider)),
            Err(wrong) => wrongs.extend(wrong),
        }
        wrongs.extend(twice(&line, &mut known));
    }
    wrongs.sort_by_key(|cell| cell.line);
    if wrongs.is_empty() { Ok(read) } else { Err(ImportError::Wrong(wrongs)) }
}

/// That a provider stands on another line, too.
fn twice(line: &Line, known: &mut Known) -> Option<WrongCell> {
    let name = Some(line.cell("account_name").to_lowercase()).filter(|name| !name.is_empty())?;
    known.twice(line, "account_name", name, "import-line-twice")
}

/// One provider, by the rules of the file: what stands in each column, or what is wrong with it.
pub fn one_provider(cells: &[Cell<'_>]) -> Result<NewProvider, Vec<WrongField>> {
    one(cells, &line::COLUMNS, line::provider)
}

/// The page of a provider, by the same rules.
pub fn one_listing(cells: &[Cell<'_>]) -> Result<Listing, Vec<WrongField>> {
    one(cells, &line::LISTING, line::page)
}

fn one<T>(
    cells: &[Cell<'_>],
    columns: &Columns,
    understand: fn(&Line) -> Result<T, Vec<WrongCell>>,
) -> Result<T, Vec<WrongField>> {
    let name_of = |cell: WrongCell| {
        let known = cells.iter().find(|(column, _)| *column == cell.column);
        (known.map_or("name", |(column, _)| *column), cell.wrong)
    };
    let table = csv::read(&csv::typed_line(cells), columns);
    let mut wrongs: Vec<_> = table.wrongs;
    for line in table.lines {
        match understand(&line) {
            Ok(value) if wrongs.is_empty() => return Ok(value),
            Ok(_) => {}
            Err(wrong) => wrongs.extend(wrong),
        }
    }
    Err(wrongs.into_iter().map(name_of).collect())
}

fn keep_all(
    conn: &mut Conn,
    lines: Vec<(Line, NewProvider)>,
    progress: &impl Fn(u64, u64),
    now: DateTime<Utc>,
) -> Result<Imported, ImportError> {
    let (mut imported, mut wrongs) = (Imported::default(), vec![]);
    let total = lines.len() as u64;
    for (done, (line, provider)) in (1..).zip(lines) {
        match keep(conn, provider, &mut imported, now) {
            Ok(()) => {}
            Err(Error::Db(error)) => return Err(error.into()),
            Err(refused) => wrongs.push(refusal(&line, &refused)),
        }
        progress(done, total);
    }
    if wrongs.is_empty() { Ok(imported) } else { Err(ImportError::Wrong(wrongs)) }
}

fn keep(
    conn: &mut Conn,
    new: NewProvider,
    imported: &mut Imported,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let who = Actor::Portal(PortalPart::Import);
    if let Some(known) = store::find_listed(conn, &new.account_name)? {
        match actions::update(conn, &who, &known, &new, now)? {
            Updated::Changed => imported.changed += 1,
            Updated::Unchanged => imported.unchanged += 1,
        }
    } else {
        actions::list(conn, &who, new, now)?;
        imported.added += 1;
    }
    Ok(())
}

fn refusal(line: &Line, refused: &Error) -> WrongCell {
    match refused {
        Error::CountryFixed => line.wrong("country", Wrong::new("import-country-fixed")),
        _ => line.wrong("account_name", Wrong::new("import-no-provider")),
    }
}
