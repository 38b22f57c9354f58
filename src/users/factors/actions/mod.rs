//! What is done with second factors.
mod change;
mod enter;
mod tries;

pub use change::{confirm, forget, give_codes, new_codes, remove, reset};
pub use enter::{Entered, enter, enter_once_set_up, enter_with_new, take};
pub use tries::Tried;

use super::{
    app::App,
    need::is_demanded,
    store::{self, has_app},
};
use crate::{
    organizations,
    platform::{
        context,
        db::{Conn, Error},
    },
    users::{self, passkeys, store::roles_of},
    values::UserId,
};
use serde::{Deserialize, Serialize};

/// What the second step is for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// A code, or a passkey.
    Code,
    /// Setting a second factor up: they have to have one.
    SetUp,
}

impl Ask {
    /// Where the second step is taken.
    pub fn page(self) -> &'static str {
        match self {
            Self::Code => super::routes::CODE,
            Self::SetUp => super::routes::SET_UP,
        }
    }
}

/// Whether somebody has a second factor: an app or a passkey.
pub fn has_second_factor(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    Ok(has_app(conn, user)? || passkeys::has_any(conn, user)?)
}

/// What is asked of somebody whose password was right; nothing of whoever has no second factor and needs none.
pub fn asked_of(conn: &mut Conn, user: UserId) -> Result<Option<Ask>, Error> {
    if has_second_factor(conn, user)? {
        return Ok(Some(Ask::Code));
    }
    Ok(has_to_have_one(conn, user)?.then_some(Ask::SetUp))
}

/// Whether the portal demands a second factor of somebody, by the roles that they hold at this moment.
pub fn has_to_have_one(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    let policy = context::current().site.second_factor;
    Ok(is_demanded(policy, &roles_of(conn, &user.to_string())?))
}

/// A new app for somebody, sealed for their session: it becomes theirs when a code proves it.
pub fn propose(conn: &mut Conn, user: UserId) -> Result<String, Error> {
    let (account, issuer) = labels(conn, user)?;
    let app = App::new(&account, &issuer).ok_or_else(|| Error::corrupt("users", user))?;
    Ok(context::current().secrets.seal(&purpose(user), &app.seed()))
}

/// The app of a sealed seed.
pub fn opened(conn: &mut Conn, user: UserId, sealed: &str) -> Result<App, Error> {
    let (account, issuer) = labels(conn, user)?;
    let seed = context::current().secrets.open(&purpose(user), sealed);
    let seed = seed.map_err(|error| Error::corrupt("authenticator_apps", error))?;
    App::of_seed(&seed, &account, &issuer).ok_or_else(|| Error::corrupt("authenticator_apps", user))
}

/// What somebody can take the second step with.
pub fn ways(conn: &mut Conn, user: UserId) -> Result<super::pages::Ways, Error> {
    let offers_passkeys = context::current().site.offers_passkeys();
    Ok(super::pages::Ways {
        has_app: has_app(conn, user)?,
        has_passkey: offers_passkeys && passkeys::has_any(conn, user)?,
    })
}

/// Since when somebody has an app, what they have besides, and whether they have to have a second factor.
pub fn standing(conn: &mut Conn, user: UserId) -> Result<super::pages::Standing, Error> {
    Ok(super::pages::Standing {
        since: store::app_since(conn, user)?,
        passkeys: passkeys::count(conn, user)?,
        codes: store::codes_left(conn, user)?,
        is_demanded: has_to_have_one(conn, user)?,
    })
}

/// How an app calls the account.
fn labels(conn: &mut Conn, user: UserId) -> Result<(String, String), Error> {
    let user = users::load(conn, user)?;
    let (home, site) = (organizations::load(conn, user.organization)?, context::current().site);
    Ok((user.sign_in_name(&home).full(&site.account_domain), site.operator_name.clone()))
}

/// A seed opens for its owner alone.
fn purpose(user: UserId) -> String {
    format!("authenticator-app {user}")
}
