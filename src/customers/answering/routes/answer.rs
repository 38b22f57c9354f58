//! The answer to an invitation.
use super::{read, view};
use crate::{
    customers::answering::{Answered, Error, View, actions, forms::AnswerForm, pages::AnswerPage},
    partnerships::Side,
    platform::{
        db::Db,
        web::{self, Client, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        Doer, PartnersAuthorizer, Proven, Sender, SignedIn, Stopped, keep_past_the_end,
        sessions::ThisSession, take_kept,
    },
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

/// What is asked for, and the boxes.
pub async fn show(me: SignedIn, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let view = theirs(&me, &db, &id, now).await?;
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&AnswerPage::new(me.frame, view, form, FormErrors::default()))
}

/// *Authorize*: what was ticked, and only that.
pub async fn authorize(
    me: Proven<PartnersAuthorizer>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<AnswerForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let PartnersAuthorizer(me) = me.or_keep(&db, &address(&id), &form).await?;
    let view = theirs(&me, &db, &id, now).await?;
    let sides = view.open_sides();
    let errors = form.errors(&sides);
    if !errors.is_empty() && view.obstacle(now).is_none() {
        return rejected(&AnswerPage::new(me.frame, view, form, errors));
    }
    let answered = answered(&me, &view, &form);
    let who = Doer::of(&me.person, session);
    match db.write(move |conn| actions::authorize(conn, &who, &answered, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-customer-authorized")?;
            Ok(see_other(&format!("{}/receipt", address(&id))))
        }
        Err(error) => refused(me, &db, &id, (form, client), (error, now)).await,
    }
}

/// What was ticked, beside what was shown.
fn answered(me: &SignedIn, view: &View, form: &AnswerForm) -> Answered {
    Answered {
        invitation: view.invitation.id,
        language: me.frame.language,
        digest: form.digest.clone(),
        reseller: form.ticks(Side::Reseller),
        provider: form.ticks(Side::Provider),
        way: me.frame.site.admin_access,
    }
}

/// *Decline*: whoever invited is told, with the reason if there is one.
pub async fn decline(
    me: Sender<PartnersAuthorizer>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<AnswerForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let PartnersAuthorizer(me) = me.or_keep(&db, &address(&id), &form).await?;
    let view = theirs(&me, &db, &id, now).await?;
    let reason = match form.reason() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&AnswerPage::new(me.frame, view, form, errors)),
    };
    let (who, invitation) = (Doer::of(&me.person, session), view.invitation.id);
    let act = db.write(move |conn| actions::decline(conn, &who, invitation, reason, now));
    match act.await {
        Ok(()) => {
            me.session.insert("flash", "flash-customer-declined")?;
            Ok(see_other("/"))
        }
        Err(error) => refused(me, &db, &id, (form, client), (error, now)).await,
    }
}

/// The invitation, if it is remembered for the reader's company. Any other is not there.
async fn theirs(me: &SignedIn, db: &Db, id: &str, now: DateTime<Utc>) -> web::Result<View> {
    let view = view(me, db, read(id)?, now).await?;
    view.filter(View::is_remembered).ok_or(web::Error::NotFound)
}

/// The page as it stands now: somebody was faster, or the terms are others than were shown.
async fn refused(
    me: SignedIn,
    db: &Db,
    id: &str,
    (form, client): (AnswerForm, Client),
    (error, now): (Error, DateTime<Utc>),
) -> web::Result {
    match error {
        Error::Stopped(Stopped::SessionEnded) => {
            keep_past_the_end(&me, &client, &address(id), &form)?;
            Err(web::Error::SignedOut { next: address(id) })
        }
        Error::Stopped(_) | Error::NotFound | Error::Db(_) => Err(error.into()),
        error => {
            let view = theirs(&me, db, id, now).await?;
            let page = AnswerPage::new(me.frame, view, form, FormErrors::default());
            let page = match error {
                Error::OtherTerms => page.late(),
                Error::MovedOn => page.moved(),
                _ => page,
            };
            html(StatusCode::CONFLICT, &page)
        }
    }
}

fn address(id: &str) -> String {
    format!("/authorizations/{id}")
}
