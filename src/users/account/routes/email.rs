//! Another address.
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        Proven, SignedIn,
        account::{
            actions::{self, Error, Owner},
            forms::EmailForm,
            pages::EmailPage,
        },
        sessions::ThisSession,
        take_kept,
    },
};
use actix_web::web::Data;
use chrono::{DateTime, Utc};

const EMAIL: &str = "/settings/account/email";

/// The address, and the change that waits.
pub async fn show(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let form = take_kept(&me, EMAIL).unwrap_or_default();
    page(&email_page(me, &db, now, form, FormErrors::default()).await?)
}

/// *Change address*: the new one is mailed a link.
pub async fn ask(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<EmailForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let me = me.or_keep(&db, EMAIL, &form).await?;
    let email = match form.parse(&me.person.email, &me.frame.site.account_domain) {
        Ok(email) => email,
        Err(errors) => return rejected(&email_page(me, &db, now, form, errors).await?),
    };
    let owner = Owner::of(&me.person, session);
    match db.write(move |conn| actions::ask(conn, &owner, &email, now)).await {
        Ok(()) => told(&me, "flash-email-asked"),
        Err(Error::TooMany(_)) => {
            rejected(&email_page(me, &db, now, form, EmailForm::too_many()).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// *Send again*.
pub async fn resend(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let me = me.or_lead(EMAIL)?;
    let owner = Owner::of(&me.person, session);
    match db.write(move |conn| actions::resend(conn, &owner, now)).await {
        Ok(()) => told(&me, "flash-email-resent"),
        Err(Error::NotFound) => told(&me, "flash-email-none"),
        Err(error) => Err(error.into()),
    }
}

/// *Cancel*.
pub async fn cancel(
    me: SignedIn,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let owner = Owner::of(&me.person, session);
    match db.write(move |conn| actions::cancel(conn, &owner, now)).await {
        Ok(()) => told(&me, "flash-email-cancelled"),
        Err(Error::NotFound) => told(&me, "flash-email-none"),
        Err(error) => Err(error.into()),
    }
}

async fn email_page(
    me: SignedIn,
    db: &Db,
    now: DateTime<Utc>,
    form: EmailForm,
    errors: FormErrors,
) -> web::Result<EmailPage> {
    let user = me.person.user;
    let pending = db.read(move |conn| actions::pending(conn, user, now)).await?;
    let current = me.person.email.to_string();
    Ok(EmailPage { frame: me.frame, current, pending, form, errors })
}

fn told(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(EMAIL))
}
