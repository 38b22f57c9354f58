//! A portal, a browser, and a cast.
mod browser;
mod cast;
mod portal;
mod wizard;

pub use browser::{Browser, Page};
pub use cast::PASSWORD;
pub use portal::TestPortal;
pub use wizard::{BRAM, CONTACT, LEGAL, SUPPORT};
