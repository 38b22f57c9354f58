//! The link, and the page that it leads to. Opening either changes nothing.
use super::view;
use crate::{
    partnerships::answering::{
        Error, Obstacle, Scene,
        actions::{self, Seen},
        pages::{DeadPage, DoorPage, Told},
    },
    platform::{
        db::{self, Db},
        web::{self, Client, Frame, HtmlForm, Now, html, page, see_other},
    },
    users::{
        Doer, OPENED_INVITATION, SignedIn, Visitor,
        links::{self, Purpose},
        sessions::ThisSession,
    },
    values::{InvitationId, LinkId},
};
use actix_session::Session;
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The page of an opened link: its own address tells nothing.
const DOOR: &str = "/invitation";

/// Which invitation a browser has opened: that lets nobody in, and says nothing of who they are.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Opened {
    /// The link: whether a newer one stands in its place is asked whenever it counts.
    pub link: LinkId,
    /// What it is about.
    pub invitation: InvitationId,
}

/// Which invitation a page showed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DoorForm {
    invitation: String,
}

/// Takes the token out of the address at once (reliability rule 18).
pub async fn open_link(
    me: Visitor,
    token: Path<String>,
    db: Data<Db>,
    client: Client,
) -> web::Result {
    let token = token.into_inner();
    let find = move |conn: &mut _| links::held(conn, Purpose::AnswerInvitation, &token);
    let held = db.read::<_, db::Error>(find).await?;
    let opened = held
        .and_then(|held| Some(Opened { link: held.id, invitation: held.subject.parse().ok()? }));
    match opened {
        Some(opened) => {
            me.keep(&client, OPENED_INVITATION, opened)?;
            Ok(see_other(DOOR))
        }
        None => unknown(me.frame),
    }
}

/// The invitation that was opened in this browser.
pub fn opened(session: &Session) -> Option<Opened> {
    session.get(OPENED_INVITATION).ok()?
}

/// Who invites.
pub async fn show(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(opened) = me.kept::<Opened>(OPENED_INVITATION) else { return unknown(me.frame) };
    let Visitor { frame, session, person, .. } = me;
    let Some(person) = person else { return show_visitor(frame, &db, opened, now).await };
    let me = SignedIn { frame, session, person };
    let Some(view) = view(&me, &db, opened.invitation, now).await? else {
        return unknown(me.frame);
    };
    let is_void = db.read(move |conn| links::is_void(conn, opened.link)).await?;
    if let Some(obstacle) = view.obstacle_at_the_door(is_void, now) {
        return dead(Told::reader(&me.frame, obstacle, &view), me.frame, obstacle);
    }
    let who = Some((me.person.name(), me.person.home.name.clone()));
    page(&DoorPage { frame: me.frame, scene: view.scene, who })
}

async fn show_visitor(frame: Frame, db: &Db, opened: Opened, now: DateTime<Utc>) -> web::Result {
    let find = move |conn: &mut _| {
        Ok((Scene::find(conn, opened.invitation)?, links::is_void(conn, opened.link)?))
    };
    let (Some(scene), is_void) = db.read::<_, db::Error>(find).await? else {
        return unknown(frame);
    };
    match scene.obstacle(is_void, now) {
        Some(obstacle) => dead(Told::visitor(&frame, obstacle, &scene), frame, obstacle),
        None => page(&DoorPage { frame, scene, who: None }),
    }
}

/// *Continue*: from now on the invitation is the company's to answer. If it is not theirs, or over, the page says so.
///
/// What is made the company's is what the page showed: another link may have been opened in another tab since.
pub async fn go_on(
    me: SignedIn,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<DoorForm>,
) -> web::Result {
    let shown = |opened: &Opened| opened.invitation.to_string() == form.invitation;
    let Some(opened) = opened(&me.session).filter(shown) else { return Ok(see_other(DOOR)) };
    let (id, who) = (opened.invitation, Doer::of(&me.person, session));
    match db.write(move |conn| actions::see_by_link(conn, &who, opened.link, id, now)).await {
        Ok(Seen::Remembered) => {
            me.session.remove(OPENED_INVITATION);
            Ok(see_other(&format!("/invitations/{id}")))
        }
        Ok(Seen::NotTheirs) | Err(Error::Over(_) | Error::NotEligible(_) | Error::NotFound) => {
            Ok(see_other(DOOR))
        }
        Err(error) => Err(error.into()),
    }
}

/// The same to the byte for every link that was never made.
fn unknown(frame: Frame) -> web::Result {
    let frame = frame.at(DOOR);
    let told = Told::unknown(&frame);
    html(StatusCode::NOT_FOUND, &DeadPage { frame, told })
}

fn dead(told: Told, frame: Frame, obstacle: Obstacle) -> web::Result {
    let status = if obstacle.is_final() { StatusCode::GONE } else { StatusCode::OK };
    html(status, &DeadPage { frame, told })
}
