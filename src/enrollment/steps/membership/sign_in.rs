//! Signing in to the membership account: user name, then password.
use super::{SLUG, USER_NAME, binding};
use crate::{
    enrollment::{
        actions,
        actions::NewDraft,
        guards::{Applicant, Sender},
        pages::Sheet,
        scene,
    },
    memberships,
    platform::{
        clock::Clock,
        db::Db,
        web::{self, Client, FormErrors, Frame, HtmlForm, page, rejected, see_other},
    },
    users::{self, Refused, passwords::Hasher},
    values::{MISSING, Secret, Wrong},
};
use actix_web::web::Data;
use askama::Template;
use serde::{Deserialize, Serialize};

const USER_NAME_PAGE: &str = "/enroll/membership/user-name";

/// What the browser said first.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct UserNameForm {
    user_name: String,
}

/// What the browser said then.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    password: Secret,
}

#[derive(Template)]
#[template(path = "enrollment/steps/membership_user_name.html")]
struct UserNamePage {
    frame: Frame,
    sheet: Sheet,
    form: UserNameForm,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "enrollment/steps/membership_password.html")]
struct PasswordPage {
    frame: Frame,
    sheet: Sheet,
    user_name: String,
    errors: FormErrors,
}

/// The page that asks for the user name.
pub async fn show_user_name(me: Applicant, db: Data<Db>) -> web::Result {
    let known = || me.0.session.get(USER_NAME).ok().flatten();
    let form = users::take_kept(&me.0, USER_NAME_PAGE)
        .unwrap_or_else(|| UserNameForm { user_name: known().unwrap_or_default() });
    user_name_page(me, &db, form, FormErrors::default()).await
}

/// *Next*.
pub async fn user_name(me: Sender, db: Data<Db>, form: HtmlForm<UserNameForm>) -> web::Result {
    let HtmlForm(form) = form;
    let me = me.or_keep(&db, USER_NAME_PAGE, &form).await?;
    let name = form.user_name.trim();
    if name.is_empty() || name.len() > 200 {
        let errors = FormErrors::one("user_name", Wrong::new(MISSING));
        return user_name_page(me, &db, form, errors).await;
    }
    me.0.session.insert(USER_NAME, name)?;
    Ok(see_other("/enroll/membership/password"))
}

/// The page that asks for the password.
pub async fn show_password(me: Applicant, db: Data<Db>) -> web::Result {
    let Some(name) = me.0.session.get(USER_NAME).ok().flatten() else {
        return Ok(see_other(USER_NAME_PAGE));
    };
    password_page(me, &db, name, FormErrors::default()).await
}

/// *Sign in*: a proof for this enrollment, in this session.
pub async fn password(
    me: Applicant,
    db: Data<Db>,
    hasher: Data<Hasher>,
    clock: Data<Clock>,
    client: Client,
    form: HtmlForm<PasswordForm>,
) -> web::Result {
    let Some(name) = me.0.session.get::<String>(USER_NAME).ok().flatten() else {
        return Ok(see_other(USER_NAME_PAGE));
    };
    if form.password.is_empty() {
        let errors = FormErrors::one("password", Wrong::new(MISSING));
        return password_page(me, &db, name, errors).await;
    }
    scene::at(&me.0, &db, SLUG).await?;
    let password = form.0.password;
    let signed_in = memberships::sign_in(&db, &hasher, &clock, &client, name.clone(), password);
    let account = match signed_in.await {
        Ok(account) => account,
        Err(Refused::Wrong) => {
            let errors = FormErrors::one("password", Wrong::new("membership-sign-in"));
            return password_page(me, &db, name, errors).await;
        }
        Err(refused) => return Err(refused.into()),
    };
    let (who, now) = (me.0.person.actor(), clock.now());
    let new = NewDraft { organization: me.0.person.home.id, binding: binding(&me.0)?, account };
    db.write(move |conn| actions::start(conn, &who, &new, now)).await?;
    Ok(see_other("/enroll/membership/profile"))
}

async fn user_name_page(
    me: Applicant,
    db: &Db,
    form: UserNameForm,
    errors: FormErrors,
) -> web::Result {
    let sheet = sheet(me, db, "/enroll/membership").await?;
    let is_right = errors.is_empty();
    let filled = UserNamePage { frame: sheet.frame.clone(), sheet, form, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}

async fn password_page(
    me: Applicant,
    db: &Db,
    user_name: String,
    errors: FormErrors,
) -> web::Result {
    let sheet = sheet(me, db, USER_NAME_PAGE).await?;
    let is_right = errors.is_empty();
    let filled = PasswordPage { frame: sheet.frame.clone(), sheet, user_name, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}

async fn sheet(me: Applicant, db: &Db, back: &str) -> web::Result<Sheet> {
    let Applicant(me) = me;
    let (_, journey) = scene::at(&me, db, SLUG).await?;
    let sheet = Sheet::new(me.frame, &journey, SLUG);
    Ok(Sheet { back: Some(back.to_owned()), ..sheet })
}
