//! The record, as its readers see it and as a file.
mod export;
mod facts;
mod telling;

pub use export::{heading, lines};

use super::{
    actions::Found,
    filter::{Filter, LIST},
    forms::Typed,
    group::Group,
};
use crate::{
    audit::Beside,
    platform::web::{FormErrors, Frame},
};
use askama::Template;
use telling::{Line, Teller};

/// What happened.
#[derive(Template)]
#[template(path = "activity/list.html")]
pub struct ListPage {
    frame: Frame,
    typed: Typed,
    filter: Option<Filter>,
    errors: FormErrors,
    lines: Vec<Line>,
    newer: Option<String>,
    older: Option<String>,
}

impl ListPage {
    /// What was found.
    pub fn new(frame: Frame, typed: Typed, filter: Filter, found: &Found) -> Self {
        let teller = Teller { frame: &frame, names: &found.names };
        let (page, rows) = (&found.page, &found.page.rows);
        let lines = rows.iter().map(|row| teller.line(row)).collect();
        let newer = rows.first().filter(|_| page.has_newer).map(|row| Beside::Newer(row.seq));
        let older = rows.last().filter(|_| page.has_older).map(|row| Beside::Older(row.seq));
        let address = |place: Beside| filter.address(Some(place));
        let (newer, older) = (newer.map(address), older.map(address));
        let errors = FormErrors::default();
        Self { frame, typed, filter: Some(filter), errors, lines, newer, older }
    }

    /// What was typed cannot be looked for.
    pub fn wrong(frame: Frame, typed: Typed, errors: FormErrors) -> Self {
        let (newer, older) = (None, None);
        Self { frame, typed, filter: None, errors, lines: vec![], newer, older }
    }

    fn is_kind(&self, kind: &Group) -> bool {
        self.typed.kind == Some(*kind)
    }

    /// The address of the file, if anything is looked for.
    fn file(&self) -> Option<String> {
        self.filter.as_ref().map(Filter::file)
    }

    /// The zone in which days and moments are told.
    fn zone(&self) -> String {
        self.frame.with("zone", self.frame.site.zone).say("activity-zone")
    }
}
