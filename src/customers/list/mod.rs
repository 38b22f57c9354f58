//! The customers of a partner: all of them, or those that it shares with one of its own partners (*View customers*).
mod actions;
mod export;
mod filter;
mod forms;
mod listed;
mod pages;
mod routes;
mod store;

pub use filter::LIST;
pub use listed::Listed;
pub use routes::{customer_page, routes};
pub use store::first_of;
