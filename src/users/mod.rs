//! People: sign-in, sessions, passwords, roles, and the links they are mailed. "Who is asking?" is
//! answered here, as a type, for every page of the portal.
pub mod accounts;
mod doors;
mod forms;
pub mod guards;
mod invariants;
mod letters;
pub mod links;
mod pages;
pub mod passwords;
mod person;
mod role;
mod routes;
pub mod sessions;
mod sign_in;
mod store;
mod throttle;
mod user;

pub use accounts::{Error, NewUser};
pub use doors::{Door, Knock, Refused, Welcome, knock};
pub use guards::{GlobalAdmin, OperatorAdmin, SignedIn, Visitor};
pub use invariants::INVARIANTS;
pub use person::{Home, Person};
pub use role::{Permission, Role};
pub use routes::routes;
pub use sign_in::{attempt as try_sign_in, begin_session};
pub use store::{find, global_admins, load, names_of, user_name_is_taken, with_role};
pub use throttle::{Budget, forgive, knock as count_knock};
pub use user::{State, User};
