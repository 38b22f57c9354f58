//! A provider's page in the directory is kept up to date: by its own people, and by the operator.
mod actions;
mod forms;
mod pages;
mod routes;

pub use routes::routes;
