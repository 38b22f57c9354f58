//! A partner's pages about its customers.
mod customer;
mod list;

pub use customer::CustomerPage;
pub use list::ListPage;

use super::{
    filter::LIST,
    listed::{Listed, Other},
};
use crate::{customers::relationships::State, platform::web::Frame};
use chrono::{DateTime, TimeDelta, Utc};

/// The invitation that asks for what is missing of a pair, or for both again: where it is made, and what that is called.
fn missing(customer: &Listed, other: &Other) -> Option<(String, &'static str)> {
    if !customer.lacks(other) {
        return None;
    }
    let with = format!("{LIST}/invite?with={}", other.account_name);
    if customer.state == State::Ended {
        return Some((with, "customers-invite-again"));
    }
    Some((format!("{with}&customer={}", customer.id), "customers-invite-missing"))
}

/// `Until 14 March 2027`: its last moment is the one before it gives nothing any more.
fn until(frame: &Frame, at: DateTime<Utc>) -> String {
    frame.with("on", frame.day_of(at - TimeDelta::seconds(1))).say("held-until")
}
