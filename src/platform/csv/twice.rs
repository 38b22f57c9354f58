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
        // Not told by the number: where lines end as they did on old Macs, all of them have the same.
        if let Some(first) = self.0.get(&key) {
            return Some(line.wrong(column, Wrong::new(code).with("first", first)));
        }
        self.0.insert(key, line.number);
        None
    }
}
