//! All answers, the declaration, and *Enroll now*; or *Cancel*; and what happens afterwards.
mod answers;

use crate::{
    audit::Actor,
    enrollment::{
        actions::{self, Error},
        answered::sign_in_again,
        guards::{Applicant, Sender},
        pages::{CancelPage, Sheet},
        scene::{self, Scene},
    },
    memberships,
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, Frame, HtmlForm, Now, page, rejected, see_other},
    },
    users::{Permission, SignedIn},
    values::{MISSING, OrganizationId, Wrong},
    verification,
};
use actix_web::web::Data;
use answers::{Section, sections};
use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

const SLUG: &str = "review";

/// What the browser said.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    declaration: String,
    version: String,
}

#[derive(Template)]
#[template(path = "enrollment/steps/review.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    sections: Vec<Section>,
    is_declared: bool,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "enrollment/submitted.html")]
struct SubmittedPage {
    frame: Frame,
    reference: String,
    contact: String,
    email: String,
    expected_by: String,
    is_enrolled: bool,
    can_resend: bool,
}

/// All answers, with ways back to each.
pub async fn show(me: Applicant, db: Data<Db>) -> web::Result {
    filled(me.0, &db, false, FormErrors::default()).await
}

/// *Enroll now*. A second press, or twenty at once, come to the same page.
pub async fn submit(
    me: Sender,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<Form>,
) -> web::Result {
    let me = match me {
        Sender::Here(Applicant(me)) => me,
        Sender::Gone { visitor, .. } => return sign_in_again(&visitor, &client, SLUG),
    };
    scene::at(&me, &db, SLUG).await?;
    if form.declaration.is_empty() {
        let errors = FormErrors::one("declaration", Wrong::new(MISSING));
        return filled(me, &db, false, errors).await;
    }
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let (version, language) = (form.version.parse().unwrap_or_default(), me.frame.language);
    let submitted =
        db.write(move |conn| actions::submit(conn, &who, organization, version, language, now));
    match submitted.await {
        Err(Error::MembershipTaken) => back_to_the_list(&me),
        Err(Error::Incomplete(slug)) => Ok(see_other(&format!("/enroll/{slug}"))),
        // Submitted, now or by an earlier press. The session keeps its key even where a role was gained:
        // a second press that is under way carries it, and has to come to the same page.
        Ok(_) | Err(Error::MovedOn) => Ok(see_other("/enroll/submitted")),
        Err(Error::Changed) => {
            me.session.insert("flash", "flash-answers-changed")?;
            Ok(see_other("/enroll/review"))
        }
        Err(error) => Err(error.into()),
    }
}

/// The membership ID was taken meanwhile. The draft keeps it until another is chosen: it may be free
/// again by then.
fn back_to_the_list(me: &SignedIn) -> web::Result {
    me.session.insert("flash", "flash-membership-taken")?;
    Ok(see_other("/enroll/membership"))
}

async fn filled(me: SignedIn, db: &Db, is_declared: bool, errors: FormErrors) -> web::Result {
    let (scene, journey) = scene::at(&me, db, SLUG).await?;
    if is_taken(&me, db, &scene).await? {
        return back_to_the_list(&me);
    }
    let sections = sections(&me, &scene)?;
    let mut sheet = Sheet::new(me.frame, &journey, SLUG);
    sheet.version = scene.draft.map_or(0, |draft| draft.version).to_string();
    let is_right = errors.is_empty();
    let filled = Page { frame: sheet.frame.clone(), sheet, sections, is_declared, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}

/// Told at once, not only at the end.
async fn is_taken(me: &SignedIn, db: &Db, scene: &Scene) -> web::Result<bool> {
    let Some(profile) = scene.on_file.clone() else { return Ok(false) };
    let organization = me.person.home.id;
    let elsewhere = db.read::<_, db::Error>(move |conn| {
        memberships::is_linked_elsewhere(conn, &profile.id, organization)
    });
    Ok(elsewhere.await?)
}

/// What happens next: the same page for every press of *Enroll now*, and to come back to. With nothing
/// submitted, or for somebody who may not see it, on to where they belong.
pub async fn submitted(me: SignedIn, db: Data<Db>) -> web::Result {
    let organization = me.person.home.id;
    let case = db.read(move |conn| verification::latest(conn, organization)).await?;
    let case = case.filter(|case| !matches!(case.state, verification::State::Withdrawn(_)));
    let Some(case) = case.filter(|_| me.person.may(Permission::SeeStatus)) else {
        return Ok(see_other("/enroll"));
    };
    let is_enrolled = matches!(case.state, verification::State::Authorized(_));
    let can_resend = match &case.state {
        verification::State::AwaitingContact(state) => state.address_refused_at.is_none(),
        _ => false,
    };
    page(&SubmittedPage {
        reference: case.reference.to_string(),
        contact: case.contact.name,
        email: case.contact.email.to_string(),
        expected_by: me.frame.weekday(case.expected_by),
        is_enrolled,
        can_resend,
        frame: me.frame,
    })
}

/// *Cancel*: keep the draft, or delete it.
pub async fn cancel(me: Applicant, db: Data<Db>) -> web::Result {
    let (scene, _) = scene::anywhere(&me.0, &db).await?;
    let Some(draft) = scene.draft else { return Ok(see_other("/enroll")) };
    let until = me.0.frame.day_of(draft.dies_at());
    page(&CancelPage { frame: me.0.frame, until })
}

/// *Delete draft*.
pub async fn delete(me: Applicant, db: Data<Db>, Now(now): Now) -> web::Result {
    act(&me.0, &db, now, actions::delete_draft, "flash-draft-deleted").await
}

/// Takes a submitted application back.
pub async fn withdraw(me: Applicant, db: Data<Db>, Now(now): Now) -> web::Result {
    act(&me.0, &db, now, actions::withdraw, "flash-withdrawn").await
}

type Act = fn(&mut db::Conn, &Actor, OrganizationId, DateTime<Utc>) -> Result<(), Error>;

async fn act(me: &SignedIn, db: &Db, now: DateTime<Utc>, act: Act, flash: &str) -> web::Result {
    let (who, organization) = (me.person.actor(), me.person.home.id);
    db.write(move |conn| act(conn, &who, organization, now)).await?;
    me.session.insert("flash", flash)?;
    Ok(see_other("/"))
}
