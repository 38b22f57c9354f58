//! The worker. A letter is claimed, sent outside any transaction, then marked: killed between the
//! last two it is sent again, with the same Message-ID (reliability AC31).
use super::{
    inbox,
    queue::{self, Claimed},
    transport::Transport,
};
use crate::platform::{
    clock::Clock,
    context::Context,
    db::{Db, Error},
};
use std::time::Duration;
use tokio::sync::watch;

/// How long an idle worker rests.
const REST: Duration = Duration::from_millis(300);

/// What a worker found to do.
enum Found {
    Nothing,
    Letter { arrived: bool },
}

/// Delivers until told to stop; the letter in hand goes out first.
pub async fn run(
    db: Db,
    transport: Transport,
    context: Context,
    clock: Clock,
    mut stop: watch::Receiver<bool>,
) {
    while !*stop.borrow() {
        match deliver_next(&db, &transport, &context, &clock).await {
            Ok(Found::Letter { .. }) => continue,
            Ok(Found::Nothing) => {}
            Err(error) => tracing::warn!(%error, "mail could not be looked after"),
        }
        tokio::select! {
            () = tokio::time::sleep(REST) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Delivers everything that is due. Returns how many letters arrived.
pub async fn deliver_due(
    db: &Db,
    transport: &Transport,
    context: &Context,
    clock: &Clock,
) -> Result<usize, Error> {
    let mut all = 0;
    while let Found::Letter { arrived } = deliver_next(db, transport, context, clock).await? {
        all += usize::from(arrived);
    }
    Ok(all)
}

/// Delivers the letter that has waited longest, if one is due.
async fn deliver_next(
    db: &Db,
    transport: &Transport,
    context: &Context,
    clock: &Clock,
) -> Result<Found, Error> {
    let now = clock.now();
    if !db.read(move |conn| queue::is_anything_due(conn, now)).await? {
        return Ok(Found::Nothing);
    }
    let Some(letter) = db.write(move |conn| queue::claim(conn, now)).await? else {
        return Ok(Found::Letter { arrived: false });
    };
    let arrived = deliver(db, transport, context, clock, letter).await?;
    Ok(Found::Letter { arrived })
}

async fn deliver(
    db: &Db,
    transport: &Transport,
    context: &Context,
    clock: &Clock,
    letter: Claimed,
) -> Result<bool, Error> {
    let sent = transport.send(&letter, &context.site).await;
    let (now, keeps) = (clock.now(), matches!(transport, Transport::Inbox));
    db.write(move |conn| match sent {
        Ok(()) => {
            if keeps {
                inbox::keep(conn, &letter, now)?;
            }
            queue::delivered(conn, &letter.id, now).map(|()| true)
        }
        Err(failure) => {
            tracing::warn!(letter = letter.id, problem = %failure, "a letter did not arrive");
            let problem = failure.to_string();
            queue::failed(conn, &letter, &problem, failure.is_final, now).map(|()| false)
        }
    })
    .await
}
