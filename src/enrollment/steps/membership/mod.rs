//! Linking the membership (MPN) ID: why, the membership user name, its password, and the list of
//! company profiles. The membership sign-in is a proof for this enrollment alone, never a session.
mod profiles;
mod sign_in;

pub use profiles::{cancel, choose, show as show_profiles};
pub use sign_in::{password, show_password, show_user_name, user_name};

use crate::{
    enrollment::{guards::Applicant, pages::Sheet, scene},
    memberships::{CompanyProfile, Verdict},
    platform::{
        db::Db,
        web::{self, Frame, page},
    },
    users::SignedIn,
};
use actix_web::web::Data;
use askama::Template;

const SLUG: &str = "membership";
/// The session's note of the membership user name, between its two pages.
const USER_NAME: &str = "membership_user_name";

#[derive(Template)]
#[template(path = "enrollment/steps/membership.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    chosen: Option<CompanyProfile>,
    /// Why the chosen ID cannot be used any more; empty if it can.
    refusal: String,
}

/// Why the ID is asked for, and where to get one.
pub async fn show(me: Applicant, db: Data<Db>) -> web::Result {
    let Applicant(me) = me;
    let (scene, journey) = scene::at(&me, &db, SLUG).await?;
    let refusal = scene.on_file.as_ref().zip(scene.refusal());
    let refusal = refusal.map(|(profile, why)| told(&me.frame, profile, why)).unwrap_or_default();
    let sheet = Sheet::new(me.frame, &journey, SLUG);
    page(&Page { frame: sheet.frame.clone(), sheet, chosen: scene.on_file, refusal })
}

/// Why a profile can be used or not, in words.
fn told(frame: &Frame, profile: &CompanyProfile, verdict: Verdict) -> String {
    let words = frame.with("id", &profile.id);
    match verdict {
        Verdict::OtherCountry { profile, own } => words
            .with("country", frame.country(&profile))
            .with("own", frame.country(&own))
            .say(verdict.text()),
        _ => words.say(verdict.text()),
    }
}

/// The random value of this session, to which proofs are bound.
fn binding(me: &SignedIn) -> web::Result<String> {
    me.session.get("binding").ok().flatten().ok_or(web::Error::NotFound)
}
