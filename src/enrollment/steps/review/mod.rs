//! All answers, the declaration, and *Enroll now*; or *Cancel*; and what happens afterwards.
mod answers;

use crate::{
    audit::Actor,
    enrollment::{
        actions::{self, Error},
        guards::{Applicant, Sender, Withdrawing},
        pages::{CancelPage, Sheet},
        scene,
    },
    partnerships::{self, Waiting},
    platform::{
        db::{self, Db},
        web::{self, FormErrors, Frame, HtmlForm, Now, page, rejected, see_other},
    },
    users::{Permission, SignedIn},
    values::{MISSING, OrganizationId, Wrong},
    verification::{self, Case, Cause, State},
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
    /// The providers' invitations that wait.
    invitations: Vec<Waiting>,
}

impl SubmittedPage {
    /// Whether they wait for the authorization.
    fn awaits_authorization(&self) -> bool {
        !self.is_enrolled
    }
}

/// All answers, with ways back to each.
pub async fn show(me: Applicant, db: Data<Db>) -> web::Result {
    filled(me.0, &db, false, FormErrors::default()).await
}

/// *Enroll now*. A second press, or twenty at once, come to the same page.
pub async fn submit(me: Sender, db: Data<Db>, Now(now): Now, form: HtmlForm<Form>) -> web::Result {
    // A declaration is not kept: it is made once more.
    let Applicant(me) = me.or_keep(&db, "/enroll/review", &()).await?;
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
        Err(Error::MembershipTaken) => Ok(see_other("/enroll/membership")),
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

async fn filled(me: SignedIn, db: &Db, is_declared: bool, errors: FormErrors) -> web::Result {
    let (scene, journey) = scene::at(&me, db, SLUG).await?;
    // Told at once, not only at the end; the page of the membership says why.
    if scene.refusal().is_some() {
        return Ok(see_other("/enroll/membership"));
    }
    let sections = sections(&me, &scene)?;
    let mut sheet = Sheet::new(me.frame, &journey, SLUG);
    sheet.version = scene.draft.map_or(0, |draft| draft.version).to_string();
    let is_right = errors.is_empty();
    let filled = Page { frame: sheet.frame.clone(), sheet, sections, is_declared, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}

/// What happens next: the same page for every press of *Enroll now*, and to come back to. With nothing
/// submitted, or for somebody who may not see it, on to where they belong.
pub async fn submitted(me: SignedIn, db: Data<Db>) -> web::Result {
    let (case, invitations) = what_waits(&me, &db).await?;
    let is_shown =
        |case: &Case<State>| is_applied_for(case) && me.person.may(Permission::SeeStatus);
    let Some(case) = case.filter(is_shown) else {
        return Ok(see_other("/enroll"));
    };
    let is_enrolled = matches!(case.state, State::Authorized(_));
    let can_resend = match &case.state {
        State::AwaitingContact(_) => {
            me.person.may(Permission::Enroll) && !case.has_refused_address()
        }
        _ => false,
    };
    let expected_by = me.frame.weekday(case.expected_by(me.frame.today(), &me.frame.site.calendar));
    page(&SubmittedPage {
        reference: case.reference.to_string(),
        contact: case.contact.name,
        email: case.contact.email.to_string(),
        expected_by,
        is_enrolled,
        can_resend,
        invitations,
        frame: me.frame,
    })
}

/// The company's case, and the providers' invitations that wait for it.
async fn what_waits(me: &SignedIn, db: &Db) -> web::Result<(Option<Case<State>>, Vec<Waiting>)> {
    let (organization, now) = (me.person.home.id, me.frame.now);
    let opened = partnerships::opened_invitation(&me.session);
    let found = db.read::<_, db::Error>(move |conn| {
        let waiting = partnerships::waiting_invitations(conn, organization, opened, now)?;
        Ok((verification::latest(conn, organization)?, waiting))
    });
    Ok(found.await?)
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

/// Takes a submitted application back. A suspended company can do so, too.
pub async fn withdraw(me: Withdrawing, db: Data<Db>, Now(now): Now) -> web::Result {
    act(&me.0, &db, now, actions::withdraw, "flash-withdrawn").await
}

type Act = fn(&mut db::Conn, &Actor, OrganizationId, DateTime<Utc>) -> Result<(), Error>;

async fn act(me: &SignedIn, db: &Db, now: DateTime<Utc>, act: Act, flash: &str) -> web::Result {
    let (who, organization) = (me.person.actor(), me.person.home.id);
    match db.write(move |conn| act(conn, &who, organization, now)).await {
        Ok(()) => me.session.insert("flash", flash)?,
        // Done by an earlier press, or decided meanwhile: the first page tells how it stands.
        Err(Error::MovedOn) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(see_other("/"))
}

/// Whether the case is an application, and not taken back.
fn is_applied_for(case: &Case<State>) -> bool {
    case.cause == Cause::Enrollment && !matches!(case.state, State::Withdrawn(_))
}
