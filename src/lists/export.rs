//! What became of a list, as a file.
use super::{Entry, Verdict, entry::Sent, kind::Kind};
use crate::platform::{csv::written, web::Frame};
use chrono::{DateTime, Utc};

const COLUMNS: [&str; 6] = ["line", "email", "company", "verdict", "why", "invitation"];

/// The line of names. The words are the reader's.
pub fn heading(frame: &Frame) -> Result<Vec<u8>, csv::Error> {
    written([COLUMNS.map(|column| frame.say(format!("list-column-{column}")))])
}

/// A line a line.
pub fn lines(frame: &Frame, kind: Kind, entries: &[Entry]) -> Result<Vec<u8>, csv::Error> {
    written(entries.iter().map(|entry| line(frame, kind, entry)))
}

fn line(frame: &Frame, kind: Kind, entry: &Entry) -> [String; 6] {
    let address = |sent: Sent| frame.site.link(&sent.page());
    [
        entry.number.to_string(),
        entry.email.clone(),
        entry.company.clone(),
        chip(frame, kind, entry.verdict),
        why(frame, kind, entry),
        entry.invitation.map(address).unwrap_or_default(),
    ]
}

/// What becomes of a line, in a word or two.
pub fn chip(frame: &Frame, kind: Kind, verdict: Verdict) -> String {
    frame.with("kind", kind.as_str()).say(format!("list-{}-chip", verdict.as_str()))
}

/// Why nothing is sent, in a sentence; nothing, where it is.
pub fn why(frame: &Frame, kind: Kind, entry: &Entry) -> String {
    if entry.verdict.is_good() {
        return String::new();
    }
    let moment = || entry.detail.parse::<DateTime<Utc>>().ok();
    let has_day = matches!(entry.verdict, Verdict::Declined | Verdict::Half);
    let day = if has_day { moment() } else { None };
    let detail = day.map_or_else(|| entry.detail.clone(), |at| frame.day_of(at));
    let told = frame.with("detail", detail).with("kind", kind.as_str());
    told.say(format!("list-{}-why", entry.verdict.as_str()))
}
