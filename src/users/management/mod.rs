//! User management: who is in the organization and what they may do. Whoever looks after people gives roles
//! up to their own and none above; one global admin is always left. Who is removed can be restored for thirty
//! days.
mod actions;
mod authority;
mod export;
mod filter;
mod forms;
mod letters;
mod member;
mod pages;
mod routes;
mod store;

pub use actions::in_session;
pub use actions::{Error, PURGE, Shown, deactivate, fold_names, invite, purge, remove};
pub(super) use actions::{begin, give};
pub(super) use authority::Authority;
pub(super) use routes::authority_of;
pub use routes::{ROLES, routes};
pub use store::shown;
