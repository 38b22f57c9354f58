//! *Passkeys*, in *My account*. Every change takes a fresh proof and ends every other session.
use super::{
    PASSKEYS,
    asked::{OFFERED, offered},
    told,
};
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        Proven, SignedIn,
        account::Owner,
        factors::show_once,
        passkeys::{actions, forms::NewForm, pages::PasskeysPage},
        sessions::{ThisSession, go_on},
        take_kept,
    },
    values::PasskeyId,
};
use actix_web::{
    HttpResponse,
    web::{Data, Path},
};

/// Theirs, and the form for a new one.
pub async fn show(me: SignedIn, db: Data<Db>) -> web::Result {
    let form = take_kept(&me, PASSKEYS).unwrap_or_default();
    page(&list(me, &db, form, FormErrors::default()).await?)
}

/// What the browser is asked to make. Whatever stands against it is said by the page, once the form is sent.
pub async fn offer(
    me: Proven<SignedIn>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewForm>,
) -> web::Result {
    let me = me.or_lead(PASSKEYS)?;
    form.name().map_err(|_| web::Error::Bad("bad-form"))?;
    let user = me.person.user;
    let (question, offered) = db.read(move |conn| actions::offer(conn, user, now)).await?;
    me.session.insert(OFFERED, offered)?;
    Ok(HttpResponse::Ok().json(question))
}

/// The passkey that it has made.
pub async fn add(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let me = me.or_keep(&db, PASSKEYS, &form).await?;
    let user = me.person.user;
    let new = match form.parse(offered(&me.session, user, now)) {
        Ok(new) => new,
        Err(errors) => return rejected(&list(me, &db, form, errors).await?),
    };
    let owner = Owner::of(&me.person, session);
    let (codes, epoch) = match db.write(move |conn| actions::add(conn, &owner, &new, now)).await {
        Ok(added) => added,
        Err(error) => return rejected(&list(me, &db, form, told(error)?).await?),
    };
    go_on(&me.session, epoch)?;
    me.session.insert("flash", "flash-passkey-added")?;
    match codes {
        Some(codes) => {
            Ok(see_other(show_once(&me.session, &db, user, (codes, now), PASSKEYS).await?))
        }
        None => Ok(see_other(PASSKEYS)),
    }
}

/// *Remove*.
pub async fn remove(
    me: Proven<SignedIn>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let me = me.or_lead(PASSKEYS)?;
    let id: PasskeyId = id.parse().map_err(|_| web::Error::NotFound)?;
    let owner = Owner::of(&me.person, session);
    let epoch = db.write(move |conn| actions::remove(conn, &owner, id, now)).await?;
    go_on(&me.session, epoch)?;
    me.session.insert("flash", "flash-passkey-removed")?;
    Ok(see_other(PASSKEYS))
}

async fn list(
    me: SignedIn,
    db: &Db,
    form: NewForm,
    errors: FormErrors,
) -> web::Result<PasskeysPage> {
    let user = me.person.user;
    let (passkeys, has_to_stay) = db.read(move |conn| actions::standing(conn, user)).await?;
    Ok(PasskeysPage { frame: me.frame, passkeys, has_to_stay, form, errors })
}
