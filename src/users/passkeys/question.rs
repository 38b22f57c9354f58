//! What a browser is asked, and what it answers. A question stands in the session alone, for ten minutes and one
//! answer.
use super::passkey::Passkey;
use crate::values::UserId;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey as Key, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Webauthn,
};

/// So long an answer is waited for.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// A browser was asked for a passkey.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Whose it must be; anybody's at the door.
    pub of: Option<UserId>,
    /// What has to be signed.
    pub challenge: String,
    /// What the answer is held against.
    pub state: DiscoverableAuthentication,
    /// When.
    pub since: DateTime<Utc>,
}

/// A browser was asked to make a passkey.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Offered {
    /// Whose it will be.
    pub of: UserId,
    /// What the answer is held against.
    pub state: PasskeyRegistration,
    /// When.
    pub since: DateTime<Utc>,
}

/// An answer, and what was asked.
#[derive(Debug, Clone)]
pub struct Answer {
    asked: Asked,
    shown: PublicKeyCredential,
}

/// A passkey that was made, and what was asked.
#[derive(Debug, Clone)]
pub struct Made {
    offered: Offered,
    shown: RegisterPublicKeyCredential,
}

impl Asked {
    /// Whether the answer of somebody may still come.
    pub fn waits_for(&self, of: Option<UserId>, now: DateTime<Utc>) -> bool {
        self.of == of && now - self.since <= GOOD_FOR
    }

    /// With what the browser sent, if that is an answer.
    pub fn answered(self, text: &str) -> Option<Answer> {
        let shown = serde_json::from_str(text).ok()?;
        Some(Answer { asked: self, shown })
    }
}

impl Offered {
    /// Whether the answer of somebody may still come.
    pub fn waits_for(&self, of: UserId, now: DateTime<Utc>) -> bool {
        self.of == of && now - self.since <= GOOD_FOR
    }

    /// With what the browser sent, if that is an answer.
    pub fn answered(self, text: &str) -> Option<Made> {
        let shown = serde_json::from_str(text).ok()?;
        Some(Made { offered: self, shown })
    }
}

impl Answer {
    /// Of which credential it says to be.
    pub fn credential_id(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.shown.get_credential_id())
    }

    /// What was signed.
    pub fn challenge(&self) -> &str {
        &self.asked.challenge
    }

    /// Whether it names this person. Only a passkey that was not asked for by name has to.
    pub fn names(&self, user: UserId) -> bool {
        match self.shown.get_user_unique_id() {
            Some(handle) => handle_of(user).is_some_and(|own| own.as_bytes() == handle),
            None => self.asked.of.is_some(),
        }
    }

    /// The key as it is after this use; nothing if the answer is not its, or its counter went back.
    pub fn check(&self, portal: &Webauthn, passkey: &Passkey) -> Option<Key> {
        let (shown, state) = (&self.shown, self.asked.state.clone());
        let result =
            portal.finish_discoverable_authentication_v2(shown, state, &passkey.key).ok()?;
        let mut key = passkey.key.clone();
        key.update_credential(&result)?;
        result.user_verified().then_some(key)
    }
}

impl Made {
    /// The new key, if it was made as it was asked for.
    pub fn check(&self, portal: &Webauthn) -> Option<Key> {
        portal.finish_passkey_registration(&self.shown, &self.offered.state).ok()
    }
}

/// How a device knows somebody: by a number that tells nothing.
pub fn handle_of(user: UserId) -> Option<uuid::Uuid> {
    user.to_string().parse().ok()
}

/// A credential's id as text.
pub fn id_of(key: &Key) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(key.cred_id())
}
