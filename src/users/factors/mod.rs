//! Second factors: an app that makes a code every thirty seconds, a passkey, and recovery codes for the day on which
//! neither is there. Who has one, or has to have one, is signed in only after the second step.
mod actions;
mod app;
mod forms;
mod half;
mod need;
mod pages;
mod recovery;
mod routes;
mod store;

pub use actions::{
    Ask, Entered, Tried, asked_of, enter_once_set_up, forget, give_codes, has_second_factor,
    has_to_have_one, reset, take, ways,
};
pub use forms::Code;
pub use half::{HALF, Half};
pub use pages::Ways;
pub use routes::{routes, show_once, start_again};
pub use store::{drop_codes, has_app};
