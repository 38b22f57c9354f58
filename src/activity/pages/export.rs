//! The record as a file: a line a row, after the line of names.
use super::telling::{Line, Teller};
use crate::{
    activity::actions::Found,
    platform::{csv::written, web::Frame},
};

const COLUMNS: [&str; 8] = ["number", "when", "what", "about", "by", "for", "event", "facts"];

/// The line of names.
pub fn heading(frame: &Frame) -> Result<Vec<u8>, csv::Error> {
    written([COLUMNS.map(|column| frame.say(format!("activity-column-{column}")))])
}

/// The lines of these rows. The words are the reader's.
pub fn lines(frame: &Frame, found: &Found) -> Result<Vec<u8>, csv::Error> {
    let teller = Teller { frame, names: &found.names };
    written(found.page.rows.iter().map(|row| {
        let at = row.row.at.with_timezone(&frame.site.zone);
        cells(teller.line(row), at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false))
    }))
}

fn cells(line: Line, at: String) -> [String; 8] {
    let facts = line.facts.iter().map(|(name, value)| format!("{name}: {value}"));
    let facts = facts.collect::<Vec<_>>().join("; ");
    let number = line.seq.to_string();
    [number, at, line.what, line.about, line.by, line.acting_for, line.event, facts]
}
