//! The company profiles of the membership account, each with whether it can be used and if not, why.
use super::{SLUG, USER_NAME, binding, told};
use crate::{
    enrollment::{
        actions::{self, Error},
        guards::Applicant,
        pages::Sheet,
        scene,
    },
    memberships::{self, Listed, Offer},
    platform::{
        db::{self, Db},
        web::{self, FormErrors, Frame, HtmlForm, Now, page, rejected, see_other},
    },
    values::{Country, Wrong},
};
use actix_web::web::Data;
use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// What the browser said: a proof, never an ID.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    profile: String,
}

#[derive(Template)]
#[template(path = "enrollment/steps/membership_profile.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    offer: Offer,
    has_usable: bool,
    chosen: String,
    errors: FormErrors,
}

impl Page {
    /// Why a profile can be used or not, in words.
    fn verdict(&self, listed: &Listed) -> String {
        told(&self.frame, &listed.profile, listed.verdict)
    }
}

/// The list, as long as the sign-in is good.
pub async fn show(me: Applicant, db: Data<Db>, Now(now): Now) -> web::Result {
    list(me, &db, now, String::new(), FormErrors::default()).await
}

/// *Continue*: the ID is taken from the proof.
pub async fn choose(
    me: Applicant,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<Form>,
) -> web::Result {
    let Ok(proof) = form.profile.parse() else {
        let errors = FormErrors::one("profile", Wrong::new("profile-missing"));
        return list(me, &db, now, form.0.profile, errors).await;
    };
    let (who, organization) = (me.0.person.actor(), me.0.person.home.id);
    let (binding, country) = (binding(&me.0)?, country(&me)?);
    let chosen = db.write(move |conn| {
        actions::choose_membership(conn, &who, organization, country, &binding, proof, now)
    });
    match chosen.await {
        Ok(()) => {
            me.0.session.remove(USER_NAME);
            Ok(see_other("/enroll"))
        }
        Err(Error::ProofDead) => sign_in_again(&me, "flash-proof-dead"),
        Err(Error::MembershipTaken) => {
            let errors = FormErrors::one("profile", Wrong::new("profile-unusable"));
            list(me, &db, now, String::new(), errors).await
        }
        Err(error) => Err(error.into()),
    }
}

/// *Cancel*: ends the membership sign-in, and nothing else.
pub async fn cancel(me: Applicant, db: Data<Db>, Now(now): Now) -> web::Result {
    let (who, organization) = (me.0.person.actor(), me.0.person.home.id);
    let binding = binding(&me.0)?;
    db.write::<_, db::Error>(move |conn| {
        if let Some(open) = crate::enrollment::find_open(conn, organization)? {
            memberships::cancel(conn, &who, open.id, organization, &binding, now)?;
        }
        Ok(())
    })
    .await?;
    me.0.session.remove(USER_NAME);
    sign_in_again(&me, "flash-membership-cancelled")
}

async fn list(
    me: Applicant,
    db: &Db,
    now: DateTime<Utc>,
    chosen: String,
    errors: FormErrors,
) -> web::Result {
    let (scene, journey) = scene::at(&me.0, db, SLUG).await?;
    let (organization, binding, country) = (me.0.person.home.id, binding(&me.0)?, country(&me)?);
    let Some(draft) = scene.draft else { return Ok(see_other("/enroll/membership")) };
    let offer = db.read::<_, db::Error>(move |conn| {
        memberships::offer(conn, draft.id, organization, country, &binding, now)
    });
    let Some(offer) = offer.await? else { return sign_in_again(&me, "flash-proof-dead") };
    let sheet = Sheet::new(me.0.frame, &journey, SLUG);
    let sheet = Sheet { back: Some("/enroll/membership".into()), ..sheet };
    let has_usable = offer.profiles.iter().any(|listed| listed.proof.is_some());
    let is_right = errors.is_empty();
    let filled = Page { frame: sheet.frame.clone(), sheet, offer, has_usable, chosen, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}

fn sign_in_again(me: &Applicant, flash: &str) -> web::Result {
    me.0.session.insert("flash", flash)?;
    Ok(see_other("/enroll/membership"))
}

fn country(me: &Applicant) -> web::Result<Country> {
    let id = me.0.person.home.id;
    Ok(me.0.person.home.country.parse().map_err(|_| db::Error::corrupt("organizations", id))?)
}
