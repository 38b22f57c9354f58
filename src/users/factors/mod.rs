//! Second factors: an app that makes a code every thirty seconds, and recovery codes for the day on which it
//! is not there. Who has one, or has to have one, is signed in only after the second step.
mod actions;
mod app;
mod forms;
mod half;
mod need;
mod pages;
mod recovery;
mod routes;
mod store;

pub use actions::{Ask, Entered, Tried, asked_of, reset, take};
pub use forms::Code;
pub use half::{HALF, Half};
pub use routes::routes;
pub use store::{has_app as has_second_factor, remove as forget};
