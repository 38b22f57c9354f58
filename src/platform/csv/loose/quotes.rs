//! Quotation marks that are not in pairs. The reader takes whatever stands between two of them for one cell, and so it
//! would take all other lines for a part of the one in which a mark was typed by mistake.
use super::WrongCell;
use crate::values::Wrong;

/// Where one is in a file.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Where a cell begins.
    Begin,
    /// In a cell without quotation marks: one in it is a sign like any other.
    Plain,
    /// Between two.
    Quoted,
    /// Behind one that ends the cell, or is the first of a pair within it.
    Closed,
    /// Between the end of a quoted cell and the next.
    After,
}

/// The first that opens a cell and is not closed at the end of one, by the line where it stands.
pub fn stray(file: &[u8], separator: u8) -> Option<WrongCell> {
    let (mut place, mut opened) = (Place::Begin, 0);
    for (at, byte) in file.iter().enumerate() {
        let is_end = *byte == separator || matches!(byte, b'\n' | b'\r');
        place = match (place, byte) {
            (Place::Begin, b'"') => {
                opened = at;
                Place::Quoted
            }
            (Place::Quoted, b'"') => Place::Closed,
            (Place::Closed, b'"') | (Place::Quoted, _) => Place::Quoted,
            _ if is_end => Place::Begin,
            (Place::Closed | Place::After, b' ') => Place::After,
            (Place::Closed | Place::After, _) => return Some(wrong(file, opened)),
            (Place::Begin | Place::Plain, _) => Place::Plain,
        };
    }
    (place == Place::Quoted).then(|| wrong(file, opened))
}

fn wrong(file: &[u8], at: usize) -> WrongCell {
    let breaks = file.iter().take(at).filter(|byte| **byte == b'\n').count();
    let line = u64::try_from(breaks).unwrap_or(u64::MAX).saturating_add(1);
    WrongCell { line, column: String::new(), wrong: Wrong::new("import-quotes") }
}
