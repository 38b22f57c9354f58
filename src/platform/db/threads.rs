//! The database's own threads, fed by a bounded queue: full means 503, not a pile of waiting work
//! (performance.md, "Database threads").
use super::{Conn, DatabaseUrl, Error};
use crate::platform::context::{self, Context};
use crossbeam_channel::{Receiver, Sender, bounded};
use diesel::r2d2::Pool;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// How much work may wait for a thread.
const QUEUE: usize = 256;
/// How long work may wait before its client is better served with a 503.
const PATIENCE: Duration = Duration::from_secs(2);
/// By then work has begun, or never will.
const BEGUN_BY: Duration = Duration::from_secs(3);

/// Work that waits for a thread. Its client has the answer in two seconds, or a 503.
struct Job {
    queued: Instant,
    work: Work,
}

type Work = Box<dyn FnOnce(Result<&mut Conn, Error>) + Send>;

#[derive(Clone)]
pub struct Threads(Sender<Job>);

impl Threads {
    /// Starts `count` threads with a connection each.
    pub fn start(
        name: &str,
        url: &DatabaseUrl,
        count: u32,
        context: &Context,
    ) -> Result<Self, Error> {
        let pool = Pool::builder()
            .max_size(count)
            .min_idle(Some(0))
            .test_on_check_out(false)
            .connection_timeout(PATIENCE)
            .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
            .build(url.clone())
            .map_err(|e| Error::Connect(e.to_string()))?;
        let (sender, jobs) = bounded::<Job>(QUEUE);
        for n in 0..count {
            let (pool, jobs, context) = (pool.clone(), jobs.clone(), context.clone());
            thread::Builder::new()
                .name(format!("{name}-{n}"))
                .spawn(move || {
                    context::enter(context);
                    serve(&pool, &jobs);
                })
                .map_err(|e| Error::Connect(e.to_string()))?;
        }
        Ok(Self(sender))
    }

    /// Runs `work` on one of the threads.
    pub async fn run<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let (began, begun) = oneshot::channel();
        let work: Work = Box::new(move |conn| {
            let _ = began.send(());
            // Nobody waits any more when the client has gone; the work is done all the same.
            drop(answer.send(conn.map_err(E::from).and_then(work)));
        });
        let job = Job { queued: Instant::now(), work };
        self.0.try_send(job).map_err(|_| Error::Busy)?;
        // Work that has begun is waited for, since it may commit.
        match tokio::time::timeout(BEGUN_BY, begun).await {
            Ok(_) => answered.await.unwrap_or_else(|_| Err(Error::Stopped.into())),
            Err(_) => Err(Error::Busy.into()),
        }
    }
}

fn serve(pool: &Pool<DatabaseUrl>, jobs: &Receiver<Job>) {
    for job in jobs {
        // A panic ends the job, not the thread; r2d2 throws the connection away.
        let ended = catch_unwind(AssertUnwindSafe(|| run(pool, job)));
        if ended.is_err() {
            tracing::error!("a database job panicked");
        }
    }
}

fn run(pool: &Pool<DatabaseUrl>, job: Job) {
    let left = PATIENCE.checked_sub(job.queued.elapsed());
    match left.map(|left| pool.get_timeout(left)) {
        None => (job.work)(Err(Error::Busy)),
        Some(Ok(mut conn)) => (job.work)(Ok(&mut conn)),
        Some(Err(error)) => (job.work)(Err(Error::Connect(error.to_string()))),
    }
}
