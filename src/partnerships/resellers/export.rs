//! The list as a file.
use super::listed::Listed;
use crate::platform::{csv::written, web::Frame};
use chrono::{DateTime, Utc};

const COLUMNS: [&str; 8] =
    ["reseller", "known-as", "country", "membership", "ready", "access", "since", "ends"];

/// The line of names. The words are the reader's.
pub fn heading(frame: &Frame) -> Result<Vec<u8>, csv::Error> {
    written([COLUMNS.map(|column| frame.say(format!("resellers-column-{column}")))])
}

/// A line a reseller.
pub fn lines(frame: &Frame, resellers: &[Listed]) -> Result<Vec<u8>, csv::Error> {
    written(resellers.iter().map(|reseller| line(frame, reseller)))
}

fn line(frame: &Frame, reseller: &Listed) -> [String; 8] {
    [
        reseller.name.clone(),
        reseller.known_as.clone(),
        reseller.country.code().to_owned(),
        reseller.membership.clone().unwrap_or_default(),
        frame.say(format!("ready-{}", reseller.badge.as_str())),
        held(frame, reseller),
        day(frame, reseller.since),
        reseller.ends.map(|at| day(frame, at)).unwrap_or_default(),
    ]
}

/// The last day of access that is live; else how it stands.
fn held(frame: &Frame, reseller: &Listed) -> String {
    match reseller.held.at(frame.now).end().filter(|_| reseller.held.is_live(frame.now)) {
        Some(until) => day(frame, until - chrono::TimeDelta::seconds(1)),
        None => frame.say(format!("held-{}", reseller.held.at(frame.now).as_str())),
    }
}

fn day(frame: &Frame, at: DateTime<Utc>) -> String {
    at.with_timezone(&frame.site.zone).format("%Y-%m-%d").to_string()
}
