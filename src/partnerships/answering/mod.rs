//! A reseller answers a provider's invitation.
//!
//! The link opens a page that says who invites. *Continue* is pressed by somebody who is signed in: if the address
//! is their company's, the invitation is remembered for that company, and its answer page can be come back to.
mod actions;
mod forms;
mod hindrance;
mod letters;
mod obstacle;
mod pages;
mod receipt;
mod routes;
mod scene;

pub use actions::{Answered, Error, Outcome, authorize, decline, see, see_open};
pub use hindrance::{Hindrance, PAUSE, hindrance, hindrance_of};
use obstacle::Obstacle;
pub use obstacle::Reader;
pub use pages::Told;
pub use pages::receipt;
pub use receipt::Receipt;
pub use routes::{Opened, opened, routes};
pub use scene::View;
use scene::{Host, OpenDoor, Scene};
pub use scene::{Waiting, answerable, waiting};
