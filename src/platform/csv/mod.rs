//! Files of reference data: a header line that names the columns, in any order, and a thing a line.
//! What is wrong is told by line and column, all of it at once. What a cell holds is told to nobody: it
//! might be a password.
mod cells;
mod header;
mod line;
mod loose;
mod read;
mod safe;
mod twice;
mod typed;
mod write;

pub use cells::Cells;
pub use header::Columns;
pub use line::Line;
pub use loose::{Loose, Wrongs, decoded, read_loose};
pub use read::{Table, read, read_file};
pub use safe::safe_cell;
pub use twice::Known;
pub use typed::typed_line;
pub use write::{MARK, written};

use super::{db, i18n::Words};
use crate::values::Wrong;
use std::io;

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many lines told of something new.
    pub added: u64,
    /// How many told of a change.
    pub changed: u64,
    /// How many told of nothing that was not known.
    pub unchanged: u64,
}

impl Imported {
    /// How many of each, by name.
    pub fn facts(self) -> [(&'static str, String); 3] {
        [
            ("added", self.added.to_string()),
            ("changed", self.changed.to_string()),
            ("unchanged", self.unchanged.to_string()),
        ]
    }
}

/// Why an import did nothing at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// These cells are wrong.
    #[error("{} cells are wrong", .0.len())]
    Wrong(Vec<WrongCell>),
    /// Too much else is going on just now.
    #[error("busy")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A cell that cannot be used. A column that is missing is told of the header, line 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongCell {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column, by its name in the header; empty where the whole line is meant.
    pub column: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

impl WrongCell {
    /// Line, column and problem in one sentence.
    pub fn say(&self, words: &Words) -> String {
        let problem = words.wrong(&self.column, &self.wrong);
        let told = words.with("line", self.line).with("column", &self.column);
        let id = if self.column.is_empty() { "import-line" } else { "import-cell" };
        told.with("problem", problem).say(id)
    }
}
