//! What resellers ask a provider for, and the answer.
use super::read;
use crate::{
    partnerships::{
        invitations,
        requests::{
            Request,
            actions::{self, Error},
            filter::{LIST, Search},
            forms::ReasonForm,
            pages::{ListPage, RequestPage},
            store,
        },
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        self, Doer, Permission, ResellerInviter, ResellerReader, Sender, SignedIn, User,
        sessions::ThisSession, take_kept,
    },
    values::RequestId,
};
use actix_web::{
    HttpRequest,
    http::StatusCode,
    web::{Data, Path},
};

/// What waits for an answer, or what is settled.
pub async fn list(
    ResellerReader(me): ResellerReader,
    req: HttpRequest,
    db: Data<Db>,
) -> web::Result {
    let search = Search::read(req.query_string());
    let (stage, place, home) = (search.stage(), search.place(), me.person.home.id);
    let found = db.read(move |conn| store::list(conn, home, stage, place)).await?;
    page(&ListPage { frame: me.frame, stage, found })
}

/// One request.
pub async fn show(
    ResellerReader(me): ResellerReader,
    id: Path<String>,
    db: Data<Db>,
) -> web::Result {
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&request_page(me, &db, read(&id)?, (form, FormErrors::default())).await?)
}

/// *Send an invitation*.
pub async fn invite(
    ResellerInviter(me): ResellerInviter,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    match db.write(move |conn| actions::invite(conn, &who, id, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-request-invited")?;
            Ok(see_other(LIST))
        }
        Err(error) if no_invitation(&error).is_some() => {
            let forms = (ReasonForm::default(), FormErrors::default());
            let shown = request_page(me, &db, id, forms).await?;
            let why_not = no_invitation(&error);
            html(StatusCode::CONFLICT, &RequestPage { why_not, ..shown })
        }
        Err(error) => Err(error.into()),
    }
}

/// *Do not invite*.
pub async fn ignore(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<ReasonForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let reason = match form.parse() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&request_page(me, &db, id, (form, errors)).await?),
    };
    let who = Doer::of(&me.person, session);
    db.write(move |conn| actions::ignore(conn, &who, id, &reason, now)).await?;
    me.session.insert("flash", "flash-request-ignored")?;
    Ok(see_other(LIST))
}

/// Why an invitation that would answer a request is not sent, as the end of a text's id.
fn no_invitation(error: &Error) -> Option<&'static str> {
    match error {
        Error::Left => Some("left"),
        Error::NotEligible(_) => Some("eligible"),
        Error::Invitation(invitations::Error::Connected(_)) => Some("connected"),
        Error::Invitation(invitations::Error::Pending(_)) => Some("pending"),
        Error::Invitation(invitations::Error::Suspended) => Some("suspended"),
        _ => None,
    }
}

async fn request_page(
    me: SignedIn,
    db: &Db,
    id: RequestId,
    (form, errors): (ReasonForm, FormErrors),
) -> web::Result<RequestPage> {
    let (request, asker) = asked(&me, db, id).await?;
    let may_answer = me.person.may(Permission::InviteResellers);
    let asker = (asker.name(), asker.email.to_string());
    Ok(RequestPage { frame: me.frame, request, asker, may_answer, form, errors, why_not: None })
}

/// A request that the reader's company got, and who asked.
async fn asked(me: &SignedIn, db: &Db, id: RequestId) -> web::Result<(Request, User)> {
    let home = me.person.home.id;
    let look = move |conn: &mut Conn| {
        let Some(request) = store::find_of(conn, home, id)?.filter(|it| it.provider == home) else {
            return Ok(None);
        };
        let asker = users::load(conn, request.asked_by)?;
        Ok::<_, db::Error>(Some((request, asker)))
    };
    db.read(look).await?.ok_or(web::Error::NotFound)
}

fn address(id: &str) -> String {
    format!("{LIST}/{id}")
}
