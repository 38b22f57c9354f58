//! A partner's pages about its customers.
mod customer;
mod list;

pub use customer::CustomerPage;
pub use list::ListPage;

use crate::platform::web::Frame;
use chrono::{DateTime, TimeDelta, Utc};

/// `Until 14 March 2027`: its last moment is the one before it gives nothing any more.
fn until(frame: &Frame, at: DateTime<Utc>) -> String {
    frame.with("on", frame.day_of(at - TimeDelta::seconds(1))).say("held-until")
}
