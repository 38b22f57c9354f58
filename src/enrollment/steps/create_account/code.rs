//! The six digits that were mailed, asked back: three tries, fifteen minutes, another code after a
//! minute.
use super::{PENDING, Pending, sheet};
use crate::{
    enrollment::{pages::Sheet, scene::WELCOMED},
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, Frame, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        self, Visitor,
        accounts::{self, CodeRefused, RESEND_AFTER},
    },
    values::{MISSING, Wrong},
};
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

/// What the browser said.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    code: String,
}

#[derive(Template)]
#[template(path = "enrollment/steps/code.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    email: String,
    errors: FormErrors,
}

/// The page that asks for the code.
pub async fn show(me: Visitor) -> web::Result {
    match me.kept::<Pending>(PENDING) {
        Some(pending) => filled(me, &pending, FormErrors::default()),
        None => Ok(see_other("/enroll/create-account")),
    }
}

/// *Continue*: with the right code the account is made; then it is signed in to, as the source says.
pub async fn check(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<Form>,
) -> web::Result {
    let Some(pending) = me.kept::<Pending>(PENDING) else {
        return Ok(see_other("/enroll/create-account"));
    };
    if form.code.trim().is_empty() {
        return filled(me, &pending, FormErrors::one("code", Wrong::new(MISSING)));
    }
    let (code, typed, account) = (pending.code, form.0.code, pending.clone().account());
    // The try counts whatever it comes to, so the account is made in a transaction of its own.
    let from = client.address;
    let proof =
        db.write::<_, db::Error>(move |conn| accounts::prove_code(conn, &from, code, &typed, now));
    let proof = match proof.await? {
        Ok(proof) => proof,
        Err(refused) => return wrong(me, &pending, refused),
    };
    let made = db.write(move |conn| accounts::open_work_account(conn, &proof, account, now));
    match made.await {
        Ok(_) => created(&me),
        Err(users::Error::NameTaken) => {
            me.session.insert("account_name_taken", true)?;
            Ok(see_other("/enroll/create-account"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Another code, a minute after the last at the earliest.
pub async fn resend(me: Visitor, db: Data<Db>, Now(now): Now, client: Client) -> web::Result {
    let Some(pending) = me.kept::<Pending>(PENDING) else {
        return Ok(see_other("/enroll/create-account"));
    };
    let (from, email, language, last) =
        (client.address.clone(), pending.email.clone(), pending.language, pending.code);
    let sent = db.write(move |conn| {
        if let Some(at) = accounts::code_sent_at(conn, last)?
            && at + RESEND_AFTER > now
        {
            return Err(CodeRefused::TooMany(at + RESEND_AFTER));
        }
        accounts::send_code(conn, &from, &email, language, now)
    });
    let code = sent.await?;
    me.keep(&client, PENDING, Pending { code, ..pending })?;
    me.session.insert("flash", "flash-code-sent")?;
    Ok(see_other("/enroll/create-account/code"))
}

fn created(me: &Visitor) -> web::Result {
    me.session.remove(PENDING);
    me.session.insert(WELCOMED, true)?;
    me.session.insert("flash", "flash-account-created")?;
    Ok(see_other("/enroll/sign-in"))
}

fn wrong(me: Visitor, pending: &Pending, refused: CodeRefused) -> web::Result {
    let wrong = match refused {
        CodeRefused::Wrong(left) => Wrong::new("code-wrong").with("left", left),
        CodeRefused::Dead => Wrong::new("code-dead"),
        other => return Err(other.into()),
    };
    filled(me, pending, FormErrors::one("code", wrong))
}

fn filled(me: Visitor, pending: &Pending, errors: FormErrors) -> web::Result {
    let sheet = sheet(me.frame, "/enroll/create-account");
    let (is_right, email) = (errors.is_empty(), pending.email.to_string());
    let filled = Page { frame: sheet.frame.clone(), sheet, email, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}
