//! One line of a file.
use super::{WrongCell, header::Header};
use crate::values::Wrong;
use csv::StringRecord;
use std::sync::Arc;

/// A line with all the columns that were asked for. It has no `Debug`: a cell might hold a password.
#[derive(Clone)]
pub struct Line {
    /// Its number in the file, from 1, as an editor counts.
    pub number: u64,
    pub(super) header: Arc<Header>,
    pub(super) cells: StringRecord,
}

impl Line {
    /// What stands in a column, without blanks around it; nothing where the file has no such column.
    pub fn cell(&self, column: &str) -> &str {
        self.exact(column).trim()
    }

    /// What stands in a column, to the letter.
    pub fn exact(&self, column: &str) -> &str {
        self.header.place(column).and_then(|place| self.cells.get(place)).unwrap_or_default()
    }

    /// A column of this line that is wrong.
    pub fn wrong(&self, column: &str, wrong: Wrong) -> WrongCell {
        WrongCell { line: self.number, column: column.to_owned(), wrong }
    }
}
