//! The pages of lists.
mod letter;
mod list;
mod many;

pub use letter::Letter;
pub use list::ListPage;
pub use many::ManyPage;
