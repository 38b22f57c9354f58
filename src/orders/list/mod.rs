//! *Orders* and *Subscriptions*, as each side sees them: provider, reseller of record, customer, operator.
mod filter;
mod forms;
mod pages;
mod routes;
mod scene;
mod store;
mod viewpoint;

pub use routes::routes;
pub use scene::{SubscriptionScene, subscription};
pub use viewpoint::Viewpoint;
