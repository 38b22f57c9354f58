//! What people are written about answers to open links: those at the provider who have the last word, and whoever
//! consented.
mod to_consenters;
mod to_provider;

pub use to_consenters::{Lapsed, Refused, Sent};
pub use to_provider::{Waits, Withdrawn};

use crate::{
    organizations::Organization,
    partnerships::invitations::Invitation,
    platform::db::{Conn, Error},
    users::{self, Permission, State, User},
};

/// Whoever consented, if they can still sign in; else those of the company who could have.
pub fn consenters(
    conn: &mut Conn,
    company: &Organization,
    invitation: &Invitation,
) -> Result<Vec<User>, Error> {
    let consenter = match &invitation.answer {
        Some(answer) => users::find(conn, answer.by)?,
        None => None,
    };
    match consenter.filter(|user| user.state == State::Enabled) {
        Some(consenter) => Ok(vec![consenter]),
        None => users::holders_of(conn, company, Permission::AuthorizeProvider),
    }
}
