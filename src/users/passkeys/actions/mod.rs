//! What is done with passkeys.
mod ask;
mod change;
mod enter;

pub use ask::{ask, offer};
pub use change::{add, remove, set_up};
pub use enter::{accept, enter, knock, prove};

use crate::{
    platform::{
        context,
        db::{self, Conn},
    },
    users::{account, factors},
    values::UserId,
};
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The portal stands where browsers know no passkeys, or somebody has none.
    #[error("there are no passkeys here")]
    NotHere,
    /// What the browser made is not what was asked for, or somebody's already.
    #[error("the passkey was not made")]
    NotMade,
    /// There are as many as there may be.
    #[error("there are enough passkeys")]
    Enough,
    /// The account stays as it is.
    #[error(transparent)]
    Account(#[from] account::Error),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Somebody's passkeys, and whether the last of them has to stay.
pub fn standing(
    conn: &mut Conn,
    user: UserId,
) -> Result<(Vec<super::passkey::Passkey>, bool), db::Error> {
    let passkeys = super::store::of_user(conn, user)?;
    let is_last = passkeys.len() == 1 && !factors::has_app(conn, user)?;
    Ok((passkeys, is_last && factors::has_to_have_one(conn, user)?))
}

/// The portal as passkeys know it: by the host of its base URL. Nothing where they cannot be offered.
fn portal() -> Option<Webauthn> {
    let site = context::current().site;
    let origin = Url::parse(&site.base_url).ok().filter(|_| site.offers_passkeys())?;
    let builder = WebauthnBuilder::new(origin.domain()?, &origin).ok()?;
    builder.rp_name(&site.operator_name).build().ok()
}
