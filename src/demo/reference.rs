//! The reference data of the demo world, imported as an operator would.
use crate::{
    app::Portal,
    memberships, orders, partnerships,
    platform::{
        csv::{ImportError, Imported},
        db::Error,
    },
};
use std::path::PathBuf;
use tempfile::TempDir;

/// The membership sign-ins that are told at the start.
pub const ACCOUNTS: [&str; 4] = ["noordlicht", "oudenaam", "bergmann", "nuage"];

const MEMBERSHIPS: &str = include_str!("memberships.csv");
const PROVIDERS: &str = include_str!("providers.csv");
const OFFERS: &str = include_str!("offers.csv");
const AT_THE_DESK: &str = include_str!("desk_memberships.csv");

/// Membership accounts with their company profiles, the providers, and what can be ordered.
pub async fn import(of: &Portal) -> Result<(), Error> {
    import_memberships(of, MEMBERSHIPS).await?;
    let (_folder, file) = written(PROVIDERS)?;
    done(partnerships::import_file(&of.db, &of.clock, &file, |_, _| {}).await)?;
    let (_folder, file) = written(OFFERS)?;
    done(orders::import_file(&of.db, &of.clock, &file, |_, _| {}).await)
}

/// The memberships of the companies that stand at the desk.
pub async fn import_for_the_desk(of: &Portal) -> Result<(), Error> {
    import_memberships(of, AT_THE_DESK).await
}

async fn import_memberships(of: &Portal, text: &str) -> Result<(), Error> {
    let (_folder, file) = written(text)?;
    done(memberships::import_file(&of.db, &of.hasher, &of.clock, &file, |_, _| {}).await)
}

/// The text as a file, in a folder that goes with its handle.
fn written(text: &str) -> Result<(TempDir, PathBuf), Error> {
    let folder = tempfile::tempdir().map_err(|e| Error::corrupt("demo", e))?;
    let file = folder.path().join("import.csv");
    std::fs::write(&file, text).map_err(|e| Error::corrupt("demo", e))?;
    Ok((folder, file))
}

fn done(imported: Result<Imported, ImportError>) -> Result<(), Error> {
    match imported {
        Ok(_) => Ok(()),
        Err(ImportError::Db(error)) => Err(error),
        Err(error) => Err(Error::corrupt("demo", format!("{error:?}"))),
    }
}
