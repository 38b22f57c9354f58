//! What a company answers.
use super::{read, view, way};
use crate::{
    partnerships::answering::{
        Answered, Error, Outcome, View, actions,
        forms::AnswerForm,
        pages::{AnswerPage, receipt},
    },
    platform::{
        db::Db,
        web::{self, Client, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        Doer, Proven, ProviderAuthorizer, Sender, SignedIn, Stopped, keep_past_the_end,
        sessions::ThisSession, take_kept,
    },
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

/// The terms and the boxes, or why not.
pub async fn show(me: SignedIn, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let view = theirs(&me, &db, &id, now).await?;
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&AnswerPage::new(me.frame, view, form, FormErrors::default()))
}

/// *Authorize indirect provider*.
pub async fn authorize(
    me: Proven<ProviderAuthorizer>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<AnswerForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ProviderAuthorizer(me) = me.or_keep(&db, &address(&id), &form).await?;
    let view = theirs(&me, &db, &id, now).await?;
    let errors = form.errors();
    if !errors.is_empty() {
        return rejected(&AnswerPage::new(me.frame, view, form, errors));
    }
    let answered = Answered {
        receipt: receipt(&me.frame, &view),
        digest: form.digest.clone(),
        is_access_ticked: form.is_access_ticked(),
        way: way(&me),
    };
    let who = Doer::of(&me.person, session);
    match db.write(move |conn| actions::authorize(conn, &who, &answered, now)).await {
        Ok(Outcome::Begun(_)) => told(&me, "flash-provider-authorized", "/indirect-providers"),
        Ok(Outcome::Waits) => told(&me, "flash-answer-waits", &address(&id)),
        Err(error) => refused(me, &db, &id, (form, client), (error, now)).await,
    }
}

/// *Decline*.
pub async fn decline(
    me: Sender<ProviderAuthorizer>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<AnswerForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ProviderAuthorizer(me) = me.or_keep(&db, &address(&id), &form).await?;
    let view = theirs(&me, &db, &id, now).await?;
    let reason = match form.reason() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&AnswerPage::new(me.frame, view, form, errors)),
    };
    let (who, invitation) = (Doer::of(&me.person, session), view.scene.invitation.id);
    let flash = match view.scene.link {
        Some(_) => "flash-link-declined",
        None => "flash-invitation-declined",
    };
    let act = db.write(move |conn| actions::decline(conn, &who, invitation, reason, now));
    match act.await {
        Ok(()) => told(&me, flash, "/"),
        Err(error) => refused(me, &db, &id, (form, client), (error, now)).await,
    }
}

/// *Withdraw*: what waits for the provider's word is taken back.
pub async fn withdraw(
    me: Sender<ProviderAuthorizer>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
) -> web::Result {
    let ProviderAuthorizer(me) = me.or_lead(&address(&id))?;
    let (invitation, who) = (read(&id)?, Doer::of(&me.person, session));
    match db.write(move |conn| actions::withdraw(conn, &who, invitation, now)).await {
        Ok(()) => told(&me, "flash-answer-withdrawn", &address(&id)),
        Err(error) => refused(me, &db, &id, (AnswerForm::default(), client), (error, now)).await,
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
        Error::Stopped(_)
        | Error::NotFound
        | Error::TooMany(_)
        | Error::TooSoon(_)
        | Error::Db(_) => Err(error.into()),
        error => {
            let view = theirs(&me, db, id, now).await?;
            // Ticks are for the terms that stood beside them.
            let typed =
                if matches!(error, Error::OtherTerms) { AnswerForm::default() } else { form };
            let page = AnswerPage::new(me.frame, view, typed, FormErrors::default());
            let page = match error {
                Error::OtherTerms => page.late(),
                Error::MovedOn => page.moved(),
                _ => page,
            };
            html(StatusCode::CONFLICT, &page)
        }
    }
}

fn told(me: &SignedIn, flash: &str, to: &str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(to))
}

fn address(id: &str) -> String {
    format!("/invitations/{id}")
}
