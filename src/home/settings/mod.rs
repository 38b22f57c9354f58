//! *Settings*: a page of links to what the reader may look after.
mod pages;
mod routes;

pub use routes::show;
