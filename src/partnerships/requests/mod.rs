//! A reseller asks a provider to be invited; the provider invites, or says why not.
mod actions;
mod filter;
mod forms;
mod letters;
mod pages;
mod request;
mod routes;
mod store;

pub use actions::{Error, ask, granted};
pub use request::{Request, State};
pub use routes::routes;
pub use store::asking_at;
