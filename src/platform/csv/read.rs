//! Reading a file, and noting every cell that no one could read.
use super::{
    Cells, Line, WrongCell,
    header::{Columns, Header},
};
use crate::values::Wrong;
use csv::{ByteRecord, StringRecord};
use std::{fs, io, path::Path, sync::Arc};

/// A file, line by line.
pub struct Table {
    /// The lines that could be read.
    pub lines: Vec<Line>,
    /// What is wrong with the header, or with the others.
    pub wrongs: Vec<WrongCell>,
}

/// Reads a file from a disk.
pub fn read_file(path: &Path, columns: &Columns) -> io::Result<Table> {
    Ok(read(&fs::read(path)?, columns))
}

/// Reads a file. A byte order mark at its beginning and empty lines do not matter.
pub fn read(file: &[u8], columns: &Columns) -> Table {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
    let mut numbers = Numbers::in_file(file);
    let mut table = Table { lines: vec![], wrongs: vec![] };
    // Reading from memory cannot fail.
    let mut records = reader.byte_records().map_while(Result::ok);
    let first = records.next().unwrap_or_default();
    let header = match Header::read(&first, numbers.of(&first), columns) {
        Ok(header) => Arc::new(header),
        Err(wrongs) => return Table { wrongs, ..table },
    };
    for record in records {
        match line(numbers.of(&record), record, &header) {
            Ok(line) => table.lines.push(line),
            Err(wrongs) => table.wrongs.extend(wrongs),
        }
    }
    table
}

/// Lines as an editor counts them. The reader's own count is one behind after CR LF and empty lines.
pub(super) struct Numbers<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Numbers<'a> {
    /// From the beginning.
    pub fn in_file(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, line: 1 }
    }

    /// The line on which a record begins. Records come in their order.
    pub fn of(&mut self, record: &ByteRecord) -> u64 {
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

/// A line with as many cells as the header names.
pub(super) fn line(
    number: u64,
    record: ByteRecord,
    header: &Arc<Header>,
) -> Result<Line, Vec<WrongCell>> {
    let line = |cells| Line { number, header: Arc::clone(header), cells };
    if record.len() != header.count() {
        let wrong = Wrong::new("import-cells").with("found", record.len());
        let wrong = wrong.with("expected", header.count());
        return Err(vec![WrongCell { line: number, column: String::new(), wrong }]);
    }
    let unreadable = |record: &ByteRecord| {
        let bad = line(StringRecord::new());
        let mut cells = Cells::of(&bad);
        for (place, _) in
            record.iter().enumerate().filter(|(_, cell)| str::from_utf8(cell).is_err())
        {
            cells.wrong(header.name(place), Wrong::new("import-encoding"));
        }
        cells.wrongs
    };
    match StringRecord::from_byte_record(record) {
        Ok(cells) => Ok(line(cells)),
        Err(error) => Err(unreadable(&error.into_byte_record())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: Columns = Columns { all: &["name", "city"], either: None };

    fn wrongs(text: &[u8]) -> Vec<(u64, String, &'static str)> {
        let wrongs = read(text, &COLUMNS).wrongs;
        wrongs.into_iter().map(|c| (c.line, c.column, c.wrong.code())).collect()
    }

    #[test]
    fn columns_come_in_any_order_and_lines_are_counted_as_an_editor_counts() {
        let table = read("\u{feff}city, name\r\n Oss ,\"A\nB\"\r\n\r\nEde,C".as_bytes(), &COLUMNS);
        let told: Vec<_> =
            table.lines.iter().map(|l| (l.number, l.cell("name"), l.cell("city"))).collect();
        assert_eq!(told, [(2, "A\nB", "Oss"), (5, "C", "Ede")]);
        assert_eq!(table.lines[0].exact("city"), " Oss ");
        assert_eq!(table.wrongs, []);
    }

    #[test]
    fn every_wrong_line_is_named_and_the_others_are_read() {
        let text = b"name,city\nA\n\xff,\xfe\nB,Oss";
        let told = |line, column: &str, code| (line, column.to_owned(), code);
        let expected = [
            told(2, "", "import-cells"),
            told(3, "name", "import-encoding"),
            told(3, "city", "import-encoding"),
        ];
        assert_eq!(wrongs(text), expected);
        assert_eq!(read(text, &COLUMNS).lines.len(), 1);
    }

    #[test]
    fn a_file_without_a_header_is_told_so() {
        assert_eq!(wrongs(b""), [(1, String::new(), "import-header-missing")]);
        assert_eq!(wrongs(b"\n\nA;Oss\n"), [(3, String::new(), "import-header-missing")]);
    }

    #[test]
    fn a_file_that_is_not_there_is_unreadable() {
        assert!(read_file(Path::new("/nowhere/providers.csv"), &COLUMNS).is_err());
    }
}
