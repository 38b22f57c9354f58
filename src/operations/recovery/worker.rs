//! The worker that looks at the record a second time when the notice is over. A recovery is leased, the DNS is asked
//! outside any transaction, then what was seen decides: killed between the two, another node looks after the lease.
use super::{
    actions::{self, Error},
    store,
};
use crate::{
    domains::Resolver,
    platform::{clock::Clock, db::Db},
};
use std::time::Duration;
use tokio::sync::watch;

/// How long an idle worker rests.
const REST: Duration = Duration::from_secs(15);

/// Looks until told to stop.
pub async fn run(db: Db, resolver: Resolver, clock: Clock, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = look_again_at_due(&db, &resolver, &clock).await {
            tracing::warn!(%error, "recoveries could not be looked after");
        }
        tokio::select! {
            () = tokio::time::sleep(REST) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Looks at every recovery that is due. Returns at how many.
pub async fn look_again_at_due(
    db: &Db,
    resolver: &Resolver,
    clock: &Clock,
) -> Result<usize, Error> {
    let mut looked = 0;
    while look_next(db, resolver, clock).await? {
        looked += 1;
    }
    Ok(looked)
}

/// Looks at the recovery that is due longest. False if none is.
async fn look_next(db: &Db, resolver: &Resolver, clock: &Clock) -> Result<bool, Error> {
    let now = clock.now();
    let Some(id) = db.read(move |conn| store::due(conn, now)).await? else { return Ok(false) };
    let leased = db.write(move |conn| actions::begin_second_look(conn, id, now)).await?;
    // Nothing: another node was faster, and there may be more.
    if let Some((leased, record)) = leased {
        let answer = resolver.texts_at(&record.name).await;
        let now = clock.now();
        db.write(move |conn| actions::keep_second_look(conn, leased, answer, now)).await?;
    }
    Ok(true)
}
