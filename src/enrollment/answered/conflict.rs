//! Two people change the same page: nobody's words are silently overwritten.
use crate::{
    enrollment::{draft::Theirs, pages::ConflictPage, steps::Step},
    platform::{
        db::Db,
        web::{self, html},
    },
    users::{self, SignedIn},
};
use actix_web::http::StatusCode;
use serde::Serialize;

/// Somebody else saved the page meanwhile: both versions, and a choice.
pub async fn conflict<S: Step>(
    me: SignedIn,
    db: &Db,
    mine: &S::Form,
    theirs: Theirs,
) -> web::Result {
    let their_form = form_of::<S>(&theirs).unwrap_or_default();
    let by = theirs.kept.by;
    let by = db.read(move |conn| users::load(conn, by)).await?.name();
    let (mine, their_fields) = (fields(mine), fields(&their_form));
    let differences = mine
        .iter()
        .zip(&their_fields)
        .filter(|((name, mine), (_, theirs))| mine != theirs && name != "is_me")
        .map(|((name, mine), (_, theirs))| (me.frame.label(name, ""), theirs.clone(), mine.clone()))
        .collect();
    let at = me.frame.moment(theirs.kept.at);
    let version = theirs.seen.to_string();
    let page = ConflictPage { frame: me.frame, slug: S::SLUG, by, at, differences, mine, version };
    html(StatusCode::CONFLICT, &page)
}

/// What they saved, as the page would show it.
fn form_of<S: Step>(theirs: &Theirs) -> Option<S::Form> {
    if theirs.is_rough {
        return serde_json::from_str(&theirs.kept.body).ok();
    }
    Some(S::refill(&serde_json::from_str(&theirs.kept.body).ok()?))
}

/// A form's fields by name, in order.
fn fields(form: &impl Serialize) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(map)) = serde_json::to_value(form) else { return vec![] };
    map.into_iter()
        .map(|(name, value)| (name, value.as_str().unwrap_or_default().to_owned()))
        .collect()
}
