//! The header line: which column stands where.
use super::WrongCell;
use crate::values::Wrong;
use csv::StringRecord;
use std::collections::HashMap;

/// Every column of `memberships.csv`.
const COLUMNS: [&str; 20] = [
    "account_user_name",
    PASSWORD,
    HASH,
    "company_name",
    "membership_id",
    "kind",
    "country",
    "city",
    "status",
    "csp_enrolled",
    "legal_name",
    "address_line1",
    "address_line2",
    "postal_code",
    "state",
    "phone",
    "contact_first_name",
    "contact_last_name",
    "contact_email",
    "contact_phone",
];

/// The column of plain passwords.
pub const PASSWORD: &str = "account_password";
/// The column of password hashes. One of the two must be there.
pub const HASH: &str = "account_password_hash";

/// How much of an unknown column's name is repeated.
const REPEATED: usize = 40;

/// Which column stands where.
#[derive(Debug, Default)]
pub struct Columns(HashMap<&'static str, usize>);

impl Columns {
    /// Reads the header line. Names everything that is wrong with it.
    pub fn read(header: &StringRecord, line: u64) -> Result<Self, Vec<WrongCell>> {
        let (mut columns, mut wrongs) = (Self::default(), vec![]);
        let mut is_wrong = |column: &str, code| {
            wrongs.push(WrongCell { line, column: column.to_owned(), wrong: Wrong::new(code) });
        };
        let names = header.iter().map(|name| name.trim().to_ascii_lowercase());
        for (place, name) in names.enumerate() {
            match COLUMNS.into_iter().find(|column| *column == name) {
                None => is_wrong(&printable(&name), "import-column-unknown"),
                Some(column) if columns.0.insert(column, place).is_some() => {
                    is_wrong(column, "import-column-twice");
                }
                Some(_) => {}
            }
        }
        if columns.0.is_empty() {
            // Perhaps the first company stands here: then nothing of it may be repeated.
            let wrong = Wrong::new("import-header-missing");
            return Err(vec![WrongCell { line, column: String::new(), wrong }]);
        }
        columns.missing().for_each(|column| is_wrong(column, "import-column-missing"));
        if wrongs.is_empty() { Ok(columns) } else { Err(wrongs) }
    }

    fn missing(&self) -> impl Iterator<Item = &'static str> {
        let has_password = self.0.contains_key(PASSWORD) || self.0.contains_key(HASH);
        COLUMNS.into_iter().filter(move |column| match *column {
            PASSWORD => !has_password,
            HASH => false,
            other => !self.0.contains_key(other),
        })
    }

    /// How many cells a line has.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// What stands in a column of a line; nothing where the file has no such column.
    pub fn cell<'a>(&self, record: &'a StringRecord, column: &str) -> &'a str {
        self.0.get(column).and_then(|place| record.get(*place)).unwrap_or_default()
    }

    /// The name of the column at a place.
    pub fn name(&self, place: usize) -> &'static str {
        self.0.iter().find(|(_, at)| **at == place).map(|(name, _)| *name).unwrap_or_default()
    }
}

/// A name that cannot do anything to a terminal.
fn printable(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(REPEATED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Result<Columns, Vec<String>> {
        let header: StringRecord = header.split(',').collect();
        let told = |cell: WrongCell| format!("{} {}", cell.wrong.code(), cell.column);
        Columns::read(&header, 1).map_err(|wrongs| wrongs.into_iter().map(told).collect())
    }

    fn without(column: &str) -> String {
        COLUMNS.into_iter().filter(|other| *other != column).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn columns_stand_in_any_order() {
        let reversed: Vec<_> = COLUMNS.into_iter().rev().collect();
        let columns = read(&reversed.join(",")).unwrap();
        let record: StringRecord = reversed.into_iter().collect();
        assert!(COLUMNS.into_iter().all(|column| columns.cell(&record, column) == column));
    }

    #[test]
    fn one_of_the_password_columns_is_enough() {
        assert!(read(&without(PASSWORD)).is_ok());
        assert!(read(&without(HASH)).is_ok());
        let neither = without(PASSWORD).replace("account_password_hash,", "");
        assert_eq!(read(&neither).unwrap_err(), ["import-column-missing account_password"]);
    }

    #[test]
    fn what_is_wrong_with_the_header_is_named() {
        assert_eq!(read(&without("city")).unwrap_err(), ["import-column-missing city"]);
        let header = format!("{},Colour,city", COLUMNS.join(","));
        let expected = ["import-column-unknown colour", "import-column-twice city"];
        assert_eq!(read(&header).unwrap_err(), expected);
    }

    #[test]
    fn nothing_of_a_first_line_without_column_names_is_repeated() {
        assert_eq!(read("noordlicht,hunter2,Noordlicht").unwrap_err(), ["import-header-missing "]);
    }
}
