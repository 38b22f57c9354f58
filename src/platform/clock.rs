//! Where "now" comes from. Nothing else in the portal may ask the system (reliability rule 14).
use chrono::{DateTime, SubsecRound, Utc};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// The portal's clock. A stopped one stands still until a test moves it by hand.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's own clock.
    System,
    /// A clock for tests: microseconds since 1970, the same for every holder.
    Stopped(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn stopped(at: DateTime<Utc>) -> Self {
        Self::Stopped(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// The present moment, in whole microseconds because that is all PostgreSQL keeps.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place that asks")]
            Self::System => Utc::now().trunc_subsecs(6),
            Self::Stopped(at) => {
                DateTime::from_timestamp_micros(at.load(Ordering::SeqCst)).unwrap_or_default()
            }
        }
    }

    /// Moves a stopped clock. The system's clock cannot be moved and stays as it is.
    pub fn advance(&self, by: chrono::TimeDelta) {
        if let (Self::Stopped(at), Some(by)) = (self, by.num_microseconds()) {
            at.fetch_add(by, Ordering::SeqCst);
        }
    }
}
