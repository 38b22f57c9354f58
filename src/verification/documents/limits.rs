//! How much can be sent, how fast, and by how many at once.
use std::{sync::Arc, time::Duration};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The largest document, in bytes: 10 MB.
pub const LARGEST: u64 = 10 * 1024 * 1024;
/// The largest document, in MB, for people.
pub const LARGEST_MB: u64 = LARGEST / 1024 / 1024;
/// The largest piece of a document, in bytes.
pub const PIECE: usize = 256 * 1024;
/// The most documents for one request of the desk.
pub const MOST: usize = 5;
/// The most that is kept of one company, in bytes: 100 MB.
pub const ALL: u64 = 100 * 1024 * 1024;
/// The most that is kept of one company, in MB, for people.
pub const ALL_MB: u64 = ALL / 1024 / 1024;
/// How long a request that sends a document may take, whatever happens: the upload's own deadline, and
/// time to say goodbye.
pub const WHOLE: Duration = Duration::from_secs(160);

/// What is asked of a sender.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many documents arrive at once.
    pub at_once: usize,
    /// How long one more waits for its turn before it is sent away.
    pub patience: Duration,
    /// How long a document may take to arrive.
    pub deadline: Duration,
    /// How fast it has to be on average, in bytes a second.
    pub pace: u32,
    /// From when on.
    pub grace: Duration,
    /// How long the rest of a refused document is read and thrown away: a browser shows no answer before
    /// it has sent everything.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            at_once: 4,
            patience: Duration::from_secs(3),
            deadline: Duration::from_mins(2),
            pace: 16 * 1024,
            grace: Duration::from_secs(5),
            farewell: Duration::from_secs(20),
        }
    }
}

/// The documents that arrive at this moment. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Uploads {
    /// What is asked of a sender.
    pub limits: Limits,
    turns: Arc<Semaphore>,
}

impl Uploads {
    /// With other limits than usual.
    pub fn with(limits: Limits) -> Self {
        Self { limits, turns: Arc::new(Semaphore::new(limits.at_once)) }
    }

    /// A turn, for as long as it is held; nothing, if none comes free in time.
    pub async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        let turn = self.turns.clone().acquire_owned();
        tokio::time::timeout(self.limits.patience, turn).await.ok()?.ok()
    }
}

impl Default for Uploads {
    fn default() -> Self {
        Self::with(Limits::default())
    }
}
