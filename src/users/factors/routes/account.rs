//! *Second factor*, in *My account*. Every change takes a fresh proof and ends every other session.
use super::{APP, FACTOR, PROPOSED, codes, proposed};
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        Proven, SignedIn,
        account::Owner,
        factors::{
            actions,
            forms::CodeForm,
            pages::{AppPage, FactorPage},
        },
        sessions::{ThisSession, go_on},
    },
};
use actix_web::web::Data;

/// How it stands.
pub async fn show(me: SignedIn, db: Data<Db>) -> web::Result {
    let user = me.person.user;
    let standing = db.read(move |conn| actions::standing(conn, user)).await?;
    page(&FactorPage { frame: me.frame, standing })
}

/// A new app. A code is kept nowhere while a proof is asked for, so that comes first.
pub async fn show_app(me: Proven<SignedIn>, db: Data<Db>) -> web::Result {
    let me = me.or_lead(APP)?;
    let (_, app) = proposed(&me.session, &db, me.person.user).await?;
    page(&AppPage::new(me.frame, &app, false, FormErrors::default()))
}

/// *Continue*, with the first code of the app.
pub async fn confirm(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<CodeForm>,
) -> web::Result {
    let me = me.or_lead(APP)?;
    let (sealed, app) = proposed(&me.session, &db, me.person.user).await?;
    let code = match form.of_app() {
        Ok(code) => code,
        Err(errors) => return rejected(&AppPage::new(me.frame, &app, false, errors)),
    };
    let owner = Owner::of(&me.person, session);
    let confirm = move |conn: &mut _| actions::confirm(conn, &owner, (&sealed, &code), now);
    let Some((fresh, epoch)) = db.write(confirm).await? else {
        return rejected(&AppPage::new(me.frame, &app, false, CodeForm::refused()));
    };
    me.session.remove(PROPOSED);
    go_on(&me.session, epoch)?;
    me.session.insert("flash", "flash-factor-set")?;
    Ok(see_other(codes::show_once(&me.session, &db, me.person.user, (fresh, now), FACTOR).await?))
}

/// *Make new recovery codes*.
pub async fn renew_codes(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let me = me.or_lead(FACTOR)?;
    let owner = Owner::of(&me.person, session);
    let renew = move |conn: &mut _| actions::new_codes(conn, &owner, now);
    let (fresh, epoch) = db.write(renew).await?;
    go_on(&me.session, epoch)?;
    Ok(see_other(codes::show_once(&me.session, &db, me.person.user, (fresh, now), FACTOR).await?))
}

/// *Turn off*.
pub async fn remove(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let me = me.or_lead(FACTOR)?;
    let owner = Owner::of(&me.person, session);
    let epoch = db.write(move |conn| actions::remove(conn, &owner, now)).await?;
    go_on(&me.session, epoch)?;
    me.session.remove(codes::FRESH);
    me.session.insert("flash", "flash-factor-removed")?;
    Ok(see_other(FACTOR))
}
