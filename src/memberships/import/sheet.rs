//! What the file says: companies, and the accounts that sign in to them.
use super::{ImportError, WrongCell, cells::Cells, columns::Columns, password::Password};
use crate::{
    memberships::{AccountUserName, store::Row},
    values::{MembershipAccountId, Wrong},
};
use csv::{ByteRecord, Position, StringRecord};
use std::collections::HashMap;

/// The whole file.
#[derive(Default)]
pub struct Sheet {
    pub lines: Vec<Line>,
    pub accounts: Vec<Account>,
    pub wrongs: Vec<WrongCell>,
    by_name: HashMap<AccountUserName, usize>,
    by_id: HashMap<String, u64>,
}

/// A company profile and where it stands.
pub struct Line {
    pub line: u64,
    pub row: Row,
}

/// An account and where it stands first.
pub struct Account {
    pub id: String,
    pub name: AccountUserName,
    pub line: u64,
    /// With the line that gives it.
    pub password: Option<(u64, Password)>,
}

/// Reads a file. A byte order mark at its beginning and empty lines do not matter.
pub fn read(file: &[u8]) -> Sheet {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
    let (mut sheet, mut columns, mut record) = (Sheet::default(), None, ByteRecord::new());
    // Reading from memory cannot fail.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let line = line_of(file, record.position());
        match &columns {
            Some(columns) => sheet.add(columns, record.clone(), line),
            None => {
                match Columns::read(&StringRecord::from_byte_record_lossy(record.clone()), line) {
                    Ok(read) => columns = Some(read),
                    Err(wrongs) => return Sheet { wrongs, ..sheet },
                }
            }
        }
    }
    if columns.is_none() {
        sheet.wrong(1, "", Wrong::new("import-header-missing"));
    }
    sheet
}

/// The line on which a record begins; the reader counts it from the empty lines before.
fn line_of(file: &[u8], position: Option<&Position>) -> u64 {
    let Some(position) = position else { return 1 };
    let start = usize::try_from(position.byte()).unwrap_or_default();
    let before = file.iter().skip(start).take_while(|byte| matches!(byte, b'\n' | b'\r'));
    position.line() + before.fold(0, |lines, byte| lines + u64::from(*byte == b'\n'))
}

impl Sheet {
    fn wrong(&mut self, line: u64, column: &str, wrong: Wrong) {
        self.wrongs.push(WrongCell { line, column: column.to_owned(), wrong });
    }

    fn add(&mut self, columns: &Columns, record: ByteRecord, line: u64) {
        let record = match StringRecord::from_byte_record(record) {
            Ok(record) => record,
            Err(error) => {
                let column = columns.name(error.utf8_error().field());
                return self.wrong(line, column, Wrong::new("import-not-utf8"));
            }
        };
        if record.len() != columns.count() {
            let wrong = Wrong::new("import-cells").with("expected", columns.count());
            return self.wrong(line, "", wrong.with("found", record.len()));
        }
        let wrongs = &mut self.wrongs;
        let mut cells = Cells { line, columns, record: &record, wrongs };
        let name = cells.parse("account_user_name");
        let password = cells.password();
        let profile = cells.profile(MembershipAccountId::new());
        let account = name.and_then(|name| self.account(name, password, line));
        if let Some(profile) = profile {
            let row = Row { account_id: account.unwrap_or_default(), ..Row::from(profile) };
            self.add_row(row, line);
        }
    }

    fn add_row(&mut self, row: Row, line: u64) {
        if let Some(first) = self.by_id.get(&row.membership_id).copied() {
            let wrong = Wrong::new("import-id-twice").with("line", first);
            return self.wrong(line, "membership_id", wrong);
        }
        self.by_id.insert(row.membership_id.clone(), line);
        self.lines.push(Line { line, row });
    }

    /// The key of an account; it is the same on all its lines, and so must its password be.
    fn account(
        &mut self,
        name: AccountUserName,
        password: Option<Password>,
        line: u64,
    ) -> Option<String> {
        let at = *self.by_name.entry(name.clone()).or_insert(self.accounts.len());
        if at == self.accounts.len() {
            let id = MembershipAccountId::new().to_string();
            self.accounts.push(Account { id, name, line, password: None });
        }
        let account = self.accounts.get_mut(at)?;
        match (&account.password, password) {
            (_, None) => {}
            (None, Some(new)) => account.password = Some((line, new)),
            (Some((_, known)), Some(new)) if known.is_same(&new) => {}
            (Some((first, _)), Some(new)) => {
                let wrong = Wrong::new("import-password-differs").with("line", first);
                self.wrong(line, new.column(), wrong);
                return None;
            }
        }
        Some(account.id.clone())
    }

    /// The file, if nothing is wrong with it.
    pub fn into_right(mut self) -> Result<Self, ImportError> {
        if self.wrongs.is_empty() {
            return Ok(self);
        }
        self.wrongs.sort_by_key(|cell| cell.line);
        Err(ImportError::Wrong(self.wrongs))
    }
}

impl Account {
    /// Whether its password has to be hashed.
    pub fn has_plain_password(&self) -> bool {
        matches!(self.password, Some((_, Password::Plain(_))))
    }
}
