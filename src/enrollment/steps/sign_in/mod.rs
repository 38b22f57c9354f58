//! Signing in with the work account, or on to making one.
use crate::{
    customers,
    enrollment::{
        journey::{Journey, Progress},
        pages::Sheet,
        scene::WELCOMED,
    },
    platform::{
        clock::Clock,
        db::Db,
        web::{self, Client, Error, FormErrors, Frame, HtmlForm, page, rejected, see_other},
    },
    users::{self, SignInForm, Visitor, passwords::Hasher},
    values::Wrong,
};
use actix_web::web::Data;
use askama::Template;

#[derive(Template)]
#[template(path = "enrollment/steps/sign_in.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    form: SignInForm,
    errors: FormErrors,
    /// The sign-in name of the account that was made just now.
    made: Option<String>,
}

/// The session's note of the account that was made just now: its sign-in name.
pub const CREATED: &str = "created_account";

/// Where the wizard goes on, at the first page still to do.
const WIZARD: &str = "/enroll";

/// The page; somebody who is signed in goes on.
pub async fn show(me: Visitor) -> web::Result {
    if me.person.is_some() {
        return Ok(see_other(WIZARD));
    }
    let journey = journey(&me)?;
    let user_name = me.kept(CREATED).unwrap_or_default();
    let form = SignInForm { user_name, ..SignInForm::default() };
    filled(me, &journey, form, FormErrors::default())
}

/// *Sign in*. Leads to the first page still to do.
pub async fn sign_in(
    me: Visitor,
    db: Data<Db>,
    hasher: Data<Hasher>,
    clock: Data<Clock>,
    client: Client,
    form: HtmlForm<SignInForm>,
) -> web::Result {
    let (journey, HtmlForm(form)) = (journey(&me)?, form);
    let errors = form.errors();
    if !errors.is_empty() {
        return filled(me, &journey, form, errors);
    }
    let next = onward(&me);
    if let Some(now) = users::sign_in(&me, &db, &hasher, &clock, &client, (&form, next)).await? {
        return Ok(now.on_to(next));
    }
    filled(me, &journey, form, FormErrors::one("user_name", Wrong::new("sign-in")))
}

/// The first page still to do; for whoever has just made an account to answer an invitation as a customer, that.
fn onward(me: &Visitor) -> &'static str {
    let is_new = me.kept::<String>(CREATED).is_some();
    let is_customer = is_new && customers::opened_authorization(&me.session).is_some();
    if is_customer { customers::DOOR } else { WIZARD }
}

/// Nobody comes here without the welcome page.
fn journey(me: &Visitor) -> web::Result<Journey> {
    let welcomed: bool = me.kept(WELCOMED).unwrap_or_default();
    if !welcomed {
        return Err(Error::Elsewhere("/enroll/welcome".into()));
    }
    Ok(Journey::of(&Progress { welcomed, signed_in: false, draft: None, on_file: None }))
}

fn filled(me: Visitor, journey: &Journey, form: SignInForm, errors: FormErrors) -> web::Result {
    let made = me.kept(CREATED);
    let sheet = Sheet::new(me.frame, journey, "sign-in");
    let sheet = Sheet { back: Some("/enroll/welcome".into()), ..sheet };
    let is_right = errors.is_empty();
    let filled = Page { frame: sheet.frame.clone(), sheet, form, errors, made };
    if is_right { page(&filled) } else { rejected(&filled) }
}
