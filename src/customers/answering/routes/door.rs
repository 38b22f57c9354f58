//! The link, and the page that it leads to. Opening either changes nothing.
use crate::{
    customers::answering::{
        Error, Reader, View,
        actions::{self, Seen},
        pages::{DeadPage, DoorPage, told, unknown},
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, Client, Frame, HtmlForm, Now, html, page, see_other},
    },
    users::{
        Doer, OPENED_AUTHORIZATION, SignedIn, Visitor,
        links::{self, Purpose},
        sessions::ThisSession,
    },
    values::{CustomerInvitationId, LinkId},
};
use actix_session::Session;
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use serde::{Deserialize, Serialize};

/// The page of an opened link: its own address tells nothing.
pub const DOOR: &str = "/authorization";

/// Which invitation a browser has opened: that lets nobody in, and says nothing of who they are.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Opened {
    /// The link: whether a newer one stands in its place is asked whenever it counts.
    pub link: LinkId,
    /// What it is about.
    pub invitation: CustomerInvitationId,
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
    let find = move |conn: &mut Conn| links::held(conn, Purpose::AnswerCustomerInvitation, &token);
    let held = db.read::<_, db::Error>(find).await?;
    let opened = held
        .and_then(|held| Some(Opened { link: held.id, invitation: held.subject.parse().ok()? }));
    match opened {
        Some(opened) => {
            me.keep(&client, OPENED_AUTHORIZATION, opened)?;
            Ok(see_other(DOOR))
        }
        None => never_made(me.frame),
    }
}

/// The invitation that was opened in this browser.
pub fn opened(session: &Session) -> Option<Opened> {
    session.get(OPENED_AUTHORIZATION).ok()?
}

/// Who invites.
pub async fn show(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(Opened { link, invitation }) = me.kept::<Opened>(OPENED_AUTHORIZATION) else {
        return never_made(me.frame);
    };
    let Visitor { frame, person, .. } = me;
    let who = person.as_ref().map(|person| (person.name(), person.home.name.clone()));
    let reader = person.as_ref().map(Reader::of);
    let find = move |conn: &mut Conn| View::find(conn, invitation, reader, now);
    let found = db.read::<_, db::Error>(find).await?;
    let Some(view) = found else { return never_made(frame) };
    let is_void = db.read::<_, db::Error>(move |conn| links::is_void(conn, link)).await?;
    if let Some(obstacle) = view.obstacle_at_the_door(is_void, now) {
        let told = told(&frame, obstacle, Some(&view));
        let status = if obstacle.is_final() { StatusCode::GONE } else { StatusCode::OK };
        return html(status, &DeadPage { frame, told });
    }
    page(&DoorPage { frame, view, who })
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
    let shown = |opened: &Opened| opened.invitation.to_string() == form.invitation;
    let Some(Opened { link, invitation }) = opened(&me.session).filter(shown) else {
        return Ok(see_other(DOOR));
    };
    let see = move |conn: &mut Conn| actions::see_by_link(conn, &who, link, invitation, now);
    match db.write(see).await {
        Ok(Seen::Remembered) => {
            me.session.remove(OPENED_AUTHORIZATION);
            Ok(see_other(&format!("/authorizations/{invitation}")))
        }
        Ok(Seen::NotTheirs) | Err(Error::Over(_) | Error::NotEligible(_) | Error::NotFound) => {
            Ok(see_other(DOOR))
        }
        Err(error) => Err(error.into()),
    }
}

/// The same to the byte for every link that was never made.
fn never_made(frame: Frame) -> web::Result {
    let frame = frame.at(DOOR);
    let told = unknown(&frame);
    html(StatusCode::NOT_FOUND, &DeadPage { frame, told })
}
