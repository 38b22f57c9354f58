//! A line being understood. Every cell is looked at, so that all wrong ones are told at once.
use super::{Line, WrongCell};
use crate::values::Wrong;
use std::{collections::BTreeSet, str::FromStr};

/// A line being understood, and what was found wrong with it.
pub struct Cells<'a> {
    /// The line.
    pub line: &'a Line,
    /// What is wrong with it so far.
    pub wrongs: Vec<WrongCell>,
}

impl<'a> Cells<'a> {
    /// Nothing was looked at yet.
    pub fn of(line: &'a Line) -> Self {
        Self { line, wrongs: vec![] }
    }

    /// Notes that a cell is wrong.
    pub fn wrong(&mut self, column: &str, wrong: Wrong) {
        self.wrongs.push(self.line.wrong(column, wrong));
    }

    /// A value that was read from a column, or a note why there is none.
    pub fn take<T>(&mut self, column: &str, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.wrong(column, wrong)).ok()
    }

    /// The values of a column that holds a list, with semicolons between its entries.
    pub fn list<T: FromStr<Err = Wrong> + Ord>(&mut self, column: &str) -> BTreeSet<T> {
        let entries = self.line.cell(column).split(';').map(str::trim);
        let entries = entries.filter(|entry| !entry.is_empty());
        entries.filter_map(|entry| self.take(column, entry.parse())).collect()
    }

    /// The value that a column holds.
    pub fn value<T: FromStr<Err = Wrong>>(&mut self, column: &str) -> Option<T> {
        self.take(column, self.line.cell(column).parse())
    }
}
