//! What providers order for customers: the catalogue says what there is, where, and at which price.
mod catalogue;

pub use catalogue::{import_file, routes};
