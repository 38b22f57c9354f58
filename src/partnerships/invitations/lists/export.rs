//! What became of a list, as a file.
use super::{Entry, Verdict};
use crate::platform::{csv::written, web::Frame};
use chrono::{DateTime, Utc};

const COLUMNS: [&str; 6] = ["line", "email", "company", "verdict", "why", "invitation"];

/// The line of names. The words are the reader's.
pub fn heading(frame: &Frame) -> Result<Vec<u8>, csv::Error> {
    written([COLUMNS.map(|column| frame.say(format!("list-column-{column}")))])
}

/// A line a line.
pub fn lines(frame: &Frame, entries: &[Entry]) -> Result<Vec<u8>, csv::Error> {
    written(entries.iter().map(|entry| line(frame, entry)))
}

fn line(frame: &Frame, entry: &Entry) -> [String; 6] {
    let address = |id| frame.site.link(&format!("/resellers/invitations/{id}"));
    [
        entry.number.to_string(),
        entry.email.clone(),
        entry.company.clone(),
        frame.say(format!("list-{}-chip", entry.verdict.as_str())),
        why(frame, entry),
        entry.invitation.map(address).unwrap_or_default(),
    ]
}

/// Why nothing is sent, in a sentence; nothing, where it is.
pub fn why(frame: &Frame, entry: &Entry) -> String {
    if entry.verdict.is_good() {
        return String::new();
    }
    let moment = || entry.detail.parse::<DateTime<Utc>>().ok();
    let day = Some(entry.verdict).filter(|it| *it == Verdict::Declined).and_then(|_| moment());
    let detail = day.map_or_else(|| entry.detail.clone(), |at| frame.day_of(at));
    frame.with("detail", detail).say(format!("list-{}-why", entry.verdict.as_str()))
}
