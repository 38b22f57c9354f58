//! What happened, who did it, and on whose behalf. Written once, never changed: one chain of rows an
//! organization, each row sealed with the one before it by a key that no database copy holds.
mod actor;
mod chain;
mod declaring;
mod event;
mod invariant;
mod log;
mod record;
mod security;
mod store;

pub use actor::{Actor, PortalPart, Subject};
pub use chain::broken_chains;
pub use event::Event;
pub use invariant::{INVARIANTS, Invariant};
pub use log::{Beside, LogPage, Logged, Wanted, log};
pub use record::{Entry, record};
pub use security::{Refusal, refused};
pub use store::{Row, about, about_one, about_one_of};
