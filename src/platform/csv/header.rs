//! The header line: which column stands where.
use super::WrongCell;
use crate::values::Wrong;
use csv::ByteRecord;

/// How much of an unknown column's name is repeated.
const REPEATED: usize = 40;

/// The columns that a kind of file has.
pub struct Columns {
    /// All of them.
    pub all: &'static [&'static str],
    /// Two of which one is enough; every other column must be there.
    pub either: Option<[&'static str; 2]>,
}

/// The columns of one file, in the order in which they stand there.
#[derive(Debug)]
pub(super) struct Header(Vec<&'static str>);

impl Header {
    /// Columns that are known by their order.
    pub fn of(columns: Vec<&'static str>) -> Self {
        Self(columns)
    }

    /// The name of a column, so that it cannot do anything to a terminal.
    pub fn printable(name: &[u8]) -> String {
        printable(String::from_utf8_lossy(name).trim())
    }

    /// Reads the header line. Names everything that is wrong with it.
    pub fn read(first: &ByteRecord, line: u64, columns: &Columns) -> Result<Self, Vec<WrongCell>> {
        let (mut found, mut wrongs) = (vec![], vec![]);
        let mut is_wrong = |column: &str, code| {
            wrongs.push(WrongCell { line, column: column.to_owned(), wrong: Wrong::new(code) });
        };
        for name in first {
            let name = String::from_utf8_lossy(name).trim().to_ascii_lowercase();
            match columns.all.iter().find(|column| **column == name) {
                None => is_wrong(&printable(&name), "import-column-unknown"),
                Some(column) if found.contains(column) => is_wrong(column, "import-column-twice"),
                Some(column) => found.push(*column),
            }
        }
        if found.is_empty() {
            // Perhaps the first company stands here: then nothing of it may be repeated.
            let wrong = Wrong::new("import-header-missing");
            return Err(vec![WrongCell { line, column: String::new(), wrong }]);
        }
        columns.missing(&found).for_each(|column| is_wrong(column, "import-column-missing"));
        if wrongs.is_empty() { Ok(Self(found)) } else { Err(wrongs) }
    }

    /// How many cells a line has.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Where a column stands.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.0.iter().position(|name| *name == column)
    }

    /// The column that stands at a place.
    pub fn name(&self, place: usize) -> &'static str {
        self.0.get(place).copied().unwrap_or_default()
    }
}

impl Columns {
    fn missing(&self, found: &[&str]) -> impl Iterator<Item = &'static str> {
        let one_of_both = self.either.filter(|either| either.iter().any(|c| found.contains(c)));
        let may_miss = match (one_of_both, self.either) {
            (Some(either), _) => either.to_vec(),
            // Neither is there: the first is asked for.
            (None, Some([_, second])) => vec![second],
            (None, None) => vec![],
        };
        let missing = self.all.iter().filter(move |column| !found.contains(column));
        missing.copied().filter(move |column| !may_miss.contains(column))
    }
}

/// A name that cannot do anything to a terminal.
fn printable(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(REPEATED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: Columns =
        Columns { all: &["name", "password", "hash", "city"], either: Some(["password", "hash"]) };

    fn read(header: &str) -> Result<Vec<&'static str>, Vec<String>> {
        let header: ByteRecord = header.split(',').map(str::as_bytes).collect();
        let told = |cell: WrongCell| format!("{} {}", cell.wrong.code(), cell.column);
        let read = Header::read(&header, 1, &COLUMNS);
        read.map(|header| header.0).map_err(|wrongs| wrongs.into_iter().map(told).collect())
    }

    #[test]
    fn columns_stand_in_any_order_and_case() {
        assert_eq!(read("City, hash,NAME,password").unwrap(), ["city", "hash", "name", "password"]);
    }

    #[test]
    fn one_of_two_is_enough() {
        assert!(read("name,city,password").is_ok());
        assert!(read("name,city,hash").is_ok());
        assert_eq!(read("name,city").unwrap_err(), ["import-column-missing password"]);
    }

    #[test]
    fn everything_that_is_wrong_is_named() {
        let expected = [
            "import-column-unknown colour",
            "import-column-twice name",
            "import-column-missing city",
        ];
        assert_eq!(read("name,Colour,hash,name").unwrap_err(), expected);
    }

    #[test]
    fn nothing_of_a_first_line_without_column_names_is_repeated() {
        for first in ["noordlicht,hunter2,Noordlicht", "name;city;hash", ""] {
            assert_eq!(read(first).unwrap_err(), ["import-header-missing "]);
        }
    }
}
