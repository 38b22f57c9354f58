//! The reference data of the demo world, imported as an operator would.
use crate::{
    app::Portal,
    memberships, partnerships,
    platform::{
        csv::{ImportError, Imported},
        db::Error,
    },
};

/// The membership sign-ins that are told at the start.
pub const ACCOUNTS: [&str; 4] = ["noordlicht", "oudenaam", "bergmann", "nuage"];

const MEMBERSHIPS: &str = include_str!("memberships.csv");
const PROVIDERS: &str = include_str!("providers.csv");

/// Membership accounts with their company profiles, and the providers.
pub async fn import(of: &Portal) -> Result<(), Error> {
    let folder = tempfile::tempdir().map_err(|e| Error::corrupt("demo", e))?;
    let (memberships, providers) =
        (folder.path().join("memberships.csv"), folder.path().join("providers.csv"));
    for (path, text) in [(&memberships, MEMBERSHIPS), (&providers, PROVIDERS)] {
        std::fs::write(path, text).map_err(|e| Error::corrupt("demo", e))?;
    }
    done(memberships::import_file(&of.db, &of.hasher, &of.clock, &memberships, |_, _| {}).await)?;
    done(partnerships::import_file(&of.db, &of.clock, &providers, |_, _| {}).await)
}

fn done(imported: Result<Imported, ImportError>) -> Result<(), Error> {
    match imported {
        Ok(_) => Ok(()),
        Err(ImportError::Db(error)) => Err(error),
        Err(error) => Err(Error::corrupt("demo", format!("{error:?}"))),
    }
}
