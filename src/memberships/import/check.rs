//! Whether what the file says fits what the directory has.
use super::{
    WrongCell,
    columns::PASSWORD,
    sheet::{Account, Line, Sheet},
};
use crate::{
    memberships::store::{self, Kept, Row},
    platform::db::{Conn, Error},
    values::Wrong,
};
use std::{collections::HashMap, mem};

/// How many rows are asked for at once.
pub const BATCH: usize = 500;

/// Looks the file's accounts and IDs up, and notes what does not fit. Returns the known accounts by
/// their names; the file's lines and accounts have their keys from now on.
pub fn against_directory(
    conn: &mut Conn,
    sheet: &mut Sheet,
) -> Result<HashMap<String, Kept>, Error> {
    let known = known_accounts(conn, sheet)?;
    give_keys(sheet, &known);
    let newcomers = sheet.accounts.iter().filter(|a| !known.contains_key(a.name.as_str()));
    let without = newcomers.filter(|account| account.password.is_none());
    let wrong = |account: &Account| WrongCell {
        line: account.line,
        column: PASSWORD.to_owned(),
        wrong: Wrong::new("import-password-missing"),
    };
    sheet.wrongs.extend(without.map(wrong));
    for batch in sheet.lines.chunks(BATCH) {
        sheet.wrongs.extend(moved_while_linked(conn, batch)?);
    }
    Ok(known)
}

/// Accounts that we know keep their keys.
fn give_keys(sheet: &mut Sheet, known: &HashMap<String, Kept>) {
    let mut keys = HashMap::new();
    for account in &mut sheet.accounts {
        if let Some(kept) = known.get(account.name.as_str()) {
            keys.insert(mem::replace(&mut account.id, kept.id.clone()), kept.id.clone());
        }
    }
    for line in &mut sheet.lines {
        if let Some(key) = keys.get(&line.row.account_id) {
            line.row.account_id.clone_from(key);
        }
    }
}

fn known_accounts(conn: &mut Conn, sheet: &Sheet) -> Result<HashMap<String, Kept>, Error> {
    let mut known = HashMap::new();
    for batch in sheet.accounts.chunks(BATCH) {
        let names: Vec<_> = batch.iter().map(|account| account.name.as_str()).collect();
        let kept = store::kept_accounts(conn, &names)?.into_iter();
        known.extend(kept.map(|kept| (kept.user_name.clone(), kept)));
    }
    Ok(known)
}

/// IDs in use that would change country or kind.
fn moved_while_linked(conn: &mut Conn, lines: &[Line]) -> Result<Vec<WrongCell>, Error> {
    let ids: Vec<_> = lines.iter().map(|line| line.row.membership_id.as_str()).collect();
    let linked = store::linked_among(conn, &ids)?;
    if linked.is_empty() {
        return Ok(vec![]);
    }
    let linked: Vec<_> = linked.iter().map(String::as_str).collect();
    let kept: HashMap<_, _> = store::profile_rows(conn, &linked)?
        .into_iter()
        .map(|row| (row.membership_id.clone(), row))
        .collect();
    let pairs = lines.iter().filter_map(|line| Some((line, kept.get(&line.row.membership_id)?)));
    Ok(pairs.flat_map(|(line, kept)| moved(line, kept)).collect())
}

/// What a linked profile may not change.
pub fn moved(line: &Line, kept: &Row) -> Vec<WrongCell> {
    let is_other = [
        ("country", "import-linked-country", line.row.country != kept.country),
        ("kind", "import-linked-kind", line.row.kind != kept.kind),
    ];
    let wrong = |column: &str, code| WrongCell {
        line: line.line,
        column: column.to_owned(),
        wrong: Wrong::new(code),
    };
    is_other
        .into_iter()
        .filter(|(.., is)| *is)
        .map(|(column, code, _)| wrong(column, code))
        .collect()
}
