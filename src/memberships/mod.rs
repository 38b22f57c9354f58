//! The membership directory: accounts, the company profiles each signs in to, and which work account
//! holds which membership (MPN) ID. The directory itself is imported, never edited here.
//!
//! ```text
//! sign_in ─▶ prove ─▶ offer ─▶ choose ─▶ link ─▶ unlink
//!              └──────▶ cancel (the sign-in only)
//! ```
//! A membership sign-in is no session. It is a proof for one enrollment, in one browser session, good
//! once within ten minutes (reliability, AC2 and AC3). Choosing reserves nothing; linking takes the ID.
mod actions;
mod import;
mod invariants;
mod profile;
mod sign_in;
mod store;
mod user_name;
mod verdict;

#[cfg(test)]
mod tests;

pub use actions::{Error, Listed, Offer, cancel, choose, judge, link, offer, prove, unlink};
pub use import::{ImportError, Imported, WrongCell, import_file};
pub use invariants::INVARIANTS;
pub use profile::{CompanyProfile, Contact, Kind, Legal, Status};
pub use sign_in::sign_in;
pub use store::{find_profile, holder_of, is_linked_elsewhere, linked_to, user_name_of};
pub use user_name::AccountUserName;
pub use verdict::{Verdict, verdict};
