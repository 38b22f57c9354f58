//! Lists that people type, paste, or save from a spreadsheet: with commas, semicolons or tabs, and with or without a
//! line that names the columns.
use super::{
    Table, WrongCell,
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
}

/// Reads a list. Cells that are missing at the end of a line are empty.
pub fn read_loose(file: &[u8], kind: &Loose) -> Table {
    let file = &in_lines(file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file));
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator(file));
    let mut reader = reader.from_reader(file.as_slice());
    // Reading from memory cannot fail.
    let records = reader.byte_records().map_while(Result::ok);
    let mut records = records.filter(|record| !is_blank(record)).peekable();
    let mut numbers = Numbers::in_file(file);
    let header = match records.next_if(|first| kind.names_columns(first)) {
        Some(first) => kind.header(&first, numbers.of(&first)),
        None => Ok(Header::of(kind.columns.to_vec())),
    };
    let mut table = Table { lines: vec![], wrongs: vec![] };
    let header = match header {
        Ok(header) => Arc::new(header),
        Err(wrongs) => return Table { wrongs, ..table },
    };
    for record in records {
        let number = numbers.of(&record);
        match line(number, filled(record, header.count()), &header) {
            Ok(line) => table.lines.push(line),
            Err(wrongs) => table.wrongs.extend(wrongs),
        }
    }
    table
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

    fn header(&self, first: &ByteRecord, line: u64) -> Result<Header, Vec<WrongCell>> {
        let (mut found, mut wrongs) = (vec![], vec![]);
        let wrong = |column: String, code| WrongCell { line, column, wrong: Wrong::new(code) };
        for name in first {
            match self.column(name) {
                None => wrongs.push(wrong(Header::printable(name), "import-column-unknown")),
                Some(column) if found.contains(&column) => {
                    wrongs.push(wrong(column.to_owned(), "import-column-twice"));
                }
                Some(column) => found.push(column),
            }
        }
        if !found.contains(&self.needed) {
            wrongs.push(wrong(self.needed.to_owned(), "import-column-missing"));
        }
        if wrongs.is_empty() { Ok(Header::of(found)) } else { Err(wrongs) }
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

/// The sign that stands most often in the first line that holds anything, outside of quotation marks.
fn separator(file: &[u8]) -> u8 {
    let mut lines = file.split(|byte| *byte == b'\n');
    let first = lines.find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let count = |sign: u8| {
        let parts = first.split(|byte| *byte == b'"').step_by(2);
        parts.flatten().filter(|byte| **byte == sign).count()
    };
    [b'\t', b';', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
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

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Loose = Loose {
        columns: &["email", "company", "note"],
        names: &[("e-mail", "email"), ("bedrijf", "company")],
        needed: "email",
    };

    fn told(text: &str) -> Vec<(u64, String)> {
        let table = read_loose(text.as_bytes(), &KIND);
        assert_eq!(table.wrongs, []);
        let mut told = vec![];
        for line in &table.lines {
            let cells: Vec<_> = KIND.columns.iter().map(|column| line.cell(column)).collect();
            told.push((line.number, cells.join("|")));
        }
        told
    }

    fn line(number: u64, cells: &str) -> (u64, String) {
        (number, cells.to_owned())
    }

    #[test]
    fn without_a_heading_the_columns_have_their_order() {
        assert_eq!(
            told("a@b.example,B,Hi\nc@d.example"),
            [line(1, "a@b.example|B|Hi"), line(2, "c@d.example||")]
        );
    }

    #[test]
    fn a_heading_names_them_in_any_order_and_in_both_languages() {
        let lines = [line(2, "a@b.example|B, C; D|")];
        assert_eq!(told("\u{feff}Bedrijf;E-mail\r\n\"B, C; D\";a@b.example;;\r\n"), lines);
        assert_eq!(told("\n\ncompany\te-mail\n\nB\ta@b.example\n"), [line(5, "a@b.example|B|")]);
        assert_eq!(told("email,company\rx@y.example,Y\r"), [line(2, "x@y.example|Y|")]);
    }

    #[test]
    fn what_is_wrong_is_told_by_line() {
        let wrongs = |text: &[u8]| -> Vec<_> {
            let wrongs = read_loose(text, &KIND).wrongs;
            wrongs
                .into_iter()
                .map(|it| format!("{} {} {}", it.line, it.column, it.wrong.code()))
                .collect()
        };
        assert_eq!(
            wrongs(b"company;colour;company"),
            [
                "1 colour import-column-unknown",
                "1 company import-column-twice",
                "1 email import-column-missing"
            ]
        );
        assert_eq!(
            wrongs(b"a@b.example,B,Hi,x\nc,\xff"),
            ["1  import-cells", "2 company import-encoding"]
        );
        assert!(read_loose(b" \n\n", &KIND).lines.is_empty());
    }
}
