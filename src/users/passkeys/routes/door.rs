//! *Sign in with a passkey*: alone, or after the password.
use super::asked::{ASKED, answered};
use crate::{
    platform::{
        db::Db,
        web::{self, Client, FormErrors, HtmlForm, Now, local_path, rejected},
    },
    users::{
        SignInForm, SignedInNow, Visitor,
        account::Browser,
        factors::{Ask, Half},
        pages::SignInPage,
        passkeys::{
            actions,
            forms::{ShownForm, refused},
        },
        sign_in::begin_session,
    },
    values::UserId,
};
use actix_web::{HttpResponse, web::Data};
use chrono::{DateTime, Utc};

/// What the browser is asked for at the door: anybody's passkey.
pub async fn ask(me: Visitor, db: Data<Db>, Now(now): Now, client: Client) -> web::Result {
    ask_for(&me, &db, &client, None, now).await
}

/// The same after the password: theirs.
pub async fn ask_second(me: Visitor, db: Data<Db>, Now(now): Now, client: Client) -> web::Result {
    let half = Half::of(&me.session, Ask::Code, now).ok_or(web::Error::NotFound)?;
    ask_for(&me, &db, &client, Some(half.user), now).await
}

async fn ask_for(
    me: &Visitor,
    db: &Db,
    client: &Client,
    of: Option<UserId>,
    now: DateTime<Utc>,
) -> web::Result {
    let (question, asked) = db.read(move |conn| actions::ask(conn, of, now)).await?;
    me.keep(client, ASKED, asked)?;
    Ok(HttpResponse::Ok().json(question))
}

/// Somebody shows a passkey at the door. It is counted before it is looked at, and given back if it is right.
pub async fn enter(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<ShownForm>,
) -> web::Result {
    let next = local_path(&form.next).unwrap_or("/").to_owned();
    let answer = match answered(&me.session, &form.passkey, None, now) {
        Ok(answer) => answer,
        Err(errors) => return again(me, next, errors),
    };
    let from = client.address.clone();
    let counted = db.write(move |conn| actions::knock(conn, &from, now)).await?;
    counted.map_err(web::Error::TooMany)?;
    let (from, facts) = (client.address.clone(), Browser::of(&client.agent).facts());
    let entered = db.write(move |conn| actions::enter(conn, &answer, (&from, facts), now)).await?;
    let Some((whom, name)) = entered else { return again(me, next, refused()) };
    begin_session(&me.session, whom, &client, now)?;
    Ok(SignedInNow::in_browser(&client, &name).on_to(&next))
}

fn again(me: Visitor, next: String, errors: FormErrors) -> web::Result {
    let form = SignInForm { next, ..SignInForm::default() };
    rejected(&SignInPage { frame: me.frame, form, errors, has_ended: false })
}
