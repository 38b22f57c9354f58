//! The six digits that were mailed, asked back: three tries, fifteen minutes, another code after a
//! minute.
use super::{PENDING, Pending, sheet};
use crate::{
    customers,
    enrollment::{pages::Sheet, scene::WELCOMED, steps::sign_in::CREATED},
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, Frame, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        self, NewWorkAccount, Visitor,
        accounts::{self, CodeRefused, Proof},
    },
    values::{MISSING, SignInName, Wrong, is_webmail},
};
use actix_web::web::Data;
use askama::Template;
use chrono::{DateTime, Utc};
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
    /// Whether the address is at a web-mail service: a work address would be better.
    is_webmail: bool,
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
    make(&me, &db, proof, account, now).await
}

async fn make(
    me: &Visitor,
    db: &Db,
    proof: Proof,
    account: NewWorkAccount,
    now: DateTime<Utc>,
) -> web::Result {
    let made = db.write(move |conn| accounts::open_work_account(conn, &proof, account, now));
    match made.await {
        Ok((organization, user)) => created(me, &user.sign_in_name(&organization)),
        Err(users::Error::NameTaken) => {
            me.session.insert("account_name_taken", true)?;
            Ok(see_other("/enroll/create-account"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Another code. Pressed again within a minute, the one that is under way is good.
pub async fn resend(me: Visitor, db: Data<Db>, Now(now): Now, client: Client) -> web::Result {
    let Some(pending) = me.kept::<Pending>(PENDING) else {
        return Ok(see_other("/enroll/create-account"));
    };
    let (from, email) = (client.address.clone(), pending.email.clone());
    let (language, last) = (pending.language, pending.code);
    let sent =
        db.write(move |conn| accounts::send_code(conn, &from, &email, language, Some(last), now));
    let code = sent.await?;
    let flash = if code == last { "flash-code-just-sent" } else { "flash-code-sent" };
    me.keep(&client, PENDING, Pending { code, ..pending })?;
    me.session.insert("flash", flash)?;
    Ok(see_other("/enroll/create-account/code"))
}

/// On to signing in with the new account. Its sign-in name is told there, since nobody has seen it yet.
fn created(me: &Visitor, name: &SignInName) -> web::Result {
    me.session.remove(PENDING);
    // Whoever made it to answer as a customer has not come by the welcome page.
    if customers::opened_authorization(&me.session).is_some() {
        me.session.insert(WELCOMED, true)?;
    }
    me.session.insert(CREATED, name.full(&me.frame.site.account_domain))?;
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
    let is_webmail = is_webmail(&pending.email);
    let filled = Page { frame: sheet.frame.clone(), sheet, email, is_webmail, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}
