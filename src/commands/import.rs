//! `twotier import`: reference data from CSV files, all rows or none.
use super::{Failure, open};
use crate::{
    config::Settings,
    memberships, orders, partnerships,
    platform::{
        csv::{ImportError, Imported},
        i18n::Words,
    },
};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::Path;

/// Membership accounts and company profiles.
pub async fn memberships(settings: Settings, file: &Path, words: Words) -> Result<(), Failure> {
    let (portal, bar) = (open(&settings).await?, bar());
    let told = steps(&bar);
    let import = memberships::import_file(&portal.db, &portal.hasher, &portal.clock, file, told);
    report(import.await, &bar, &words)
}

/// Providers and their admins.
pub async fn providers(settings: Settings, file: &Path, words: Words) -> Result<(), Failure> {
    let (portal, bar) = (open(&settings).await?, bar());
    let told = steps(&bar);
    report(partnerships::import_file(&portal.db, &portal.clock, file, told).await, &bar, &words)
}

/// What can be ordered.
pub async fn offers(settings: Settings, file: &Path, words: Words) -> Result<(), Failure> {
    let (portal, bar) = (open(&settings).await?, bar());
    let told = steps(&bar);
    report(orders::import_file(&portal.db, &portal.clock, file, told).await, &bar, &words)
}

/// Shows on the bar how many are done, and of how many.
fn steps(bar: &ProgressBar) -> impl Fn(u64, u64) + Send + Sync + 'static {
    let bar = bar.clone();
    move |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    }
}

/// On a terminal a bar; elsewhere nothing.
fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {eta}");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn report(
    imported: Result<Imported, ImportError>,
    bar: &ProgressBar,
    words: &Words,
) -> Result<(), Failure> {
    bar.finish_and_clear();
    match imported {
        Ok(done) => {
            let told = words.with("added", done.added).with("changed", done.changed);
            println!("{}", told.with("unchanged", done.unchanged).say("import-done"));
            Ok(())
        }
        Err(ImportError::Wrong(cells)) => {
            let mut lines = vec![
                words
                    .count("n", u32::try_from(cells.len()).unwrap_or(u32::MAX))
                    .say("import-wrong"),
            ];
            lines.extend(cells.iter().map(|cell| cell.say(words)));
            Err(Failure::Failed(lines))
        }
        Err(ImportError::Busy) => Err(Failure::Failed(vec![words.say("import-busy")])),
        Err(error) => Err(Failure::Failed(vec![words.with("problem", error).say("import-failed")])),
    }
}
