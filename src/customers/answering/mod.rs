//! A customer's global admin answers an invitation: for each of those whom it names, and for the administrator access of
//! each.
mod actions;
mod forms;
mod letters;
mod obstacle;
mod pages;
mod receipt;
mod routes;
mod scene;
mod store;

pub use actions::{Answered, Error, Ticks, authorize, decline, see};
pub use obstacle::{Obstacle, Reader};
pub use receipt::{Card, Receipt};
pub use routes::{DOOR, Opened, opened, routes};
pub use scene::{View, Waiting, waiting};
pub use store::{Consent, all as all_consents, of_invitation as consents_of};
