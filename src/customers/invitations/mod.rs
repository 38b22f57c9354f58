//! A reseller or a provider asks a company to be its customer, and that of one of its partners.
//!
//! ```text
//!         send          see: its people signed in      yes to all, to one, to none
//!  (none) ────▶ pending ────────────────────▶ remembered ─────────────────────────▶ accepted, partially accepted, declined
//!                 │  └ resend: a new link       │                                        │
//!                 │ its last day: expired,      │ cancel                                 └ the missing half is asked for by
//!                 └ until it is sent again      └──────▶ cancelled                         another invitation
//! ```
//! What was sent never changes (reliability, AC11): other terms are another invitation.
mod actions;
mod filter;
mod forms;
mod invitation;
mod letters;
mod pages;
mod routes;
mod scene;
mod stage;
pub mod store;

pub use actions::{
    EXPIRE, Error, NewInvitation, REMIND, cancel, concerned, expire, hosts, may_be_invited, record,
    remind, resend, send, send_of_list,
};
pub use filter::LIST;
pub use forms::{Invitee, unknown_partner};
pub use invitation::{Asked, Content, Invitation};
pub use letters::{asks_for, greeting};
pub use pages::{Shown as ShownLetter, must_choose};
pub use routes::routes;
pub use scene::{Plan, choices};
pub use stage::{Dead, Stage, State};
pub use store::{agreed_at, declined_at};
