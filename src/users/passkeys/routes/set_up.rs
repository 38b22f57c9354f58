//! A passkey as the second factor that somebody has to have, made at the sign-in.
use super::{
    asked::{OFFERED, offered},
    told,
};
use crate::{
    platform::{
        db::Db,
        web::{self, Client, FormErrors, HtmlForm, Now, page, rejected},
    },
    users::{
        SignedInNow, Visitor,
        account::Browser,
        factors::{Ask, Entered, Half, show_once, start_again},
        passkeys::{actions, forms::NewForm, pages::SetUpPage},
        sign_in::begin_session,
    },
};
use actix_web::{HttpResponse, web::Data};

/// The page that asks for it.
pub async fn show(me: Visitor, Now(now): Now) -> web::Result {
    if Half::of(&me.session, Ask::SetUp, now).is_none() {
        return start_again(&me.session);
    }
    page(&SetUpPage { frame: me.frame, form: NewForm::default(), errors: FormErrors::default() })
}

/// What the browser is asked to make. The name has to be one before that.
pub async fn offer(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewForm>,
) -> web::Result {
    let half = Half::of(&me.session, Ask::SetUp, now).ok_or(web::Error::NotFound)?;
    form.name().map_err(|_| web::Error::Bad("bad-form"))?;
    let (question, offered) = db.read(move |conn| actions::offer(conn, half.user, now)).await?;
    me.session.insert(OFFERED, offered)?;
    Ok(HttpResponse::Ok().json(question))
}

/// The passkey that it has made: signed in, and on to the recovery codes.
pub async fn add(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<NewForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let Some(half) = Half::of(&me.session, Ask::SetUp, now) else {
        return start_again(&me.session);
    };
    let new = match form.parse(offered(&me.session, half.user, now)) {
        Ok(new) => new,
        Err(errors) => return rejected(&SetUpPage { frame: me.frame, form, errors }),
    };
    let (of, facts) = (half.clone(), Browser::of(&client.agent).facts());
    let set_up = db.write(move |conn| actions::set_up(conn, &of, &new, facts, now)).await;
    let (codes, epoch) = match set_up {
        Ok(Entered::In(given)) => given,
        Ok(_) => return start_again(&me.session),
        Err(error) => {
            let errors = told(error)?;
            return rejected(&SetUpPage { frame: me.frame, form, errors });
        }
    };
    begin_session(&me.session, (half.user, epoch), &client, now)?;
    let to = match codes {
        Some(codes) => show_once(&me.session, &db, half.user, (codes, now), &half.next).await?,
        None => &half.next,
    };
    Ok(SignedInNow::in_browser(&client, &half.name).on_to(to))
}
