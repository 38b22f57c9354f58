//! Acting for another company: its user management and its company pages, below `/for/{acting_for}`. By which right is
//! a live grant ([`super::grants`]), asked for at every request and again in every transaction; in whose company one is
//! stands in the address alone, so that two tabs never mix companies.
mod actions;
mod doors;
mod guards;
mod right;

pub(super) use actions::take_turns;
pub use actions::{Charge, Refused, take_charge};
pub(super) use doors::menu;
pub use doors::{Door, doors};
pub use guards::{BASE, step_over};
pub(super) use guards::{base, step_in};
pub use right::Right;
