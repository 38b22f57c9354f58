//! Files of reference data: a header line that names the columns, in any order, and a thing a line.
//! What is wrong is told by line and column, all of it at once.
mod read;

pub use read::read;

use super::{db, i18n::Words};
use crate::values::Wrong;
use std::{collections::BTreeMap, io};

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
    /// The column, by its name in the header.
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

/// A line with all the columns that were asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: u64,
    cells: BTreeMap<&'static str, String>,
}

impl Line {
    /// What stands in a column.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The value of a column, or why there is none.
    pub fn wrong(&self, column: &str, wrong: Wrong) -> WrongCell {
        WrongCell { line: self.number, column: column.to_owned(), wrong }
    }
}
