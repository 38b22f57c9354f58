//! Organizations prove that a mail domain is theirs, by a record in its DNS.
//!
//! ```text
//!  claim           prove: the record is seen
//!  ─────▶ claimed ───────────────────────────▶ proven ──▶ lost: another organization proved it,
//!                                                ▲         │    or three weekly looks missed it
//!                                                └─────────┘ prove again
//! ```
//! A domain is proven by one organization at a time: the newcomer wins, as whoever controls the DNS now
//! does, and the holder is told. The DNS is asked outside any transaction: before one, when somebody wants
//! to know, and by a worker of its own once a week.
mod actions;
mod claim;
mod dns;
mod forms;
mod invariants;
mod letters;
mod record;
mod store;
mod weekly;

pub use actions::{Checked, Error, begin_check, claim, keep_look, remove};
pub use claim::{Claim, Claimed, Lost, LostWhy, Proven, State};
pub use dns::Resolver;
pub use forms::NewDomainForm;
pub use invariants::INVARIANTS;
pub use record::{Answer, Look, Record, Seen};
pub use store::{
    companies_at, find_for, holder, is_addressed, is_proven, known_as, nearest_holder, of,
    proven_of,
};
pub use weekly::{check_due, run as run_worker};
