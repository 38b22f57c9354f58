//! The file of public holidays: `country,date,name`. One comes with the portal; the operator may name another.
use super::csv::{self, Cells, Columns, Line, WrongCell};
use crate::values::{Calendar, Country, Wrong};
use chrono::NaiveDate;

const COLUMNS: Columns = Columns { all: &["country", "date", "name"], either: None };

/// The holidays that come with the portal.
pub fn built_in() -> Calendar {
    // A test sees to it that nothing in it is wrong.
    read(Calendar::BUILT_IN.as_bytes()).unwrap_or_default()
}

/// Reads a file. The name is for whoever looks into it; the same day may stand there twice.
///
/// # Errors
/// Every cell that is wrong, by line and column.
pub fn read(file: &[u8]) -> Result<Calendar, Vec<WrongCell>> {
    let table = csv::read(file, &COLUMNS);
    let (mut days, mut wrongs) = (vec![], table.wrongs);
    for line in &table.lines {
        match holiday(line) {
            Ok(day) => days.push(day),
            Err(cells) => wrongs.extend(cells),
        }
    }
    wrongs.sort_by_key(|cell| cell.line);
    if wrongs.is_empty() { Ok(days.into_iter().collect()) } else { Err(wrongs) }
}

fn holiday(line: &Line) -> Result<(Country, NaiveDate), Vec<WrongCell>> {
    let mut cells = Cells::of(line);
    let country = cells.value("country");
    let day = cells.take("date", date(line.cell("date")));
    let name = line.cell("name");
    cells.take("name", if name.is_empty() { Err(Wrong::missing()) } else { Ok(()) });
    match (country, day) {
        (Some(country), Some(day)) if cells.wrongs.is_empty() => Ok((country, day)),
        _ => Err(cells.wrongs),
    }
}

/// A day as ISO 8601 writes it, and in no other way.
fn date(text: &str) -> Result<NaiveDate, Wrong> {
    if text.is_empty() {
        return Err(Wrong::missing());
    }
    let day = text.parse::<NaiveDate>().ok().filter(|day| day.to_string() == text);
    day.ok_or_else(|| Wrong::new("import-date").with("example", "2026-12-25"))
}

#[cfg(test)]
mod tests;
