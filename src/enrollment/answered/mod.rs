//! The two handlers that all pages with an answer share.
mod conflict;

use self::conflict::conflict;
use super::{
    actions::{self, Error},
    draft::{Draft, Seen},
    guards::{Applicant, Sender},
    pages::Sheet,
    scene,
    steps::Step,
};
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, see_other},
    },
    users::{self, SignedIn},
};
use actix_web::web::Data;
use chrono::{DateTime, Utc};
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

impl<F> Posted<F> {
    /// What its author had seen of the page.
    fn seen(&self) -> Seen {
        self.version.parse().unwrap_or_default()
    }
}

/// The page: with what was typed before the session ended, put aside, answered, or known.
pub async fn show<S: Step>(me: Applicant, db: Data<Db>) -> web::Result {
    let Applicant(me) = me;
    let (scene, journey) = scene::at(&me, &db, S::SLUG).await?;
    let about = scene.about(&me)?;
    let restored: Option<(S::Form, Seen)> = users::take_kept(&me, &address::<S>());
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
    let now = scene.draft.map(|draft| draft.seen(S::SLUG)).unwrap_or_default();
    sheet.version = seen.unwrap_or(now).to_string();
    sheet.is_restored = seen.is_some();
    sheet.doubts = answer.map(|answer| S::doubts(&answer)).unwrap_or_default();
    S::show(sheet, &about, form, FormErrors::default())
}

fn address<S: Step>() -> String {
    format!("/enroll/{}", S::SLUG)
}

/// *Continue*, or *Save and come back later*.
pub async fn save<S: Step>(
    me: Sender,
    db: Data<Db>,
    Now(now): Now,
    posted: HtmlForm<Posted<S::Form>>,
) -> web::Result {
    let HtmlForm(posted) = posted;
    let words = (&posted.form, posted.seen());
    let Applicant(me) = me.or_keep(&db, &address::<S>(), &words).await?;
    if posted.later.is_empty() {
        go_on::<S>(me, &db, now, posted).await
    } else {
        put_aside::<S>(me, &db, now, posted).await
    }
}

async fn go_on<S: Step>(
    me: SignedIn,
    db: &Db,
    now: DateTime<Utc>,
    posted: Posted<S::Form>,
) -> web::Result {
    let (scene, journey) = scene::at(&me, db, S::SLUG).await?;
    let about = scene.about(&me)?;
    let seen = posted.seen();
    let answer = match S::parse(&posted.form, &about) {
        Ok(answer) => answer,
        Err(errors) => {
            let mut sheet = Sheet::new(me.frame, &journey, S::SLUG);
            sheet.version = seen.to_string();
            return S::show(sheet, &about, posted.form, errors);
        }
    };
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let saved =
        db.write(move |conn| actions::answer::<S>(conn, &who, organization, &answer, seen, now));
    match saved.await {
        Ok(()) | Err(Error::MovedOn) => Ok(see_other("/enroll")),
        Err(Error::Conflict(theirs)) => conflict::<S>(me, db, &posted.form, *theirs).await,
        Err(error) => Err(error.into()),
    }
}

async fn put_aside<S: Step>(
    me: SignedIn,
    db: &Db,
    now: DateTime<Utc>,
    posted: Posted<S::Form>,
) -> web::Result {
    scene::at(&me, db, S::SLUG).await?;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let (form, seen) = (posted.form.clone(), posted.seen());
    let kept =
        db.write(move |conn| actions::put_aside::<S>(conn, &who, organization, &form, seen, now));
    match kept.await {
        Ok(()) => Ok(see_other("/enroll/saved")),
        Err(Error::Conflict(theirs)) => conflict::<S>(me, db, &posted.form, *theirs).await,
        Err(error) => Err(error.into()),
    }
}
