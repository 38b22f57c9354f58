//! What the reader may do, and asking for more.
use super::read;
use crate::{
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        Permission, Sender, SignedIn,
        access::{
            actions::{self, Error},
            forms::AskForm,
            pages::{AskPage, MinePage},
            store,
        },
        load, take_kept,
    },
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

const MINE: &str = "/settings/access/mine";

/// *My access*.
pub async fn show(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let user = me.person.user;
    let look = move |conn: &mut Conn| {
        let user = load(conn, user)?;
        Ok::<_, db::Error>((store::ways(conn, &user, now)?, store::of(conn, user.id, now)?))
    };
    let (ways, requests) = db.read(look).await?;
    page(&MinePage { frame: me.frame, ways, requests })
}

/// The form for one permission.
pub async fn form(me: SignedIn, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let what = permission(&id)?;
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&ask_page(me, &db, what, (form, FormErrors::default()), now).await?)
}

/// *Request access*.
pub async fn ask(
    me: Sender<SignedIn>,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<AskForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let me = me.or_keep(&db, &address(&id), &form).await?;
    let what = permission(&id)?;
    let reason = match form.parse() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&ask_page(me, &db, what, (form, errors), now).await?),
    };
    let who = me.person.actor();
    match db.write(move |conn| actions::ask(conn, &who, what, &reason, now)).await {
        Ok(_) => me.session.insert("flash", "flash-access-asked")?,
        // The page says why: they have asked before, or may do it by now.
        Err(Error::NotToBeAsked(_)) => return Ok(see_other(&address(&id))),
        Err(error) => return Err(error.into()),
    }
    Ok(see_other(MINE))
}

/// *Cancel request*.
pub async fn cancel(me: SignedIn, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let (who, id) = (me.person.actor(), read(&id)?);
    db.write(move |conn| actions::cancel(conn, &who, id, now)).await?;
    me.session.insert("flash", "flash-access-cancelled")?;
    Ok(see_other(MINE))
}

async fn ask_page(
    me: SignedIn,
    db: &Db,
    what: Permission,
    (form, errors): (AskForm, FormErrors),
    now: DateTime<Utc>,
) -> web::Result<AskPage> {
    let user = me.person.user;
    let look = move |conn: &mut Conn| {
        let user = load(conn, user)?;
        store::way(conn, &user, what, now)
    };
    let (way, organization) = (db.read(look).await?, me.person.home.name);
    Ok(AskPage { frame: me.frame, way, organization, form, errors, refused: None })
}

fn permission(code: &str) -> web::Result<Permission> {
    Permission::find(code).ok_or(web::Error::NotFound)
}

fn address(code: &str) -> String {
    format!("/settings/access/ask/{code}")
}
