//! A provider orders for a customer: whom for, what and with which reseller, then all of it once more before it is ordered.
mod forms;
mod lines;
mod pages;
mod record;
mod routes;
mod scene;

pub use lines::whole;
pub use record::NOBODY;
pub use routes::routes;

/// Where it begins.
const NEW: &str = "/orders/new";
