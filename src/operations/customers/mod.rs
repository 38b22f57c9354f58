//! Who buys from a company, and from whom it buys: read by the operator, changed by nobody there.
mod pages;
mod routes;
mod scene;

pub use routes::routes;
