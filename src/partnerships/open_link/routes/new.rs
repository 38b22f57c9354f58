//! A link is made.
use super::done;
use crate::{
    partnerships::{
        invitations::Here,
        open_link::{Error, actions, forms::LinkForm, pages::NewPage, store},
    },
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, HtmlForm, Now, html, page, rejected},
    },
    users::{
        Doer, ResellerInviter, Sender, SignedIn, Stopped, keep_past_the_end, sessions::ThisSession,
        take_kept,
    },
    values::OpenLinkId,
};
use actix_web::{http::StatusCode, web::Data};
use chrono::{DateTime, Utc};

const NEW: &str = "/resellers/open-link/new";

/// What the link is to be.
pub async fn ask(ResellerInviter(me): ResellerInviter, db: Data<Db>, Now(now): Now) -> web::Result {
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    let live = live(&me, &db, now).await?;
    let usual = || LinkForm::usual(live, me.frame.today());
    let form = take_kept(&me, NEW).unwrap_or_else(usual);
    page(&NewPage { frame: me.frame, form, errors: FormErrors::default(), is_late: false })
}

/// *Make the link*.
pub async fn make(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    client: Client,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, NEW, &form).await?;
    let new = match form.parse(Here::of(&me.frame)) {
        Ok(new) => new,
        Err(errors) => {
            return rejected(&NewPage { frame: me.frame, form, errors, is_late: false });
        }
    };
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    match db.write(move |conn| actions::make(conn, &who, new, shown, now)).await {
        Ok(_) => done(&me, "flash-open-link-made"),
        Err(error) => not_made(me, &db, (form, client), (error, now)).await,
    }
}

/// What was typed is there still: for whoever signs in again, or beside the link that somebody made meanwhile.
async fn not_made(
    me: SignedIn,
    db: &Db,
    (form, client): (LinkForm, Client),
    (error, now): (Error, DateTime<Utc>),
) -> web::Result {
    match error {
        Error::Stopped(Stopped::SessionEnded) => {
            keep_past_the_end(&me, &client, NEW, &form)?;
            Err(web::Error::SignedOut { next: NEW.to_owned() })
        }
        Error::MovedOn => {
            let shown = live(&me, db, now).await?.map(|id| id.to_string()).unwrap_or_default();
            let (frame, form) = (me.frame, LinkForm { shown, ..form });
            let page = NewPage { frame, form, errors: FormErrors::default(), is_late: true };
            html(StatusCode::CONFLICT, &page)
        }
        error => Err(error.into()),
    }
}

async fn live(me: &SignedIn, db: &Db, now: DateTime<Utc>) -> Result<Option<OpenLinkId>, db::Error> {
    let home = me.person.home.id;
    let live = db.read(move |conn| store::live_of(conn, home, now)).await?;
    Ok(live.map(|live| live.link.id))
}
