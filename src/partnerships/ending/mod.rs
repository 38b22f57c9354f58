//! Pages on which either side ends a partnership, or takes administrator access away.
mod forms;
mod pages;
mod routes;
mod scene;

pub use forms::Press;
pub use routes::{refused, routes};
