//! The worker that looks at every proven domain once a week. A claim is leased, the DNS is asked outside any
//! transaction, then what was seen is kept: killed between the two, another node looks after the lease.
use super::{actions, dns::Resolver, store};
use crate::platform::{
    clock::Clock,
    db::{Db, Error},
};
use std::time::Duration;
use tokio::sync::watch;

/// How long an idle worker rests.
const REST: Duration = Duration::from_secs(15);

/// Looks until told to stop.
pub async fn run(db: Db, resolver: Resolver, clock: Clock, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match check_next(&db, &resolver, &clock).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "domains could not be looked after"),
        }
        tokio::select! {
            () = tokio::time::sleep(REST) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Looks at every domain that is due. Returns at how many.
pub async fn check_due(db: &Db, resolver: &Resolver, clock: &Clock) -> Result<usize, Error> {
    let mut looked = 0;
    while check_next(db, resolver, clock).await? {
        looked += 1;
    }
    Ok(looked)
}

/// Looks at the domain that is due longest. False if none is.
async fn check_next(db: &Db, resolver: &Resolver, clock: &Clock) -> Result<bool, Error> {
    let now = clock.now();
    let Some(id) = db.read(move |conn| store::due(conn, now)).await? else { return Ok(false) };
    let leased = db.write(move |conn| actions::begin_weekly(conn, id, now)).await?;
    // Nothing: another node was faster, and there may be more.
    if let Some((leased, record)) = leased {
        let answer = resolver.texts_at(&record.name).await;
        let now = clock.now();
        db.write(move |conn| actions::keep_weekly(conn, leased, answer, now)).await?;
    }
    Ok(true)
}
