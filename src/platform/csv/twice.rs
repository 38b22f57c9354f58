//! Things that stand on two lines of a file.
use super::{Line, WrongCell};
use crate::values::Wrong;
use std::collections::BTreeMap;

/// By what the things of a file are known, and on which line each stood first.
#[derive(Default)]
pub struct Known(BTreeMap<String, u64>);

impl Known {
    /// That a thing stands on an earlier line, too; `column` holds what it is known by, and `code` says so with the `first`
    /// line.
    pub fn twice(
        &mut self,
        line: &Line,
        column: &str,
        key: String,
        code: &'static str,
    ) -> Option<WrongCell> {
        let first = *self.0.entry(key).or_insert(line.number);
        let wrong = || line.wrong(column, Wrong::new(code).with("first", first));
        (first != line.number).then(wrong)
    }
}
