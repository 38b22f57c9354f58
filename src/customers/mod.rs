//! Customers: who buys from a reseller, by way of a provider. A customer authorizes both at once, and takes back what it
//! gave whenever it wants.
//!
//! ```text
//!  invitations  ──▶  answering  ──▶  relationships  ──▶  list: Customers, View customers
//!  reseller or       the customer's   customer and         │
//!  provider asks     global admin     each partner         └──▶ ending, by either side
//! ```
pub mod answering;
mod eligibility;
mod ending;
mod invariants;
pub mod invitations;
mod list;
mod parties;
mod relations;
pub mod relationships;
mod scene;
mod tagging;

pub use answering::{
    DOOR, Opened as OpenedAuthorization, Waiting, opened as opened_authorization,
    waiting as waiting_authorizations,
};
pub use eligibility::{Cast, Hindrance, Unfit};
pub use invariants::INVARIANTS;
pub use invitations::{EXPIRE, REMIND, expire, remind};
pub use list::{Listed, first_of};
pub use parties::Parties;
pub use relationships::{
    ACCESS_OVER, Relationship, access_over, is_source, stop_access,
    store::{
        Share, active_of, all as all_relationships, between, find as find_relationship,
        of_customer, refresh, share_any, shares_of,
    },
};

use crate::platform::web::routing::Route;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    [
        // Before the customers, whose addresses hold any name.
        invitations::routes(),
        list::routes(),
        ending::routes(),
        tagging::routes(),
        relations::routes(),
        answering::routes(),
    ]
    .concat()
}
