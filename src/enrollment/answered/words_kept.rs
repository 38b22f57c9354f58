//! What was typed before the session ended is not lost: it waits for its author to sign in again.
use super::Posted;
use crate::{
    enrollment::{draft::Seen, steps::Step},
    platform::{
        db::{self, Db},
        web::{self, Client},
    },
    users::{SignedIn, Visitor, sessions},
    values::UserId,
};
use serde::{Deserialize, Serialize};

/// Typed words that wait for their owner to sign in again.
#[derive(Serialize, Deserialize)]
struct KeptForm {
    slug: String,
    owner: Option<UserId>,
    body: String,
    /// What their author had seen of the page.
    seen: Seen,
}

/// The session has ended: what was typed is kept for whoever it belonged to.
pub async fn keep<S: Step>(
    visitor: &Visitor,
    client: &Client,
    db: &Db,
    old_key: Option<String>,
    posted: &Posted<S::Form>,
) -> web::Result {
    let owner = match old_key {
        Some(key) => db.read(move |conn| sessions::owner_of(conn, &key)).await?,
        None => None,
    };
    let body = serde_json::to_string(&posted.form).map_err(|e| db::Error::corrupt("form", e))?;
    if owner.is_some() {
        let kept = KeptForm { slug: S::SLUG.to_owned(), owner, body, seen: posted.seen() };
        visitor.keep(client, "kept_form", kept)?;
    }
    sign_in_again(visitor, client, S::SLUG)
}

/// On to signing in, and back to the page.
pub fn sign_in_again(visitor: &Visitor, client: &Client, slug: &str) -> web::Result {
    visitor.keep(client, "flash", "flash-session-ended")?;
    Err(web::Error::SignedOut { next: format!("/enroll/{slug}") })
}

/// What was typed before the session ended, for its owner alone; and what they had seen of the page.
pub fn take_kept<S: Step>(me: &SignedIn) -> Option<(S::Form, Seen)> {
    let kept: KeptForm = me.session.get("kept_form").ok()??;
    if kept.slug != S::SLUG {
        return None;
    }
    me.session.remove("kept_form");
    let is_theirs = kept.owner == Some(me.person.user);
    is_theirs.then(|| Some((serde_json::from_str(&kept.body).ok()?, kept.seen)))?
}
