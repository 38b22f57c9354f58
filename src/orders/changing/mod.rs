//! A provider changes a subscription: a page for each thing that can be done.
mod forms;
mod pages;
mod routes;

pub use routes::routes;
