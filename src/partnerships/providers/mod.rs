//! A reseller's indirect providers.
mod pages;
mod routes;

pub use routes::routes;
