//! The passwords of the file: which are new, and the hashes to keep. Done outside any transaction,
//! since a hash takes its time.
use super::{
    Steps,
    columns::{HASH, PASSWORD},
    sheet::Account,
};
use crate::{
    memberships::store::Kept,
    users::passwords::{Busy, Hasher, Verdict},
    values::Secret,
};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use futures_util::{StreamExt, TryStreamExt, stream};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
};

/// How many passwords wait for the hashing threads at once, well within what their queue holds.
const AT_ONCE: usize = 8;

/// A password as the file gives it.
pub enum Password {
    Plain(Secret),
    Hash(String),
}

/// What is to be done about an account.
pub enum Settled {
    New(Kept),
    NewPassword(Kept),
    Unchanged,
}

impl Password {
    /// Whether two lines give the same.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Plain(one), Self::Plain(other)) => one.expose() == other.expose(),
            (Self::Hash(one), Self::Hash(other)) => one == other,
            _ => false,
        }
    }

    /// The column it stands in.
    pub fn column(&self) -> &'static str {
        match self {
            Self::Plain(_) => PASSWORD,
            Self::Hash(_) => HASH,
        }
    }
}

/// Decides about every account. A plain password that fits the hash we have is no new one, nor is a
/// hash that was imported before, even if a sign-in has replaced it since.
pub async fn settle(
    hasher: &Hasher,
    accounts: Vec<Account>,
    mut known: HashMap<String, Kept>,
    steps: &Steps,
) -> Result<Vec<Settled>, Busy> {
    let done = AtomicUsize::new(0);
    let total = usize::try_from(steps.total).unwrap_or(usize::MAX);
    let each = accounts.into_iter().map(|account| {
        let kept = known.remove(account.name.as_str());
        let is_plain = account.has_plain_password();
        let done = &done;
        async move {
            let settled = settle_one(hasher, account, kept).await;
            if is_plain {
                steps.left(total - 1 - done.fetch_add(1, Ordering::Relaxed));
            }
            settled
        }
    });
    stream::iter(each).buffered(AT_ONCE).try_collect().await
}

async fn settle_one(
    hasher: &Hasher,
    account: Account,
    kept: Option<Kept>,
) -> Result<Settled, Busy> {
    let Some((_, password)) = account.password else { return Ok(Settled::Unchanged) };
    if let Some(kept) = &kept
        && is_kept(hasher, &password, kept).await?
    {
        return Ok(Settled::Unchanged);
    }
    let (password_hash, import_mark) = match password {
        Password::Hash(hash) => (hash.clone(), mark(&hash)),
        Password::Plain(plain) => (hasher.hash(plain).await?, String::new()),
    };
    let user_name = account.name.to_string();
    Ok(match kept {
        Some(kept) => Settled::NewPassword(Kept { password_hash, import_mark, ..kept }),
        None => Settled::New(Kept { id: account.id, user_name, password_hash, import_mark }),
    })
}

/// Whether an account has this password already.
async fn is_kept(hasher: &Hasher, password: &Password, kept: &Kept) -> Result<bool, Busy> {
    Ok(match password {
        Password::Hash(hash) => kept.import_mark == mark(hash) || kept.password_hash == *hash,
        Password::Plain(plain) => {
            let verdict = hasher.check(plain.clone(), Some(kept.password_hash.clone())).await?;
            verdict != Verdict::Wrong
        }
    })
}

/// What reminds of an imported hash without being one.
fn mark(hash: &str) -> String {
    BASE64.encode(Sha256::digest(hash))
}
