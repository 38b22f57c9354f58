//! Lists that people type, paste, or save from a spreadsheet: with commas, semicolons or tabs, and with or without a
//! line that names the columns.
mod decoded;
mod quotes;
mod separator;
#[cfg(test)]
mod tests;
mod wrongs;

pub use decoded::decoded;
pub use wrongs::Wrongs;

use super::{
    Line, WrongCell,
    header::Header,
    read::{Numbers, line},
};
use crate::values::Wrong;
use csv::ByteRecord;
use std::sync::Arc;

/// The columns of a kind of list.
pub struct Loose {
    /// All of them, in the order in which they stand where no line names them.
    pub columns: &'static [&'static str],
    /// What else they may be called.
    pub names: &'static [(&'static str, &'static str)],
    /// The one that has to be there.
    pub needed: &'static str,
    /// The one that may hold several lines.
    pub text: &'static str,
    /// So many lines are read, and one more.
    pub most: usize,
}

/// Reads a list, as far as it may be long. Cells that are missing at the end of a line are empty.
pub fn read_loose(file: &[u8], kind: &Loose) -> Result<Vec<Line>, Wrongs> {
    let file = in_lines(file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file));
    let separator = separator::find(&file, kind);
    if let Some(stray) = quotes::stray(&file, separator) {
        return Err(Wrongs::from_iter([stray]));
    }
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator);
    let mut reader = reader.from_reader(file.as_slice());
    // Reading from memory cannot fail.
    let records = reader.byte_records().map_while(Result::ok);
    let mut records = records.filter(|record| !is_blank(record)).peekable();
    let mut numbers = Numbers::in_file(&file);
    let header = match records.next_if(|first| kind.names_columns(first)) {
        Some(first) => kind.header(&first, numbers.of(&first))?,
        None => Header::of(kind.columns.to_vec()),
    };
    let header = Arc::new(header);
    let records = records.take(kind.most + 1).map(|record| (numbers.of(&record), record));
    kind.lines(records, &header, char::from(separator))
}

impl Loose {
    /// The column of this name.
    fn column(&self, name: &[u8]) -> Option<&'static str> {
        let name = String::from_utf8_lossy(name).trim().to_lowercase();
        let other = self.names.iter().find(|(other, _)| *other == name).map(|(_, column)| *column);
        other.or_else(|| self.columns.iter().find(|column| **column == name).copied())
    }

    /// A line with an address in it is nobody's heading.
    fn names_columns(&self, first: &ByteRecord) -> bool {
        first.iter().any(|cell| self.column(cell).is_some())
            && !first.iter().any(|cell| cell.contains(&b'@'))
    }

    fn header(&self, first: &ByteRecord, line: u64) -> Result<Header, Wrongs> {
        let (mut found, mut wrongs) = (vec![], Wrongs::default());
        let wrong = |column: String, code| WrongCell { line, column, wrong: Wrong::new(code) };
        for name in first {
            match self.column(name) {
                None => wrongs.add(wrong(Header::printable(name), "import-column-unknown")),
                Some(column) if found.contains(&column) => {
                    wrongs.add(wrong(column.to_owned(), "import-column-twice"));
                }
                Some(column) => found.push(column),
            }
        }
        if !found.contains(&self.needed) {
            wrongs.add(wrong(self.needed.to_owned(), "import-column-missing"));
        }
        wrongs.or(Header::of(found))
    }

    fn lines(
        &self,
        records: impl Iterator<Item = (u64, ByteRecord)>,
        header: &Arc<Header>,
        separator: char,
    ) -> Result<Vec<Line>, Wrongs> {
        let (mut lines, mut wrongs) = (vec![], Wrongs::default());
        for (number, record) in records {
            match line(number, filled(record, header.count()), header) {
                Ok(line) => {
                    wrongs.extend(self.swallowed(&line, separator));
                    lines.push(line);
                }
                Err(found) => wrongs.extend(found),
            }
        }
        wrongs.or(lines)
    }

    /// Cells with more in them than was meant: other lines, between two quotation marks that have nothing to do
    /// with each other.
    fn swallowed(&self, line: &Line, separator: char) -> Vec<WrongCell> {
        let wrong = |column: &str| {
            let mut parts = line.cell(column).split('\n').skip(1);
            if column == self.text {
                let is_swallowed = parts.any(|part| separator::sets_apart(part, separator));
                is_swallowed.then(|| line.wrong(column, Wrong::new("import-swallowed")))
            } else {
                parts.next().map(|_| line.wrong(column, Wrong::new("import-line-break")))
            }
        };
        self.columns.iter().filter_map(|column| wrong(column)).collect()
    }
}

/// Some programs end a line with CR alone.
fn in_lines(file: &[u8]) -> Vec<u8> {
    let next = file.iter().skip(1).copied().chain([b'\n']);
    file.iter()
        .zip(next)
        .map(|(byte, next)| match (byte, next) {
            (b'\r', b'\n') => b'\r',
            (b'\r', _) => b'\n',
            _ => *byte,
        })
        .collect()
}

fn is_blank(record: &ByteRecord) -> bool {
    record.iter().all(|cell| cell.trim_ascii().is_empty())
}

/// With as many cells as there are columns: none is missing at the end, and no empty one is too many.
fn filled(mut record: ByteRecord, count: usize) -> ByteRecord {
    if record.iter().skip(count).all(|cell| cell.trim_ascii().is_empty()) {
        record.truncate(count);
    }
    while record.len() < count {
        record.push_field(b"");
    }
    record
}
