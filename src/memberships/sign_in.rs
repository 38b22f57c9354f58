//! Signing in to a membership account, at the same door as everybody (reliability, AC5).
use super::{AccountUserName, store};
use crate::{
    platform::{
        clock::Clock,
        db::{Conn, Db},
        web,
    },
    users::{self, Door, Knock, Refused, passwords::Hasher},
    values::{MembershipAccountId, Secret},
};

/// Tries a user name and a password of a membership account. Nobody is signed in by it: what it is
/// good for is [`prove`](super::prove).
///
/// # Errors
/// The same for an unknown name and a wrong password; too many tries; too much to do.
pub async fn sign_in(
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    client: &web::Client,
    user_name: String,
    password: Secret,
) -> Result<MembershipAccountId, Refused> {
    let parsed = user_name.parse::<AccountUserName>().ok();
    let from = client.address.clone();
    let knock = Knock { door: Door::Membership, name: user_name, password, from };
    let find = move |conn: &mut Conn, _: &str| match &parsed {
        Some(name) => store::find_for_sign_in(conn, name),
        None => Ok(None),
    };
    let welcome = users::knock(db, hasher, clock, knock, find).await?;
    let account = welcome.whom;
    if let Some((old, new)) = welcome.rehashed {
        db.write(move |conn| store::rehash(conn, account, &old, &new)).await?;
    }
    Ok(account)
}
