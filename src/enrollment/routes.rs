//! `/enroll`: the wizard. Pages with an answer share the two handlers of `answered.rs`.
use super::{
    actions::Error,
    answered::{save, show},
    guards::{Applicant, obstacle},
    pages::{CannotPage, SavedPage},
    scene::{self, WELCOMED},
    steps::{
        Step, create_account, customer_support::CustomerSupport, legal_profile::LegalProfile,
        membership, primary_contact::PrimaryContact, review, sign_in, welcome,
    },
};
use crate::{
    platform::{
        db::Db,
        web::{
            self, page,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{self, SignedIn, Visitor},
};
use actix_web::web::Data;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/enroll", resume),
        get("/enroll/cannot", cannot),
        get("/enroll/saved", saved),
        get("/enroll/welcome", welcome::show),
        post("/enroll/welcome", welcome::next),
        get("/enroll/sign-in", sign_in::show),
        post("/enroll/sign-in", sign_in::sign_in),
        get("/enroll/create-account", create_account::show),
        post("/enroll/create-account", create_account::create),
        get("/enroll/account-name", create_account::availability),
        get("/enroll/create-account/code", create_account::show_code),
        post("/enroll/create-account/code", create_account::check_code),
        post("/enroll/create-account/code/resending", create_account::resend_code),
        get("/enroll/membership", membership::show),
        get("/enroll/membership/user-name", membership::show_user_name),
        post("/enroll/membership/user-name", membership::user_name),
        get("/enroll/membership/password", membership::show_password),
        post("/enroll/membership/password", membership::password),
        get("/enroll/membership/profile", membership::show_profiles),
        post("/enroll/membership/profile", membership::choose),
        post("/enroll/membership/cancellation", membership::cancel),
        get("/enroll/review", review::show),
        post("/enroll/review", review::submit),
        get("/enroll/submitted", review::submitted),
        get("/enroll/cancel", review::cancel),
        post("/enroll/deletion", review::delete),
        post("/enroll/withdrawal", review::withdraw),
    ];
    routes.extend(step::<LegalProfile>());
    routes.extend(step::<PrimaryContact>());
    routes.extend(step::<CustomerSupport>());
    routes
}

/// The two routes of a page with an answer.
fn step<S: Step>() -> [Route; 2] {
    let pattern = format!("/enroll/{}", S::SLUG);
    [get(pattern.clone(), show::<S>), post(pattern, save::<S>)]
}

/// The first page still to do.
async fn resume(me: Visitor, db: Data<Db>) -> web::Result {
    let welcomed = me.kept(WELCOMED).unwrap_or_default();
    let Visitor { frame, session, person, .. } = me;
    let Some(person) = person else {
        return Ok(see_other(if welcomed { "/enroll/sign-in" } else { "/enroll/welcome" }));
    };
    if obstacle(&person).is_some() {
        return Ok(see_other("/enroll/cannot"));
    }
    let (_, journey) = scene::anywhere(&SignedIn { frame, session, person }, &db).await?;
    Ok(see_other(&format!("/enroll/{}", journey.next().slug)))
}

/// Why not, and who could.
async fn cannot(me: SignedIn, db: Data<Db>) -> web::Result {
    let Some(why) = obstacle(&me.person) else { return Ok(see_other("/enroll")) };
    let organization = me.person.home.id;
    let admins = db.read(move |conn| users::global_admins(conn, organization)).await?;
    let admins = admins.iter().map(users::User::name).collect();
    page(&CannotPage { frame: me.frame, why, admins })
}

/// Everything is kept; come back any time.
async fn saved(me: Applicant, db: Data<Db>) -> web::Result {
    let (scene, _) = scene::anywhere(&me.0, &db).await?;
    let Some(draft) = scene.draft else { return Ok(see_other("/enroll")) };
    page(&SavedPage { until: me.0.frame.day_of(draft.dies_at()), frame: me.0.frame })
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotPermitted => Self::Elsewhere("/enroll/cannot".into()),
            Error::MovedOn | Error::Changed | Error::Conflict(_) => Self::Conflict("moved-on"),
            Error::Incomplete(slug) => Self::Elsewhere(format!("/enroll/{slug}")),
            Error::ProofDead | Error::MembershipTaken => {
                Self::Elsewhere("/enroll/membership".into())
            }
            Error::TooMany(until) => Self::TooMany(until),
            Error::Db(error) => error.into(),
        }
    }
}
