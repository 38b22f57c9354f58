//! `/forgot-password`, `/forgot-user-name`, and `/reset-password` for the link that comes by mail.
use super::{
    actions::{self, Reset},
    forms::{ForgotPassword, ForgotUserName, ResetPassword},
    pages::{
        ForgotPasswordPage, ForgotUserNamePage, LinkSentPage, NamesSentPage, ResetPasswordPage,
    },
};
use crate::{
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{Visitor, accounts::Error as AccountError, dead_link_page, passwords::Hasher},
    values::{LinkId, Secret},
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// The key under which a session remembers which link was opened.
const OPENED: &str = "reset_password_link";

/// The page that asks for a user name.
pub async fn show_password(me: Visitor) -> web::Result {
    let (form, errors) = (ForgotPassword::default(), FormErrors::default());
    page(&ForgotPasswordPage { frame: me.frame, form, errors })
}

/// Takes the wish down. The answer is the same whoever has that name, if anybody.
pub async fn ask_for_link(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    HtmlForm(form): HtmlForm<ForgotPassword>,
) -> web::Result {
    let domain = &me.frame.site.account_domain;
    let name = match form.parse(domain) {
        Ok(name) => name.full(domain),
        Err(errors) => return rejected(&ForgotPasswordPage { frame: me.frame, form, errors }),
    };
    let known_as = client.device.known_as(&name);
    let asked = db
        .write(move |conn| actions::ask_for_link(conn, &client.address, &name, known_as, now))
        .await?;
    asked.map_err(web::Error::TooMany)?;
    Ok(see_other("/forgot-password/sent"))
}

/// What everybody is told.
pub async fn link_sent(me: Visitor) -> web::Result {
    page(&LinkSentPage { frame: me.frame })
}

/// The page that asks for a mail address.
pub async fn show_user_name(me: Visitor) -> web::Result {
    let (form, errors) = (ForgotUserName::default(), FormErrors::default());
    page(&ForgotUserNamePage { frame: me.frame, form, errors })
}

/// Takes the wish down. The answer is the same whoever has that address, if anybody.
pub async fn ask_for_names(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    HtmlForm(form): HtmlForm<ForgotUserName>,
) -> web::Result {
    let email = match form.parse() {
        Ok(email) => email,
        Err(errors) => return rejected(&ForgotUserNamePage { frame: me.frame, form, errors }),
    };
    let asked =
        db.write(move |conn| actions::ask_for_names(conn, &client.address, &email, now)).await?;
    asked.map_err(web::Error::TooMany)?;
    Ok(see_other("/forgot-user-name/sent"))
}

/// What everybody is told.
pub async fn names_sent(me: Visitor) -> web::Result {
    page(&NamesSentPage { frame: me.frame })
}

/// Takes the token out of the address at once (reliability rule 18). Changes nothing about the link.
pub async fn open_link(
    me: Visitor,
    token: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
) -> web::Result {
    let token = token.into_inner();
    let find = move |conn: &mut _| actions::find_by_token(conn, &token, now);
    match db.read::<_, db::Error>(find).await? {
        Some(reset) => {
            me.keep(&client, OPENED, reset.link.id)?;
            Ok(see_other("/reset-password"))
        }
        None => dead(me),
    }
}

/// The page that asks for a new password.
pub async fn show(me: Visitor, db: Data<Db>, now: Now) -> web::Result {
    match opened(&me, &db, now).await? {
        Some(reset) => {
            let sign_in_name = name_of(&me, &reset);
            let errors = FormErrors::default();
            page(&ResetPasswordPage { frame: me.frame, sign_in_name, errors })
        }
        None => dead(me),
    }
}

/// Sets it; then it is signed in with. Nobody is signed in by a link.
pub async fn set(
    me: Visitor,
    db: Data<Db>,
    hasher: Data<Hasher>,
    now: Now,
    client: Client,
    form: HtmlForm<ResetPassword>,
) -> web::Result {
    let Some(reset) = opened(&me, &db, now).await? else { return dead(me) };
    let password = match form.parse(&own_words(&reset)) {
        Ok(password) => password,
        Err(errors) => {
            let sign_in_name = name_of(&me, &reset);
            return rejected(&ResetPasswordPage { frame: me.frame, sign_in_name, errors });
        }
    };
    let hash = hasher.hash(Secret::new(password.expose())).await?;
    match db.write(move |conn| actions::set(conn, reset.link, &hash, now.0)).await {
        Ok(()) => {
            start_afresh(&me, &client)?;
            Ok(see_other("/sign-in"))
        }
        Err(AccountError::LinkDead) => dead(me),
        Err(error) => Err(error.into()),
    }
}

/// Whoever was signed in in this browser is not any more, and nothing of their session stays but a
/// sentence for the next page.
fn start_afresh(me: &Visitor, client: &Client) -> web::Result<()> {
    me.session.clear();
    me.session.renew();
    me.session.insert("address", client.address.as_str())?;
    me.session.insert("agent", &client.agent)?;
    Ok(me.session.insert("flash", "flash-password-reset")?)
}

async fn opened(me: &Visitor, db: &Db, Now(now): Now) -> web::Result<Option<Reset>> {
    let Some(id) = me.kept::<LinkId>(OPENED) else { return Ok(None) };
    Ok(db.read::<_, db::Error>(move |conn| actions::find(conn, id, now)).await?)
}

fn own_words(of: &Reset) -> [&str; 4] {
    let (user, organization) = (&of.user, &of.organization);
    [
        organization.name.as_str(),
        user.user_name.as_str(),
        user.first_name.as_str(),
        user.last_name.as_str(),
    ]
}

fn name_of(me: &Visitor, of: &Reset) -> String {
    of.user.sign_in_name(&of.organization).full(&me.frame.site.account_domain)
}

fn dead(me: Visitor) -> web::Result {
    html(StatusCode::NOT_FOUND, &dead_link_page(me.frame, "/reset-password"))
}
