//! The two handlers that all pages with an answer share.
use super::{
    actions::{self, Error},
    draft::{Draft, Kept},
    guards::{Applicant, Sender},
    pages::{ConflictPage, Sheet},
    scene,
    steps::Step,
};
use crate::{
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, HtmlForm, Now, html, see_other},
    },
    users::{self, SignedIn, Visitor, sessions},
    values::UserId,
};
use actix_web::{http::StatusCode, web::Data};
use serde::{Deserialize, Serialize};

/// What every page with an answer is posted with.
#[derive(Debug, Deserialize)]
#[serde(bound = "F: Serialize + serde::de::DeserializeOwned")]
pub struct Posted<F> {
    #[serde(flatten)]
    form: F,
    #[serde(default)]
    version: String,
    #[serde(default)]
    later: String,
}

/// Typed words that wait for their owner to sign in again.
#[derive(Serialize, Deserialize)]
struct KeptForm {
    slug: String,
    owner: Option<UserId>,
    body: String,
    /// The version of the page that they were typed on.
    seen: i64,
}

/// The page: with what was typed before the session ended, put aside, answered, or known.
pub async fn show<S: Step>(me: Applicant, db: Data<Db>) -> web::Result {
    let Applicant(me) = me;
    let (scene, journey) = scene::at(&me, &db, S::SLUG).await?;
    let about = scene.about(&me)?;
    let restored = take_kept::<S>(&me);
    let draft = scene.draft.as_ref();
    let answer = draft.and_then(Draft::answer::<S>);
    let rough = draft.and_then(Draft::rough::<S>);
    let seen = restored.as_ref().map(|(_, seen)| *seen);
    let form = restored
        .map(|(form, _)| form)
        .or(rough)
        .or_else(|| answer.as_ref().map(S::refill))
        .unwrap_or_else(|| S::prefill(&about));
    let mut sheet = Sheet::new(me.frame, &journey, S::SLUG);
    // Words typed before the session ended belong to the page as it was then.
    let now = scene.draft.map_or(0, |draft| draft.version_of(S::SLUG));
    sheet.version = seen.unwrap_or(now);
    sheet.is_restored = seen.is_some();
    sheet.doubts = answer.map(|answer| S::doubts(&answer)).unwrap_or_default();
    S::show(sheet, &about, form, FormErrors::default())
}

/// *Continue*, or *Save and come back later*.
pub async fn save<S: Step>(
    me: Sender,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    posted: HtmlForm<Posted<S::Form>>,
) -> web::Result {
    let HtmlForm(posted) = posted;
    let seen = posted.version.parse().unwrap_or_default();
    let me = match me {
        Sender::Here(Applicant(me)) => me,
        Sender::Gone { visitor, old_key } => {
            return gone::<S>(&visitor, &client, &db, old_key, (&posted.form, seen)).await;
        }
    };
    let (scene, journey) = scene::at(&me, &db, S::SLUG).await?;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    if !posted.later.is_empty() {
        let form = posted.form.clone();
        let kept = db
            .write(move |conn| actions::put_aside::<S>(conn, &who, organization, &form, seen, now));
        return match kept.await {
            Ok(()) => Ok(see_other("/enroll/saved")),
            Err(Error::Conflict(theirs)) => conflict::<S>(me, &db, &posted.form, *theirs).await,
            Err(error) => Err(error.into()),
        };
    }
    let about = scene.about(&me)?;
    let answer = match S::parse(&posted.form, &about) {
        Ok(answer) => answer,
        Err(errors) => {
            let sheet = Sheet { version: seen, ..Sheet::new(me.frame, &journey, S::SLUG) };
            return S::show(sheet, &about, posted.form, errors);
        }
    };
    let saved =
        db.write(move |conn| actions::answer::<S>(conn, &who, organization, &answer, seen, now));
    match saved.await {
        Ok(()) | Err(Error::MovedOn) => Ok(see_other("/enroll")),
        Err(Error::Conflict(theirs)) => conflict::<S>(me, &db, &posted.form, *theirs).await,
        Err(error) => Err(error.into()),
    }
}

/// The session has ended: what was typed is kept for whoever it belonged to.
async fn gone<S: Step>(
    visitor: &Visitor,
    client: &Client,
    db: &Db,
    old_key: Option<String>,
    (form, seen): (&S::Form, i64),
) -> web::Result {
    let owner = match old_key {
        Some(key) => db.read(move |conn| sessions::owner_of(conn, &key)).await?,
        None => None,
    };
    let body = serde_json::to_string(form).map_err(|e| db::Error::corrupt("form", e))?;
    if owner.is_some() {
        let kept = KeptForm { slug: S::SLUG.to_owned(), owner, body, seen };
        visitor.keep(client, "kept_form", kept)?;
    }
    sign_in_again(visitor, client, S::SLUG)
}

/// On to signing in, and back to the page.
pub fn sign_in_again(visitor: &Visitor, client: &Client, slug: &str) -> web::Result {
    visitor.keep(client, "flash", "flash-session-ended")?;
    Err(web::Error::SignedOut { next: format!("/enroll/{slug}") })
}

/// What was typed before the session ended, for its owner alone; and the version it was typed on.
fn take_kept<S: Step>(me: &SignedIn) -> Option<(S::Form, i64)> {
    let kept: KeptForm = me.session.get("kept_form").ok()??;
    if kept.slug != S::SLUG {
        return None;
    }
    me.session.remove("kept_form");
    let is_theirs = kept.owner == Some(me.person.user);
    is_theirs.then(|| Some((serde_json::from_str(&kept.body).ok()?, kept.seen)))?
}

/// Somebody else saved the page meanwhile: both versions, and a choice.
async fn conflict<S: Step>(me: SignedIn, db: &Db, mine: &S::Form, theirs: Kept) -> web::Result {
    let answer: Option<S::Answer> = serde_json::from_str(&theirs.body).ok();
    let their_form = answer.map(|answer| S::refill(&answer)).unwrap_or_default();
    let by = theirs.by;
    let by = db.read(move |conn| users::load(conn, by)).await?.name();
    let (mine, their_fields) = (fields(mine), fields(&their_form));
    let differences = mine
        .iter()
        .zip(&their_fields)
        .filter(|((name, mine), (_, theirs))| mine != theirs && name != "is_me")
        .map(|((name, mine), (_, theirs))| (me.frame.label(name, ""), theirs.clone(), mine.clone()))
        .collect();
    let at = me.frame.moment(theirs.at);
    let version = theirs.version;
    let page = ConflictPage { frame: me.frame, slug: S::SLUG, by, at, differences, mine, version };
    html(StatusCode::CONFLICT, &page)
}

/// A form's fields by name, in order.
fn fields(form: &impl Serialize) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(map)) = serde_json::to_value(form) else { return vec![] };
    map.into_iter()
        .map(|(name, value)| (name, value.as_str().unwrap_or_default().to_owned()))
        .collect()
}
