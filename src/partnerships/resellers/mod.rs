//! A provider's resellers: who works with it, who did, and for whom it can order.
mod actions;
mod export;
mod filter;
mod forms;
mod listed;
mod pages;
mod routes;
mod store;

pub use routes::routes;
