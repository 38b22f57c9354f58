//! A provider asks a company to make it its indirect provider.
//!
//! ```text
//!          send            see: its people signed in        authorize
//!  (none) ─────▶ pending ───────────────▶ remembered ─────────────────▶ accepted: a partnership
//!                  │  └ resend: a new link  │
//!                  │ its last day: expired, │ decline, cancel
//!                  │ until it is sent again │
//!                  └────────────────────────┴──────▶ declined, cancelled
//!
//!  open link ─▶ pending, for the company that answers ─▶ waiting ─▶ accepted, refused: the provider has the last
//!              word, and where it wants none, what waits for nobody is accepted at once
//! ```
//! What was sent never changes (reliability, AC11): other terms are another invitation.
mod actions;
mod filter;
mod forms;
mod invitation;
mod letters;
mod pages;
mod phrase;
mod routes;
mod scene;
mod stage;
pub mod store;
mod terms;
mod usual;

pub use crate::users::grants::Access;
pub use actions::{
    EXPIRE, Error, NewInvitation, REMIND, Shown, cancel, concerned, count_from_all, expire, hosts,
    may_be_invited, record_there, remind, resend, schedule_end, send, send_of_list,
};
pub use filter::{Filter, Group, Place};
pub use forms::{Here, Invitee, Press, Search, mail_address, read_access, read_days};
pub use invitation::{Answer, Content, Invitation};
pub use letters::{answerable, asks_for, compared, greeting};
pub use pages::Shown as ShownLetter;
pub use phrase::phrase;
pub use routes::routes;
pub use stage::{Dead, Stage, State};
pub use store::declined_at;
pub use terms::Terms;
pub use usual::{DAYS, POSSIBLE_DAYS, usual};
