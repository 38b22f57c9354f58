//! What others ask for, and the answer.
use super::read;
use crate::{
    audit::Actor,
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        PeopleManager, Proven, Sender, SignedIn,
        access::{
            actions::{self, Error},
            forms::AnswerForm,
            pages::{ListPage, RequestPage},
            request::Request,
            store,
        },
        management::{authority_of, in_session},
        sessions::ThisSession,
        take_kept,
    },
    values::AccessId,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

const LIST: &str = "/settings/access";

/// What waits for an answer, and what was answered.
pub async fn list(me: PeopleManager, db: Data<Db>, Now(now): Now) -> web::Result {
    let PeopleManager(me) = me;
    let (home, authority) = (me.person.home.id, authority_of(&me.person)?);
    let look = move |conn: &mut Conn| {
        let found = (store::waiting(conn, home, now)?, store::answered(conn, home, now)?);
        Ok::<_, db::Error>(found)
    };
    let (waiting, answered) = db.read(look).await?;
    let own = |requests: Vec<Request>| {
        requests.into_iter().filter(|request| request.is_for(&authority)).collect()
    };
    page(&ListPage { frame: me.frame, waiting: own(waiting), answered: own(answered) })
}

/// One request.
pub async fn show(me: PeopleManager, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let PeopleManager(me) = me;
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&request_page(me, &db, read(&id)?, (form, FormErrors::default()), now).await?)
}

/// *Grant access*.
pub async fn grant(
    me: Proven<PeopleManager>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<AnswerForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let PeopleManager(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let role = match form.role() {
        Ok(role) => role,
        Err(errors) => {
            return rejected(&request_page(me, &db, id, (form, errors), now).await?);
        }
    };
    let deed = move |conn: &mut Conn, who: &Actor| actions::grant(conn, who, id, role, now);
    answered((me, session), &db, id, form, (deed, "flash-access-granted"), now).await
}

/// *Refuse*.
pub async fn refuse(
    me: Sender<PeopleManager>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<AnswerForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let PeopleManager(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let note = match form.note() {
        Ok(note) => note,
        Err(errors) => {
            return rejected(&request_page(me, &db, id, (form, errors), now).await?);
        }
    };
    let deed = move |conn: &mut Conn, who: &Actor| actions::refuse(conn, who, id, &note, now);
    answered((me, session), &db, id, form, (deed, "flash-access-refused"), now).await
}

/// Answers, and says so. Whoever comes too late sees who was faster.
async fn answered(
    (me, session): (SignedIn, ThisSession),
    db: &Db,
    id: AccessId,
    form: AnswerForm,
    (deed, flash): (
        impl FnOnce(&mut Conn, &Actor) -> Result<(), Error> + Send + 'static,
        &'static str,
    ),
    now: DateTime<Utc>,
) -> web::Result {
    let who = me.person.actor();
    let act = move |conn: &mut Conn| in_session(conn, &who, &session, |conn| deed(conn, &who));
    match db.write(act).await {
        Ok(()) => {
            me.session.insert("flash", flash)?;
            Ok(see_other(LIST))
        }
        Err(Error::Decided) => {
            let shown = request_page(me, db, id, (form, FormErrors::default()), now).await?;
            html(StatusCode::CONFLICT, &RequestPage { is_late: true, ..shown })
        }
        Err(Error::NotThisRole) => {
            let wrong = AnswerForm::no_such_role();
            rejected(&request_page(me, db, id, (form, wrong), now).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn request_page(
    me: SignedIn,
    db: &Db,
    id: AccessId,
    (form, errors): (AnswerForm, FormErrors),
    now: DateTime<Utc>,
) -> web::Result<RequestPage> {
    let (home, authority) = (me.person.home.id, authority_of(&me.person)?);
    let request = db.read(move |conn| store::find(conn, home, id, now)).await?;
    let request = request.filter(|request| request.is_for(&authority));
    let request = request.ok_or(web::Error::NotFound)?;
    Ok(RequestPage { frame: me.frame, request, authority, form, errors, is_late: false })
}

fn address(id: &str) -> String {
    format!("{LIST}/{id}")
}
