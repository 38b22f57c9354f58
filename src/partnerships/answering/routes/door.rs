//! The link, and the page that it leads to. Opening either changes nothing.
use super::{open_door, view};
use crate::{
    partnerships::{
        answering::{
            Error, Obstacle, Scene,
            actions::{self, Seen},
            pages::{DeadPage, DoorPage, Told},
        },
        open_link,
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, Client, Frame, HtmlForm, Now, html, page, see_other},
    },
    users::{
        Doer, OPENED_INVITATION, SignedIn, Visitor,
        links::{self, Purpose},
        sessions::ThisSession,
    },
    values::{InvitationId, LinkId, OpenLinkId},
};
use actix_session::Session;
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The page of an opened link: its own address tells nothing.
pub(super) const DOOR: &str = "/invitation";

/// Which invitation a browser has opened: that lets nobody in, and says nothing of who they are.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub enum Opened {
    /// One that was sent by name.
    Named {
        /// The link: whether a newer one stands in its place is asked whenever it counts.
        link: LinkId,
        /// What it is about.
        invitation: InvitationId,
    },
    /// A provider's link that is open to all.
    Open(OpenLinkId),
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
    match db.read::<_, db::Error>(move |conn| find(conn, &token)).await? {
        Some(opened) => {
            me.keep(&client, OPENED_INVITATION, opened)?;
            Ok(see_other(DOOR))
        }
        None => unknown(me.frame),
    }
}

/// What a token opens, live or not.
fn find(conn: &mut Conn, token: &str) -> Result<Option<Opened>, db::Error> {
    if let Some(link) = open_link::find_by_token(conn, token)? {
        return Ok(Some(Opened::Open(link)));
    }
    let held = links::held(conn, Purpose::AnswerInvitation, token)?;
    Ok(held.and_then(|held| {
        Some(Opened::Named { link: held.id, invitation: held.subject.parse().ok()? })
    }))
}

/// The invitation that was opened in this browser.
pub fn opened(session: &Session) -> Option<Opened> {
    session.get(OPENED_INVITATION).ok()?
}

/// Who invites.
pub async fn show(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    match me.kept::<Opened>(OPENED_INVITATION) {
        Some(Opened::Named { link, invitation }) => {
            show_named(me, &db, (link, invitation), now).await
        }
        Some(Opened::Open(link)) => open_door::show(me, &db, link, now).await,
        None => unknown(me.frame),
    }
}

async fn show_named(
    me: Visitor,
    db: &Db,
    (link, invitation): (LinkId, InvitationId),
    now: DateTime<Utc>,
) -> web::Result {
    let Visitor { frame, session, person, .. } = me;
    let Some(person) = person else {
        return show_visitor(frame, db, (link, invitation), now).await;
    };
    let me = SignedIn { frame, session, person };
    let Some(view) = view(&me, db, invitation, now).await? else {
        return unknown(me.frame);
    };
    let is_void = db.read(move |conn| links::is_void(conn, link)).await?;
    if let Some(obstacle) = view.obstacle_at_the_door(is_void, now) {
        return dead(Told::reader(&me.frame, obstacle, &view), me.frame, obstacle);
    }
    let who = Some((me.person.name(), me.person.home.name.clone()));
    page(&DoorPage::named(me.frame, view.scene, who))
}

async fn show_visitor(
    frame: Frame,
    db: &Db,
    (link, invitation): (LinkId, InvitationId),
    now: DateTime<Utc>,
) -> web::Result {
    let find = move |conn: &mut Conn| {
        Ok((Scene::find(conn, invitation, now)?, links::is_void(conn, link)?))
    };
    let (Some(scene), is_void) = db.read::<_, db::Error>(find).await? else {
        return unknown(frame);
    };
    match scene.obstacle(is_void, now) {
        Some(obstacle) => dead(Told::visitor(&frame, obstacle, &scene), frame, obstacle),
        None => page(&DoorPage::named(frame, scene, None)),
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
    let who = Doer::of(&me.person, session);
    match opened(&me.session) {
        Some(Opened::Named { link, invitation }) if invitation.to_string() == form.invitation => {
            let see =
                move |conn: &mut Conn| actions::see_by_link(conn, &who, link, invitation, now);
            let is_theirs = |seen| (seen == Seen::Remembered).then_some(invitation);
            seen(&me, db.write(see).await.map(is_theirs))
        }
        Some(Opened::Open(link)) if link.to_string() == form.invitation => {
            let see = move |conn: &mut Conn| actions::see_open(conn, &who, link, now);
            seen(&me, db.write(see).await.map(Some))
        }
        _ => Ok(see_other(DOOR)),
    }
}

/// On to the answer, or back to the door, which says why not.
fn seen(me: &SignedIn, came: Result<Option<InvitationId>, Error>) -> web::Result {
    match came {
        Ok(Some(id)) => {
            me.session.remove(OPENED_INVITATION);
            Ok(see_other(&format!("/invitations/{id}")))
        }
        Ok(None)
        | Err(
            Error::Over(_)
            | Error::NotEligible(_)
            | Error::NotFound
            | Error::DeadLink(_)
            | Error::TooSoon(_)
            | Error::Partners(_),
        ) => Ok(see_other(DOOR)),
        Err(error) => Err(error.into()),
    }
}

/// The same to the byte for every link that was never made.
pub(super) fn unknown(frame: Frame) -> web::Result {
    let frame = frame.at(DOOR);
    let told = Told::unknown(&frame);
    html(StatusCode::NOT_FOUND, &DeadPage { frame, told })
}

pub(super) fn dead(told: Told, frame: Frame, obstacle: Obstacle) -> web::Result {
    let status = if obstacle.is_final() { StatusCode::GONE } else { StatusCode::OK };
    html(status, &DeadPage { frame, told })
}
