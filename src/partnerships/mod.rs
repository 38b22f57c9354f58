//! Providers and resellers: who can be bought from, and who works with whom.
//!
//! ```text
//!  invitation authorized        end: now, or on a day
//!  ─────────────────────▶ active ─────────────────────▶ ended      one is active a pair
//!                           ▲                             │
//!                           └─────────────────────────────┘
//!                             undo: for a day, by the side that ended it
//! ```
mod access;
mod actions;
pub mod answering;
mod directory;
mod dossier;
mod ending;
mod invariants;
pub mod invitations;
mod letters;
pub mod open_link;
mod pages;
mod partnership;
mod providers;
mod readiness;
pub mod requests;
mod resellers;
mod store;
mod terms;

pub use access::Held;
use actions::begin;
pub use actions::{NewEnd, OVER, Shown as ShownPartnership, end, over, stop_access};
pub use answering::{
    Opened as OpenedInvitation, Waiting, opened as opened_invitation,
    waiting as waiting_invitations,
};
pub use directory::{
    Error, Filter, Found, Listing, NewProvider, ProviderProfile, Service, Updated, find_listed,
    import_file, list, one_provider, search, update,
};
pub use dossier::Dossier;
pub use invariants::INVARIANTS;
pub use invitations::{EXPIRE, REMIND, expire, remind, store::count_answers as waiting_answers};
pub use open_link::tell_waiting as tell_waiting_answers;
pub use partnership::{End, Partnership, Side, UNDO_FOR};
pub use readiness::{Badge, Facts, Rule};
pub use store::{find_live, has_answered, live_of_provider, newest_of, of_reseller, refresh};
use store::{partner_at, partner_of};

use crate::platform::web::routing::Route;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    [
        directory::routes(),
        // Before the resellers, whose addresses hold any name.
        open_link::routes(),
        invitations::routes(),
        requests::routes(),
        resellers::routes(),
        providers::routes(),
        ending::routes(),
        answering::routes(),
    ]
    .concat()
}
