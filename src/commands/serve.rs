//! Serving the portal, and the demo.
use super::{Failure, assemble, usage};
use crate::{
    app::{self, JOBS, Portal},
    config::Settings,
    demo, domains,
    mail::{self, Transport},
    operations,
    platform::{db::DatabaseUrl, due, i18n::Words},
    values::Wrong,
};
use std::{net::TcpListener, time::Duration};
use tokio::{sync::watch, task::JoinHandle};

/// How long the letter and the job in hand may take when the portal is told to stop.
const LAST_WORK: Duration = Duration::from_secs(3);
/// How often the scheduler looks whether something is due: somebody who has forgotten their password
/// waits for it.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// And how soon after something was done: what is done in pieces puts its next piece on the list.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

/// `twotier serve`.
pub async fn serve(settings: Settings) -> Result<(), Failure> {
    let listener = listen(&settings)?;
    let portal = assemble(&settings, settings.site(listener.local_addr()?.port())).await?;
    if demo::is_marked(&portal.db).await? {
        return Err(usage("--database", Wrong::new("option-demo-database")));
    }
    run(listener, portal, &settings).await
}

/// `twotier demo`: a fresh world, and who can sign in to it.
pub async fn demo(mut settings: Settings, words: Words) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    if settings.database.is_none() {
        let file = format!("sqlite://{}", folder.path().join("demo.db").display());
        settings.database = file.parse::<DatabaseUrl>().ok();
    }
    let listener = listen(&settings)?;
    let portal = assemble(&settings, settings.site(listener.local_addr()?.port())).await?;
    if !demo::is_empty(&portal.db).await? {
        return Err(usage("--database", Wrong::new("option-not-empty")));
    }
    demo::create(&portal).await?;
    for line in demo::cast(&words, &portal.context.site) {
        println!("{line}");
    }
    run(listener, portal, &settings).await
}

fn listen(settings: &Settings) -> Result<TcpListener, Failure> {
    TcpListener::bind(settings.listen)
        .map_err(|e| usage("--listen", Wrong::new("option-listen-busy").with("problem", e)))
}

/// Serves until SIGTERM or SIGINT, with the worker that delivers mail and the scheduler beside it.
async fn run(listener: TcpListener, portal: Portal, settings: &Settings) -> Result<(), Failure> {
    let transport = Transport::new(&settings.mail, settings.mail_from.clone())
        .map_err(|_| usage("--mail", Wrong::new("option-mail")))?;
    let (stop, stopped) = watch::channel(false);
    let (db, clock, context) = (portal.db.clone(), portal.clock.clone(), portal.context.clone());
    let postman = mail::run_worker(db, transport, context, clock, stopped.clone());
    let postman = actix_web::rt::spawn(postman);
    let lookers = look_at_records(&portal, &stopped);
    let scheduler = actix_web::rt::spawn(look_after_jobs(portal.clone(), stopped));
    let base_url = portal.context.site.base_url.clone();
    let server = app::serve(listener, portal)?;
    println!("Listening on {base_url}");
    server.await?;
    // Whoever waits for the signal has ended already when the sending fails.
    let _ = stop.send(true);
    // What does not end in time is taken up again by whoever runs next, after its lease.
    let all = async { drop(tokio::join!(postman, lookers, scheduler)) };
    if tokio::time::timeout(LAST_WORK, all).await.is_err() {
        tracing::warn!("a letter or a job was left for later");
    }
    Ok(())
}

/// The workers that ask the DNS: for the weekly look at domains, and for recoveries whose notice is over.
fn look_at_records(portal: &Portal, stop: &watch::Receiver<bool>) -> JoinHandle<()> {
    let Portal { db, resolver, clock, .. } = portal.clone();
    let weekly = domains::run_worker(db.clone(), resolver.clone(), clock.clone(), stop.clone());
    let recoveries = operations::run_worker(db, resolver, clock, stop.clone());
    actix_web::rt::spawn(async {
        tokio::join!(weekly, recoveries);
    })
}

async fn look_after_jobs(portal: Portal, mut stop: watch::Receiver<bool>) {
    let now = portal.clock.now();
    let first =
        portal.db.write(move |conn| due::schedule_first(conn, "portal.sweep", "portal", now));
    if let Err(error) = first.await {
        tracing::warn!(%error, "the daily sweep could not be scheduled");
    }
    while !*stop.borrow() {
        // A job in hand is finished, as far as there is time.
        let done = due::run_all(&portal.db, JOBS, &portal.clock).await;
        if let Err(error) = &done {
            tracing::warn!(%error, "jobs could not be looked after");
        }
        let pause = if done.is_ok_and(|done| done > 0) { LOOK_AGAIN } else { LOOK_EVERY };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => {}
        }
    }
}
