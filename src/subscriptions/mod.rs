//! What customers have of what was ordered for them: a subscription a line of an order.
//!
//! ```text
//!            suspend                cancel
//!  active ───────────▶ suspended ───────────▶ cancelled
//!    │    ◀───────────                            ▲
//!    │       resume                               │
//!    └────────────────────────────────────────────┘
//! ```
//!
//! Here stands what is true of one, and who is bound by it. Who may change one is the business of `orders`, which knows
//! customers and partners.
mod item;
mod state;
mod store;
mod subscription;

pub use item::Item;
pub use state::{Act, State};
pub use store::{
    First, Pair, affected, all, blocking, change, count_active, find, insert, last_used, of_order,
    page, stands_between,
};
pub use subscription::{Change, Subscription, Unchangeable};
