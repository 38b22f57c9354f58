//! What the file says: companies, and the accounts that sign in to them.
use super::{ImportError, WrongCell, cells, columns::COLUMNS, password::Password};
use crate::{
    memberships::{AccountUserName, store::Row},
    platform::csv::{self, Cells},
    values::{MembershipAccountId, Wrong},
};
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

/// Reads a file.
pub fn read(file: &[u8]) -> Sheet {
    let table = csv::read(file, &COLUMNS);
    let mut sheet = Sheet { wrongs: table.wrongs, ..Sheet::default() };
    for line in &table.lines {
        sheet.add(line);
    }
    sheet
}

impl Sheet {
    fn wrong(&mut self, line: u64, column: &str, wrong: Wrong) {
        self.wrongs.push(WrongCell { line, column: column.to_owned(), wrong });
    }

    fn add(&mut self, line: &csv::Line) {
        let mut cells = Cells::of(line);
        let name = cells.value("account_user_name");
        let password = cells::password(&mut cells);
        let profile = cells::profile(&mut cells, MembershipAccountId::new());
        self.wrongs.extend(cells.wrongs);
        let account = name.and_then(|name| self.account(name, password, line.number));
        if let Some(profile) = profile {
            let row = Row { account_id: account.unwrap_or_default(), ..Row::from(profile) };
            self.add_row(row, line.number);
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
