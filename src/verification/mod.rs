//! The operator checks who a company is. The numbers are those of feature map, C.3.
//!
//! ```text
//!           1 open                  3 confirm              7 domain proven
//!  (none) ───────▶ awaiting contact ─────────▶ (confirmed) ───────────────────┐
//!                   │  ▲  4 dispute: flagged        │ 8 not proven            ▼
//!                   │  └─ 5 resend, 6 remind        ▼                9 pass
//!                   │     other contact      employment ───────────────▶ business
//!                   │                               │                   │ 13 pass
//!                   │            ┌──────────────────┼───────────────────┤
//!                   ▼ 10 refuse  ▼                  │                   ▼
//!                 rejected ◀──────── 10 refuse ─────┴── diligence ◀─▶ decision
//!                   │   │ 11 answer, 12 correct: on to the first        │
//!                   │   └─── check that is open, changed ones again     │ 14 authorize
//!                   │ 16 sixty days: suspended, 17 withdraw (any)       ▼
//!                   ▼                                               authorized
//!               withdrawn                                               │ 15 details changed:
//!                                                                       ▼ a case of its own
//!  already enrolled elsewhere: open_enrolled ─▶ authorized at once; a dispute suspends the company
//! ```
mod actions;
mod case;
mod changes;
mod desk;
mod documents;
mod domain_pages;
mod forms;
mod invariants;
mod letters;
mod messages;
mod pages;
mod routes;
mod stages;
mod store;
mod timeline;

pub use actions::{
    Answer, Error, FLAG, NewCase, OVERDUE, OVERDUE_JOB, REMIND, Refusal, WARN, answer, ask_more,
    authorize, change_contact, claim, confirm, confirm_refusal, correct, dismiss_dispute, dispute,
    domain_proven, flag, fold_names, hand_back, note, open, open_enrolled, overdue, pass, refuse,
    refuse_address, remind, request_documents, resend, restore, return_refusal, share_status,
    to_be_changed, warn, withdraw,
};
pub use case::{
    About, Authorized, AwaitingContact, AwaitingDecision, Case, Cause, Check, Contact, Failure,
    Passed, Reason, Rejected, State, UnderReview, Withdrawn,
};
pub use changes::Correction;
pub use documents::{
    actions::{ERASE, erase, send_document, sweep_documents},
    limits::{Limits, Uploads},
};
pub use forms::{LegalDetails, LegalForm, NewContact, NewContactForm};
pub use invariants::INVARIANTS;
pub use routes::routes;
pub use stages::{StageMark, stages};
pub use store::{latest, open_request};
pub use timeline::{Line, Names, SUBJECTS};
