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
};
use std::{io, path::Path, sync::Arc};

pub use crate::platform::csv::{ImportError, Imported, WrongCell};

impl From<Busy> for ImportError {
    /// Passwords could not be hashed just now.
    fn from(_: Busy) -> Self {
        Self::Busy
    }
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
