//! A portal, a browser, and a cast.
mod browser;
mod cast;
mod portal;

pub use browser::{Browser, Page};
pub use cast::PASSWORD;
pub use portal::TestPortal;
