//! What providers order for customers.
//!
//! ```text
//!  catalogue        may_order                                        subscriptions
//!  what there is ─▶ ordering: whom for, what, review ─▶ an order ─▶ one a line, of the customer
//!                                                                        ▲
//!                      changing: more, fewer, suspend, resume, cancel ───┘
//! ```
//!
//! `list` shows both to each of those whom they concern.
mod actions;
mod basket;
mod catalogue;
mod changing;
mod checklist;
mod deal;
mod invariants;
mod letters;
mod list;
mod may_change;
mod may_order;
mod order;
mod ordering;
mod pages;
mod parties;
mod scene;
mod store;

pub use actions::{Attempt, Error, NewChange, change, submit};
pub use basket::{Basket, Wanted};
pub use catalogue::import_file;
pub use invariants::INVARIANTS;
pub use order::{Order, OrderLine};
pub use scene::seen;

use crate::platform::web::routing::Route;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    // Before the orders and subscriptions, whose addresses hold any name.
    [catalogue::routes(), ordering::routes(), changing::routes(), list::routes()].concat()
}
