//! *My account*: what everybody can see and change of themselves. Changing the password or the address
//! takes a fresh proof, and ends every other session.
mod actions;
mod browser;
mod forms;
pub mod letters;
mod pages;
mod routes;
mod store;

pub use actions::{Error, Owner, tell};
pub use browser::Browser;
pub use routes::{OPENED, routes};
