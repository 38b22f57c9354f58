//! An answer that came by the link, and the provider's word about it.
use crate::{
    organizations,
    partnerships::{
        answering::Hindrance,
        invitations::{Dead, store::find_answer},
        open_link::{
            Error, actions,
            forms::Decision,
            pages::{AnswerPage, Given, PAGE},
        },
        store::find_consent,
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, Client, FormErrors, Frame, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        self, Doer, ResellerInviter, Sender, SignedIn, Stopped, keep_past_the_end,
        sessions::ThisSession, take_kept,
    },
    values::{InvitationId, OrganizationId, UserId},
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// What was consented to, and both buttons as long as it waits.
pub async fn show(
    ResellerInviter(me): ResellerInviter,
    id: Path<String>,
    db: Data<Db>,
) -> web::Result {
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&answer_page(me, &db, read(&id)?, (form, FormErrors::default())).await?)
}

/// *Approve*.
pub async fn approve(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<Decision>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let (who, shown) = (Doer::of(&me.person, session), form.shown(id));
    match db.write(move |conn| actions::approve(conn, &who, shown, now)).await {
        Ok(begun) => {
            me.session.insert("flash", "flash-answer-approved")?;
            Ok(see_other(&format!("/resellers/{}", begun.id)))
        }
        Err(error) => refused(me, &db, id, (form, client), error).await,
    }
}

/// *Refuse*.
pub async fn refuse(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<Decision>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let reason = match form.reason() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&answer_page(me, &db, id, (form, errors)).await?),
    };
    let (who, shown) = (Doer::of(&me.person, session), form.shown(id));
    match db.write(move |conn| actions::refuse(conn, &who, shown, &reason, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-answer-refused")?;
            Ok(see_other(PAGE))
        }
        Err(error) => refused(me, &db, id, (form, client), error).await,
    }
}

/// Why nothing was done, on the page as it stands now; nobody reads there what is over for them.
async fn refused(
    me: SignedIn,
    db: &Db,
    id: InvitationId,
    (form, client): (Decision, Client),
    error: Error,
) -> web::Result {
    if matches!(error, Error::Stopped(Stopped::SessionEnded)) {
        let page = address(&id.to_string());
        keep_past_the_end(&me, &client, &page, &form)?;
        return Err(web::Error::SignedOut { next: page });
    }
    let Some(why) = why_not(&error) else { return Err(error.into()) };
    let page = answer_page(me, db, id, (form, FormErrors::default())).await?;
    let refusal = Some(tell(&page.frame, why));
    html(StatusCode::CONFLICT, &AnswerPage { refusal, ..page })
}

fn tell(frame: &Frame, why: &str) -> String {
    frame.say(format!("answer-not-{why}"))
}

/// Why nothing was done, as the end of a text's id.
fn why_not(error: &Error) -> Option<&'static str> {
    match error {
        Error::Over(Dead::Expired) => Some("in-time"),
        Error::MovedOn | Error::Over(_) => Some("moved-on"),
        Error::UsedUp => Some("used-up"),
        Error::NotEligible(Hindrance::Oneself) => Some("oneself"),
        Error::NotEligible(_) => Some("eligible"),
        Error::Consenter => Some("consenter"),
        Error::Terms => Some("terms"),
        Error::Partners => Some("partners"),
        Error::Stopped(_)
        | Error::NotFound
        | Error::Suspended
        | Error::Spent
        | Error::OutOfBounds
        | Error::Db(_) => None,
    }
}

async fn answer_page(
    me: SignedIn,
    db: &Db,
    id: InvitationId,
    (form, errors): (Decision, FormErrors),
) -> web::Result<AnswerPage> {
    let reader = (me.person.user, me.person.home.id);
    let found = db.read(move |conn| found(conn, reader, id)).await?;
    let given = found.ok_or(web::Error::NotFound)?;
    Ok(AnswerPage { frame: me.frame, given, refusal: None, form, errors })
}

/// An answer that this provider got, and whoever gave it.
fn found(
    conn: &mut Conn,
    (reader, home): (UserId, OrganizationId),
    id: InvitationId,
) -> Result<Option<Given>, db::Error> {
    let Some(invitation) = find_answer(conn, home, id)? else { return Ok(None) };
    let Some(consent) = find_consent(conn, id)? else { return Ok(None) };
    let consenter = users::load(conn, consent.user)?;
    let decider = match invitation.decided {
        Some((by, _)) => Some(users::load(conn, by)?.name()),
        None => None,
    };
    Ok(Some(Given {
        company: organizations::load(conn, consent.organization)?,
        is_oneself: users::shares_mailbox(conn, reader, &[consenter.id])?,
        consenter: (consenter.name(), consenter.email.to_string()),
        invitation,
        consent,
        decider,
    }))
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<InvitationId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

fn address(id: &str) -> String {
    format!("{PAGE}/answers/{id}")
}
