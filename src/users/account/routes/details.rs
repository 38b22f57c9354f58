//! Name and language.
use super::ACCOUNT;
use crate::{
    platform::{
        db::{self, Db},
        web::{self, FormErrors, HtmlForm, Now, forget_language, html, page, rejected, see_other},
    },
    users::{
        Sender, SignedIn, User,
        account::{
            actions::{self, Error, Owner},
            forms::{LanguageForm, NameForm, Typed, version},
            pages::AccountPage,
            store,
        },
        load,
        sessions::ThisSession,
        take_kept,
    },
};
use actix_web::{http::StatusCode, web::Data};

/// *My account*.
pub async fn show(me: SignedIn, db: Data<Db>) -> web::Result {
    let Typed { name, language } = take_kept(&me, ACCOUNT).unwrap_or_default();
    let (user, version) = kept(&me, &db).await?;
    page(&AccountPage::new(me, &user, version).with(name, language))
}

/// Another name.
pub async fn rename(
    me: Sender<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NameForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let typed = Typed { name: Some(form.clone()), language: None };
    let me = me.or_keep(&db, ACCOUNT, &typed).await?;
    let name = match form.parse() {
        Ok(name) => name,
        Err(errors) => return again(me, &db, typed, errors).await,
    };
    let (owner, version) = (Owner::of(&me.person, session), version(&form.version));
    match db.write(move |conn| actions::rename(conn, &owner, version, &name, now)).await {
        Ok(()) => saved(&me, "flash-name-changed"),
        Err(Error::MovedOn) => moved_on(me, &db, typed).await,
        Err(error) => Err(error.into()),
    }
}

/// Another language.
pub async fn choose_language(
    me: Sender<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LanguageForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let typed = Typed { name: None, language: Some(form.clone()) };
    let me = me.or_keep(&db, ACCOUNT, &typed).await?;
    let language = match form.parse() {
        Ok(language) => language,
        Err(errors) => return again(me, &db, typed, errors).await,
    };
    let (owner, version) = (Owner::of(&me.person, session), version(&form.version));
    let choose = move |conn: &mut _| actions::choose_language(conn, &owner, version, language, now);
    match db.write(choose).await {
        Ok(()) => {
            // What was switched to before, for a while or in this browser, is over.
            me.session.remove("language");
            let answer = saved(&me, "flash-language-changed")?;
            Ok(if language.is_none() { forget_language(answer) } else { answer })
        }
        Err(Error::MovedOn) => moved_on(me, &db, typed).await,
        Err(error) => Err(error.into()),
    }
}

async fn kept(me: &SignedIn, db: &Db) -> web::Result<(User, i64)> {
    let id = me.person.user;
    let found = db.read::<_, db::Error>(move |conn| {
        let version = store::version_of(conn, id)?;
        Ok((load(conn, id)?, version))
    });
    Ok(found.await?)
}

async fn again(me: SignedIn, db: &Db, typed: Typed, errors: FormErrors) -> web::Result {
    let (user, version) = kept(&me, db).await?;
    let page = AccountPage::new(me, &user, version).with(typed.name, typed.language);
    rejected(&page.refused(errors))
}

async fn moved_on(me: SignedIn, db: &Db, typed: Typed) -> web::Result {
    let (user, version) = kept(&me, db).await?;
    let page = AccountPage::new(me, &user, version).with(typed.name, typed.language);
    html(StatusCode::CONFLICT, &page.moved_on(version))
}

fn saved(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(ACCOUNT))
}
