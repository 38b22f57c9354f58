//! How fast somebody sends.
use crate::verification::documents::{actions::Error, limits::Limits};
use std::time::{Duration, Instant};

/// How fast somebody sends. Only the time in which we wait for them counts.
pub struct Pace {
    limits: Limits,
    started: Instant,
    waited: Duration,
    /// How much came, in bytes.
    pub received: u64,
}

impl Pace {
    /// From now on.
    pub fn of(limits: Limits) -> Self {
        Self { limits, started: Instant::now(), waited: Duration::ZERO, received: 0 }
    }

    /// What comes next, if it comes before the sender is too slow.
    pub async fn wait<T>(&mut self, next: impl Future<Output = T>) -> Result<T, Error> {
        let asked = Instant::now();
        let came = tokio::time::timeout(self.left(), next).await;
        self.waited += asked.elapsed();
        came.map_err(|_| Error::Slow)
    }

    /// How long the sender may be silent: until the average falls below the pace, or time is up.
    fn left(&self) -> Duration {
        let earned = Duration::from_secs(self.received / u64::from(self.limits.pace.max(1)));
        let due = earned.max(self.limits.grace).saturating_sub(self.waited);
        due.min(self.limits.deadline.saturating_sub(self.started.elapsed()))
    }
}
