//! The threads that hash.
use super::hashing::{self, Strength};
use crate::values::{Secret, normalized};
use crossbeam_channel::{Receiver, Sender, bounded};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
};
use tokio::sync::oneshot;

/// How many hashes may wait.
const QUEUE: usize = 32;
/// How much lower than pages the hashing threads stand in the machine's queue.
const NICENESS: i32 = 10;

/// Too many are waiting, or a hash failed: try again shortly.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("too many passwords are being checked")]
pub struct Busy;

/// What came of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is the password.
    Right,
    /// It is, and its hash was made at another cost: here is one made at today's.
    RightButOld(String),
    /// It is not.
    Wrong,
}

enum Job {
    Hash(Secret, oneshot::Sender<Result<String, Busy>>),
    Check(Secret, Option<String>, oneshot::Sender<Result<Verdict, Busy>>),
}

/// The pool of hashing threads. Cheap to clone.
#[derive(Clone)]
pub struct Hasher(Sender<Job>);

impl Hasher {
    /// Starts as many threads as there are cores.
    pub fn start(strength: Strength) -> Self {
        let (sender, jobs) = bounded(QUEUE);
        let threads = thread::available_parallelism().map_or(2, usize::from);
        for n in 0..threads {
            let jobs = jobs.clone();
            let started = thread::Builder::new()
                .name(format!("hash-{n}"))
                .spawn(move || serve(&jobs, strength));
            if let Err(error) = started {
                tracing::error!(%error, "a hashing thread could not be started");
            }
        }
        Self(sender)
    }

    /// Hashes a new password.
    pub async fn hash(&self, password: Secret) -> Result<String, Busy> {
        let (answer, answered) = oneshot::channel();
        self.0.try_send(Job::Hash(password, answer)).map_err(|_| Busy)?;
        answered.await.unwrap_or(Err(Busy))
    }

    /// Checks a password. Without a hash it checks against one that nobody knows the password of,
    /// so that an unknown name takes the same time (reliability rule 23).
    pub async fn check(&self, password: Secret, hash: Option<String>) -> Result<Verdict, Busy> {
        let (answer, answered) = oneshot::channel();
        self.0.try_send(Job::Check(password, hash, answer)).map_err(|_| Busy)?;
        answered.await.unwrap_or(Err(Busy))
    }
}

fn serve(jobs: &Receiver<Job>, strength: Strength) {
    be_nice();
    let memory = &mut vec![];
    let nobodys = hashing::hash(&rand::random::<[u8; 32]>(), strength, memory).unwrap_or_default();
    for job in jobs {
        // A panic ends the job, not the thread: its client hears that it is busy here.
        let ended = catch_unwind(AssertUnwindSafe(|| work(job, &nobodys, strength, memory)));
        if ended.is_err() {
            tracing::error!("a hashing job panicked");
            memory.clear();
        }
    }
}

/// Whoever asked may have gone: then nobody hears the answer.
fn work(job: Job, nobodys: &str, strength: Strength, memory: &mut Vec<argon2::Block>) {
    match job {
        Job::Hash(password, answer) => {
            let hash = hashing::hash(&normal(&password), strength, memory);
            drop(answer.send(hash.map_err(|error| report(&error))));
        }
        Job::Check(password, hash, answer) => {
            let verdict = check(&normal(&password), hash, nobodys, strength, memory);
            drop(answer.send(verdict));
        }
    }
}

fn check(
    password: &[u8],
    hash: Option<String>,
    nobodys: &str,
    strength: Strength,
    memory: &mut Vec<argon2::Block>,
) -> Result<Verdict, Busy> {
    let is_known = hash.is_some();
    let hash = hash.unwrap_or_else(|| nobodys.to_owned());
    let is_right = hashing::matches(password, &hash, memory).map_err(|e| report(&e))? && is_known;
    Ok(match is_right {
        false => Verdict::Wrong,
        true if strength.made(&hash) => Verdict::Right,
        true => {
            Verdict::RightButOld(hashing::hash(password, strength, memory).map_err(|e| report(&e))?)
        }
    })
}

/// The same characters typed on two keyboards are the same password.
fn normal(password: &Secret) -> Vec<u8> {
    normalized(password).into_bytes()
}

fn report(error: &hashing::Failed) -> Busy {
    tracing::error!(%error);
    Busy
}

#[cfg(target_os = "linux")]
fn be_nice() {
    // On Linux a thread has a niceness of its own. If it may not be set, sign-in is merely less polite.
    let me = rustix::thread::gettid();
    let _ = rustix::process::setpriority_process(Some(me), NICENESS);
}

#[cfg(not(target_os = "linux"))]
fn be_nice() {
    let _ = NICENESS;
}
