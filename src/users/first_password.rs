//! A first password, by a mailed link.
use super::{
    Visitor,
    accounts::{self, Error as AccountError},
    forms::SetPassword,
    identities,
    links::{self, Link, Purpose},
    pages::{SetPasswordPage, dead_link},
    passwords::Hasher,
    store,
};
use crate::{
    organizations::{self, Organization},
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::User,
    values::{LinkId, Secret, UserId},
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// The key under which a session remembers which link was opened.
const OPENED: &str = "set_password_link";

/// Takes the token out of the address at once (reliability rule 18). Changes nothing about the link.
pub async fn open_link(
    me: Visitor,
    token: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
) -> web::Result {
    let token = token.into_inner();
    let find = move |conn: &mut _| links::find_by_token(conn, Purpose::SetPassword, &token, now);
    match db.read::<_, db::Error>(find).await? {
        Some(link) => {
            me.keep(&client, OPENED, link.id)?;
            Ok(see_other("/set-password"))
        }
        None => dead(me),
    }
}

/// The page that asks for a password.
pub async fn show(me: Visitor, db: Data<Db>, now: Now) -> web::Result {
    match invited(&me, &db, now).await? {
        Some((_, user, organization)) => {
            page(&set_page(me, &db, &user, &organization, FormErrors::default()).await?)
        }
        None => dead(me),
    }
}

/// Sets it; then it is signed in with.
pub async fn set(
    me: Visitor,
    db: Data<Db>,
    hasher: Data<Hasher>,
    now: Now,
    form: HtmlForm<SetPassword>,
) -> web::Result {
    let Some((link, user, organization)) = invited(&me, &db, now).await? else { return dead(me) };
    let own = [
        organization.name.as_str(),
        user.user_name.as_str(),
        user.first_name.as_str(),
        user.last_name.as_str(),
    ];
    let password = match form.parse(&own) {
        Ok(password) => password,
        Err(errors) => {
            return rejected(&set_page(me, &db, &user, &organization, errors).await?);
        }
    };
    let hash = hasher.hash(Secret::new(password.expose())).await?;
    let set = db.write(move |conn| accounts::set_first_password(conn, &link, &hash, now.0)).await;
    match set {
        Ok(_) => {
            me.session.remove(OPENED);
            me.session.insert("flash", "flash-password-set")?;
            Ok(see_other("/sign-in"))
        }
        Err(AccountError::LinkDead) => dead(me),
        Err(error) => Err(error.into()),
    }
}

/// The link that was opened in this browser, whom it invited, and where to.
pub async fn invited(
    me: &Visitor,
    db: &Db,
    Now(now): Now,
) -> web::Result<Option<(Link, User, Organization)>> {
    let Some(id) = me.kept::<LinkId>(OPENED) else { return Ok(None) };
    let found = db.read::<_, db::Error>(move |conn| {
        let Some(link) = links::find(conn, Purpose::SetPassword, id, now)? else { return Ok(None) };
        let Ok(user) = link.subject.parse::<UserId>() else { return Ok(None) };
        let user = store::load(conn, user)?;
        let organization = organizations::load(conn, user.organization)?;
        Ok(Some((link, user, organization)))
    });
    Ok(found.await?)
}

async fn set_page(
    me: Visitor,
    db: &Db,
    user: &User,
    organization: &Organization,
    errors: FormErrors,
) -> web::Result<SetPasswordPage> {
    let sign_in_name = user.sign_in_name(organization).full(&me.frame.site.account_domain);
    let home = organization.id;
    let has_company_account = db.read(move |conn| identities::is_offered(conn, home)).await?;
    Ok(SetPasswordPage { frame: me.frame, sign_in_name, has_company_account, errors })
}

fn dead(me: Visitor) -> web::Result {
    html(StatusCode::NOT_FOUND, &dead_link(me.frame, "/set-password"))
}
