//! The pages of lists.
mod list;
mod many;

pub use list::ListPage;
pub use many::{ListLine, ManyPage};
