//! `/confirm-email`: the mailed link. It changes nothing by being opened, and opens nothing for anybody but
//! the person whose address is to change: a mistyped address gives no stranger a way in.
use super::ACCOUNT;
use crate::{
    platform::{
        db::Db,
        web::{self, Client, Frame, Now, html, page, see_other},
    },
    users::{
        Proven, SignedIn, Visitor,
        account::{
            actions::{self, Error, Owner},
            pages::ConfirmEmailPage,
        },
        dead_link_page,
        links::{self, Purpose},
        sessions::{ThisSession, go_on},
    },
    values::LinkId,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// The key under which a session remembers which link was opened. It stays when its owner signs in.
pub const OPENED: &str = "confirm_email_link";
const CONFIRM: &str = "/confirm-email";

/// Takes the token out of the address at once (reliability rule 18). Changes nothing about the link.
pub async fn open_link(
    me: Visitor,
    token: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
) -> web::Result {
    let token = token.into_inner();
    let find = move |conn: &mut _| links::find_by_token(conn, Purpose::ChangeEmail, &token, now);
    match db.read(find).await? {
        Some(link) => {
            me.keep(&client, OPENED, link.id)?;
            Ok(see_other(CONFIRM))
        }
        None => dead(me.frame),
    }
}

/// The question.
pub async fn show(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(id) = opened(&me) else { return dead(me.frame) };
    let link = db.read(move |conn| links::find(conn, Purpose::ChangeEmail, id, now)).await?;
    let own = me.person.user.to_string();
    match link.filter(|link| link.subject == own) {
        Some(link) => {
            let current = me.person.email.to_string();
            page(&ConfirmEmailPage { frame: me.frame, current, link })
        }
        None => dead(me.frame),
    }
}

/// *Confirm*. This session goes on under another key; all others end.
pub async fn confirm(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let me = me.or_lead(CONFIRM)?;
    let Some(id) = opened(&me) else { return dead(me.frame) };
    let owner = Owner::of(&me.person, session);
    match db.write(move |conn| actions::confirm(conn, &owner, id, now)).await {
        Ok(epoch) => {
            me.session.remove(OPENED);
            go_on(&me.session, epoch)?;
            me.session.insert("flash", "flash-email-changed")?;
            Ok(see_other(ACCOUNT))
        }
        Err(Error::LinkDead) => dead(me.frame),
        Err(error) => Err(error.into()),
    }
}

fn opened(me: &SignedIn) -> Option<LinkId> {
    me.session.get(OPENED).ok().flatten()
}

fn dead(frame: Frame) -> web::Result {
    html(StatusCode::NOT_FOUND, &dead_link_page(frame, CONFIRM))
}
