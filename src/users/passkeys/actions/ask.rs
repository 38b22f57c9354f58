//! What the browser is asked. The question goes to the script, what the answer is held against into the session.
use super::{Error, portal};
use crate::{
    organizations,
    platform::{context, db, db::Conn},
    users::{
        passkeys::{
            passkey::MOST,
            question::{Asked, Offered, handle_of},
            store,
        },
        store::load,
    },
    values::UserId,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use webauthn_rs::prelude::{
    CreationChallengeResponse, Passkey as Key, RequestChallengeResponse, WebauthnError,
};

/// Asks for one of somebody's passkeys, or for any.
pub fn ask(
    conn: &mut Conn,
    of: Option<UserId>,
    now: DateTime<Utc>,
) -> Result<(RequestChallengeResponse, Asked), Error> {
    let portal = portal().ok_or(Error::NotHere)?;
    let (mut question, state) = portal.start_discoverable_authentication().map_err(broken)?;
    // Whether it is asked for early, in the list of user names, is the script's business.
    question.mediation = None;
    if let Some(user) = of {
        let keys = keys(conn, user)?;
        if keys.is_empty() {
            return Err(Error::NotHere);
        }
        let (named, _) = portal.start_passkey_authentication(&keys).map_err(broken)?;
        question.public_key.allow_credentials = named.public_key.allow_credentials;
    }
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(&question.public_key.challenge);
    Ok((question, Asked { of, challenge, state, since: now }))
}

/// Asks for a new passkey of somebody's, another than there are.
pub fn offer(
    conn: &mut Conn,
    user: UserId,
    now: DateTime<Utc>,
) -> Result<(CreationChallengeResponse, Offered), Error> {
    let portal = portal().ok_or(Error::NotHere)?;
    if store::count(conn, user)? >= MOST {
        return Err(Error::Enough);
    }
    let person = load(conn, user)?;
    let home = organizations::load(conn, person.organization)?;
    let name = person.sign_in_name(&home).full(&context::current().site.account_domain);
    let handle = handle_of(user).ok_or_else(|| db::Error::corrupt("users", user))?;
    let known = keys(conn, user)?.iter().map(|key| key.cred_id().clone()).collect();
    let asked = portal.start_passkey_registration(handle, &name, &person.name(), Some(known));
    let (mut question, state) = asked.map_err(broken)?;
    // One that its device finds without a name, so that it opens the door alone. The library has no name for
    // the word's type, but reads the word.
    if let Some(criteria) = &mut question.public_key.authenticator_selection {
        criteria.require_resident_key = true;
        criteria.resident_key = serde_json::from_str("\"required\"").ok();
    }
    Ok((question, Offered { of: user, state, since: now }))
}

fn keys(conn: &mut Conn, user: UserId) -> Result<Vec<Key>, db::Error> {
    Ok(store::of_user(conn, user)?.into_iter().map(|passkey| passkey.key).collect())
}

fn broken(error: WebauthnError) -> db::Error {
    db::Error::corrupt("passkeys", format!("{error:?}"))
}
