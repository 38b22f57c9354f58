//! `twotier check`: every invariant and the audit chain.
use super::{Failure, open};
use crate::{app, config::Settings};

/// Prints a line for each invariant, and what breaks it; fails when anything does.
pub async fn check(settings: Settings) -> Result<(), Failure> {
    let portal = open(&settings).await?;
    let mut broken = vec![];
    for invariant in app::invariants() {
        let found = portal.db.read_together(move |conn| (invariant.broken)(conn)).await?;
        let mark = if found.is_empty() { "ok " } else { "BAD" };
        println!("{mark} {} – {}", invariant.name, invariant.says);
        broken.extend(found.into_iter().map(|find| format!("{}: {find}", invariant.name)));
    }
    if broken.is_empty() { Ok(()) } else { Err(Failure::Failed(broken)) }
}
