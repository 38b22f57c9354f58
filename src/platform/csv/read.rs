//! Reading a file, and noting every cell that no one could read.
use super::{ImportError, Line, WrongCell};
use crate::values::Wrong;
use csv::ByteRecord;
use std::{collections::BTreeMap, fs, io, path::Path};

/// Reads a file that has exactly these columns.
pub fn read(path: &Path, columns: &[&'static str]) -> Result<Vec<Line>, ImportError> {
    let bytes = fs::read(path)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut file = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut records = file.byte_records();
    let first = records.next().transpose().map_err(io::Error::from)?.unwrap_or_default();
    let header = header(&first, columns).map_err(ImportError::Wrong)?;
    let (mut lines, mut wrongs) = (vec![], vec![]);
    let mut numbers = Numbers { bytes, at: 0, line: 1 };
    for record in records {
        let record = record.map_err(io::Error::from)?;
        match line(numbers.of(&record), &record, &header) {
            Ok(line) => lines.push(line),
            Err(wrong) => wrongs.extend(wrong),
        }
    }
    if wrongs.is_empty() { Ok(lines) } else { Err(ImportError::Wrong(wrongs)) }
}

/// Which column stands where.
fn header(
    first: &ByteRecord,
    columns: &[&'static str],
) -> Result<Vec<&'static str>, Vec<WrongCell>> {
    let (mut found, mut wrongs) = (vec![], vec![]);
    let wrong = |column: &str, code| WrongCell {
        line: 1,
        column: column.to_owned(),
        wrong: Wrong::new(code),
    };
    for name in first {
        let name = String::from_utf8_lossy(name).trim().to_owned();
        match columns.iter().find(|column| **column == name) {
            Some(column) if found.contains(column) => {
                wrongs.push(wrong(&name, "import-column-twice"));
            }
            Some(column) => found.push(*column),
            None if name.contains(';') => return Err(vec![wrong(&name, "import-no-commas")]),
            None => wrongs.push(wrong(&name, "import-column-unknown")),
        }
    }
    let missing = columns.iter().filter(|column| !found.contains(column));
    wrongs.extend(missing.map(|column| wrong(column, "import-column-missing")));
    if wrongs.is_empty() { Ok(found) } else { Err(wrongs) }
}

/// Lines as an editor counts them. The reader's own count is one behind after CR LF and empty lines.
struct Numbers<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Numbers<'_> {
    /// The line on which a record begins. Records come in their order.
    fn of(&mut self, record: &ByteRecord) -> u64 {
        let position = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(position).unwrap_or(usize::MAX);
        while let Some(byte) = self.bytes.get(self.at) {
            if self.at >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

fn line(number: u64, record: &ByteRecord, header: &[&'static str]) -> Result<Line, Vec<WrongCell>> {
    let mut line = Line { number, cells: BTreeMap::new() };
    let mut wrongs = vec![];
    if record.len() != header.len() {
        let wrong =
            Wrong::new("import-cells").with("found", record.len()).with("expected", header.len());
        return Err(vec![line.wrong(header.last().unwrap_or(&""), wrong)]);
    }
    for (column, cell) in header.iter().zip(record) {
        match String::from_utf8(cell.to_vec()) {
            Ok(text) => {
                line.cells.insert(column, text);
            }
            Err(_) => wrongs.push(line.wrong(column, Wrong::new("import-encoding"))),
        }
    }
    if wrongs.is_empty() { Ok(line) } else { Err(wrongs) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &[u8]) -> Result<Vec<Line>, Vec<(u64, String, &'static str)>> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        read(file.path(), &["name", "city"]).map_err(|error| match error {
            ImportError::Wrong(cells) => {
                cells.into_iter().map(|c| (c.line, c.column, c.wrong.code())).collect()
            }
            other => panic!("{other}"),
        })
    }

    #[test]
    fn columns_come_in_any_order_and_lines_are_counted_as_an_editor_counts() {
        let lines =
            read_text("\u{feff}city, name\r\n Oss ,\"A\nB\"\r\n\r\nEde,C".as_bytes()).unwrap();
        assert_eq!(
            (lines[0].number, lines[0].cell("name"), lines[0].cell("city")),
            (2, "A\nB", "Oss")
        );
        assert_eq!((lines[1].number, lines[1].cell("name")), (5, "C"));
    }

    #[test]
    fn every_wrong_column_is_named() {
        let wrong = read_text(b"name,town,name\nA,B,C").unwrap_err();
        let told = |column: &str, code| (1, column.to_owned(), code);
        assert_eq!(
            wrong,
            [
                told("town", "import-column-unknown"),
                told("name", "import-column-twice"),
                told("city", "import-column-missing")
            ]
        );
        assert_eq!(read_text(b"name;city\nA;B").unwrap_err()[0].2, "import-no-commas");
        assert_eq!(read_text(b"").unwrap_err().len(), 2);
    }

    #[test]
    fn every_wrong_line_is_named() {
        let wrong = read_text(b"name,city\nA\n\xff,\xfe\nB,Oss").unwrap_err();
        let told = |line, column: &str, code| (line, column.to_owned(), code);
        assert_eq!(
            wrong,
            [
                told(2, "city", "import-cells"),
                told(3, "name", "import-encoding"),
                told(3, "city", "import-encoding")
            ]
        );
    }

    #[test]
    fn a_file_that_is_not_there_is_unreadable() {
        let none = read(Path::new("/nowhere/providers.csv"), &["name"]);
        assert!(matches!(none, Err(ImportError::Unreadable(_))));
    }
}
