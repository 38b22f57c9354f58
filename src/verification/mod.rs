//! The operator checks who a company is.
//!
//! ```text
//!            open                       confirm                        (issue 2: the desk)
//!  (none) ─────────▶ awaiting contact ───────────▶ under review ─────────────▶ authorized
//!                       │  ▲   │ dispute: flagged for the operator
//!                       │  └───┘ other address: the applicant gives another contact
//!                       └──────────────┬───────────────┘
//!                                      ▼ withdraw
//!                                  withdrawn
//!
//!  already enrolled elsewhere: open_enrolled ─▶ authorized at once; a dispute suspends the company
//! ```
mod actions;
mod case;
mod domain_pages;
mod forms;
mod invariants;
mod letters;
mod pages;
mod routes;
mod store;

pub use actions::{
    Error, NewCase, change_contact, confirm, dispute, domain_proven, open, open_enrolled, resend,
    withdraw,
};
pub use case::{Authorized, AwaitingContact, Case, Contact, State, UnderReview, Withdrawn};
pub use forms::{NewContact, NewContactForm};
pub use invariants::INVARIANTS;
pub use routes::routes;
pub use store::latest;
