//! Who people are at their company's own identity provider. Each is tied once, by themselves: from *My account* or when
//! they accept an invitation. Issuer and subject say who it is, and nothing else that a provider tells.
mod actions;
mod identity;
mod store;

pub use actions::{Entered, accept, cut, enter, prove, tie, untie};
pub use identity::{Identity, Refused, Tied, Way, host_of};
pub use store::{forget, is_offered, tied_of};
