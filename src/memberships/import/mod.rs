//! Reads `memberships.csv` into the directory: all lines or none (contract, "Reference data"). It goes
//! by membership ID: known ones are updated, absent ones stay, an ID in use keeps its link.
//!
//! ```text
//! sheet: what the file says ─▶ check: does it fit the directory? ─▶ passwords: hash plain ones ─▶ store
//! ```
//! The first two find everything that is wrong before anything is written. What a cell holds is told
//! to nobody: it might be a password.
mod cells;
mod check;
mod columns;
mod password;
mod sheet;
mod store;

use crate::{
    platform::{
        clock::Clock,
        db::{self, Db},
    },
    users::passwords::{Busy, Hasher},
    values::Wrong,
};
use std::{io, path::Path, sync::Arc};

/// What an import did, counted in lines of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Membership IDs that were new.
    pub added: u64,
    /// Known ones whose profile or password is another now.
    pub changed: u64,
    /// Known ones that were so already.
    pub unchanged: u64,
}

/// Something in the file that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongCell {
    /// The line, counted from 1, the header line included.
    pub line: u64,
    /// The column's name; empty where the whole line is wrong.
    pub column: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It says what it must not: everything that is wrong, in the order of its lines.
    #[error("{} cells are wrong", .0.len())]
    Wrong(Vec<WrongCell>),
    /// Passwords could not be hashed just now.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The database failed, or somebody else imported at the same time.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Imports a file. `progress` is told how much is done, and of how much.
///
/// # Errors
/// See [`ImportError`]. Whichever it is, nothing was changed.
pub async fn import_file(
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    path: &Path,
    progress: impl Fn(u64, u64) + Send + Sync + 'static,
) -> Result<Imported, ImportError> {
    let path = path.to_owned();
    let read =
        tokio::task::spawn_blocking(move || std::fs::read(path).map(|file| sheet::read(&file)));
    let mut sheet = read.await.map_err(io::Error::other)??;
    let (sheet, known) = db
        .read(move |conn| {
            let known = check::against_directory(conn, &mut sheet)?;
            Ok::<_, db::Error>((sheet, known))
        })
        .await?;
    let sheet = sheet.into_right()?;
    let steps = Steps::of(&sheet, progress);
    let accounts = password::settle(hasher, sheet.accounts, known, &steps).await?;
    let (lines, now) = (sheet.lines, clock.now());
    db.write(move |conn| store::keep(conn, accounts, &lines, &steps, now)).await
}

/// Tells how far the import is.
#[derive(Clone)]
struct Steps {
    total: u64,
    tell: Arc<dyn Fn(u64, u64) + Send + Sync>,
}

impl Steps {
    /// A step for each plain password and for each line.
    fn of(sheet: &sheet::Sheet, tell: impl Fn(u64, u64) + Send + Sync + 'static) -> Self {
        let plain = sheet.accounts.iter().filter(|account| account.has_plain_password()).count();
        let total = u64::try_from(plain + sheet.lines.len()).unwrap_or(u64::MAX);
        Self { total, tell: Arc::new(tell) }
    }

    fn left(&self, left: usize) {
        let left = u64::try_from(left).unwrap_or(self.total);
        (self.tell)(self.total.saturating_sub(left), self.total);
    }
}
