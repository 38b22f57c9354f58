//! Writes what was imported, in one transaction.
use super::{
    ImportError, Imported, Steps, WrongCell,
    check::{BATCH, moved},
    password::Settled,
    sheet::Line,
};
use crate::{
    audit::{self, Actor, Event, PortalPart, Subject},
    memberships::store,
    organizations,
    platform::db::{Conn, Error},
};
use chrono::{DateTime, Utc};
use std::collections::{HashMap, HashSet};

/// Keeps accounts and lines; the operator's audit log says how many.
pub fn keep(
    conn: &mut Conn,
    accounts: Vec<Settled>,
    lines: &[Line],
    steps: &Steps,
    now: DateTime<Utc>,
) -> Result<Imported, ImportError> {
    let touched = keep_accounts(conn, accounts)?;
    let (mut imported, mut left) = (Imported::default(), lines.len());
    for batch in lines.chunks(BATCH) {
        keep_lines(conn, batch, &touched, &mut imported)?;
        left -= batch.len();
        steps.left(left);
    }
    record(conn, imported, now)?;
    Ok(imported)
}

/// Returns the accounts that have another password now.
fn keep_accounts(conn: &mut Conn, accounts: Vec<Settled>) -> Result<HashSet<String>, Error> {
    let (mut new, mut touched) = (vec![], HashSet::new());
    for account in accounts {
        match account {
            Settled::New(kept) => new.push(kept),
            Settled::NewPassword(kept) => {
                store::replace_password(conn, &kept.id, &kept.password_hash, &kept.import_mark)?;
                touched.insert(kept.id);
            }
            Settled::Unchanged => {}
        }
    }
    for batch in new.chunks(BATCH) {
        store::insert_accounts(conn, batch)?;
    }
    Ok(touched)
}

fn keep_lines(
    conn: &mut Conn,
    lines: &[Line],
    touched: &HashSet<String>,
    imported: &mut Imported,
) -> Result<(), ImportError> {
    let kept = kept_rows(conn, lines)?;
    let (mut new, mut wrongs) = (vec![], vec![]);
    for line in lines {
        match kept.get(&line.row.membership_id) {
            None => new.push(line.row.clone()),
            Some(kept) if *kept != line.row => {
                store::update_profile(conn, &line.row)?;
                wrongs.extend(moved(line, kept).into_iter().map(|wrong| (&line.row, wrong)));
                imported.changed += 1;
            }
            Some(kept) if touched.contains(&kept.account_id) => imported.changed += 1,
            Some(_) => imported.unchanged += 1,
        }
    }
    store::insert_profiles(conn, &new)?;
    imported.added += u64::try_from(new.len()).unwrap_or_default();
    refuse_linked(conn, wrongs)
}

fn kept_rows(conn: &mut Conn, lines: &[Line]) -> Result<HashMap<String, store::Row>, Error> {
    let ids: Vec<_> = lines.iter().map(|line| line.row.membership_id.as_str()).collect();
    let rows = store::profile_rows(conn, &ids)?.into_iter();
    Ok(rows.map(|row| (row.membership_id.clone(), row)).collect())
}

/// Asked again, now that no one can take these IDs before we are done: somebody may have since the
/// file was checked.
fn refuse_linked(conn: &mut Conn, moved: Vec<(&store::Row, WrongCell)>) -> Result<(), ImportError> {
    let ids: Vec<_> = moved.iter().map(|(row, _)| row.membership_id.as_str()).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let linked = store::linked_among(conn, &ids)?;
    let wrongs = moved.into_iter().filter(|(row, _)| linked.contains(&row.membership_id));
    let wrongs: Vec<_> = wrongs.map(|(_, wrong)| wrong).collect();
    if wrongs.is_empty() { Ok(()) } else { Err(ImportError::Wrong(wrongs)) }
}

/// An import that changed nothing leaves no trace; one before there is an operator has no chain.
fn record(conn: &mut Conn, imported: Imported, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(operator) = organizations::operator(conn)? else { return Ok(()) };
    if imported.added + imported.changed == 0 {
        return Ok(());
    }
    let facts = imported.facts();
    let (who, subject) = (Actor::Portal(PortalPart::Import), Subject::Organization(operator.id));
    audit::record(conn, &who, operator.id, Event::MembershipsImported, subject, facts, now)?;
    Ok(())
}
