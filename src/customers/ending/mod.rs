//! A relationship ends, or administrator access does: the pages of both sides.
mod forms;
mod pages;
mod routes;
mod scene;

pub use routes::routes;
