//! Passkeys: a key that somebody's phone, computer or security key keeps, and uses only for its owner and only for
//! this portal. It opens the door alone, is a second factor beside the password, and proves that it is oneself.
mod actions;
mod forms;
mod pages;
mod passkey;
mod question;
mod routes;
mod store;

pub use actions::accept;
pub use forms::refused;
pub use question::Answer;
pub use routes::{answered, routes};
pub use store::{count, forget, has_any};
