//! In whose company the reader is, where it is not their own.
use super::Frame;
use chrono::{DateTime, TimeDelta, Utc};

/// Another company than the reader's own, and what lets them act in it.
#[derive(Debug, Clone)]
pub struct Under {
    /// What it is called.
    pub company: String,
    /// The reader's own.
    pub own: String,
    /// The ids of the names of the roles that they have in it.
    pub roles: Vec<String>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Where they come out who leave it.
    pub way_out: String,
}

impl Under {
    /// As what.
    pub fn roles(&self, frame: &Frame) -> String {
        frame.list(&self.roles.iter().map(|role| frame.say(role)).collect::<Vec<_>>())
    }

    /// Its last day. Its last moment is the one before it gives nothing any more.
    pub fn until(&self, frame: &Frame) -> String {
        frame.day_of(self.until - TimeDelta::seconds(1))
    }
}
