//! A partner sorts its customers by tags. Nobody else sees them.
mod actions;
mod forms;
mod routes;
pub mod store;

pub use forms::TagForm;
pub use routes::routes;
