//! Signing in to a membership account, at the same door as everybody (reliability, AC5).
use super::{AccountUserName, store};
use crate::{
    platform::{
        clock::Clock,
        context,
        db::{Conn, Db},
        secrets::hmac_hex,
        web::{self, Device},
    },
    users::{self, Door, Found, Knock, Refused, passwords::Hasher},
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
    let name = parsed.as_ref().map_or(user_name, ToString::to_string);
    let (from, device) = (client.address.clone(), Device::default());
    let knock = Knock { door: Door::Membership, name: name.clone(), password, from, device };
    let find = move |conn: &mut Conn| {
        let found = parsed.map(|name| store::find_for_sign_in(conn, &name)).transpose()?;
        match found.flatten() {
            Some((hash, whom)) => Ok(Found { hash: Some(hash), whom: Some(whom) }),
            None => Ok(Found { hash: store::hash_near(conn, &decoy_for(&name))?, whom: None }),
        }
    };
    let welcome = users::knock(db, hasher, clock, knock, find).await?;
    let account = welcome.whom;
    if let Some((old, new)) = welcome.rehashed {
        db.write(move |conn| store::rehash(conn, account, &old, &new)).await?;
    }
    Ok(account)
}

/// Imported hashes come at several costs. An unknown name is checked against somebody's hash, always the
/// same one's, so that the directory's own mix of costs answers for it (reliability rule 24).
fn decoy_for(name: &str) -> String {
    let key = context::current().secrets.key_for("decoy");
    hmac_hex(&key, name.as_bytes()).bytes().take(4).map(letter).collect()
}

/// User names mostly begin with letters: sixteen of them, spread over the alphabet.
fn letter(digit: u8) -> char {
    let place = (digit as char).to_digit(16).unwrap_or_default();
    "abcdefghiklmnprs".chars().nth(place as usize).unwrap_or('a')
}
