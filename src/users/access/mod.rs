//! *What may I do?* Whoever is refused a page reads which permission is missing, which roles hold it and who can
//! give them one; they can ask, and those people grant or refuse on one page.
mod actions;
mod forms;
mod letters;
mod pages;
mod refusals;
mod request;
mod routes;
mod store;
mod way;

pub use actions::{Error, ask};
pub use refusals::explain_refusals;
pub use routes::routes;
pub(super) use store::forget;
