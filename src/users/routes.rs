//! `/sign-in`, `/sign-out`, `/set-password`, `/forgot-password` and its kin, and staying signed in.
use super::{
    SignedIn, Visitor, access, account,
    accounts::Error as AccountError,
    doors::Refused as DoorRefused,
    factors, first_password,
    forgotten::routes as forgotten,
    forms::SignIn,
    management,
    pages::SignInPage,
    passkeys,
    passwords::{Busy, Hasher},
    proof,
    sender::KEPT,
    sessions, sign_in as signing_in,
};
use crate::{
    audit::{self, Event, Subject},
    platform::{
        clock::Clock,
        db::Db,
        web::{
            self, Client, FormErrors, HtmlForm, Now, local_path, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    values::Wrong,
};
use actix_web::{
    HttpResponse,
    http::header,
    web::{Data, Query},
};
use serde::Deserialize;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get("/sign-in", show_sign_in),
        post("/sign-in", sign_in),
        post("/sign-out", sign_out),
        get("/session", stay),
        get("/set-password/{token}", first_password::open_link),
        get("/set-password", first_password::show),
        post("/set-password", first_password::set),
        get("/forgot-password", forgotten::show_password),
        post("/forgot-password", forgotten::ask_for_link),
        get("/forgot-password/sent", forgotten::link_sent),
        get("/forgot-user-name", forgotten::show_user_name),
        post("/forgot-user-name", forgotten::ask_for_names),
        get("/forgot-user-name/sent", forgotten::names_sent),
        get("/reset-password/{token}", forgotten::open_link),
        get("/reset-password", forgotten::show),
        post("/reset-password", forgotten::set),
    ];
    let parts = [
        factors::routes(),
        passkeys::routes(),
        management::routes(),
        proof::routes(),
        account::routes(),
        access::routes(),
    ];
    own.into_iter().chain(parts.into_iter().flatten()).collect()
}

#[derive(Deserialize, Default)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn show_sign_in(me: Visitor, db: Data<Db>, next: Query<Next>) -> web::Result {
    let next = local_path(&next.next).unwrap_or("/").to_owned();
    if me.person.is_some() {
        return Ok(see_other(&next));
    }
    let has_ended = match me.old_key {
        Some(key) => db.read(move |conn| sessions::owner_of(conn, &key)).await?.is_some(),
        None => me.kept::<serde_json::Value>(KEPT).is_some(),
    };
    let form = SignIn { next, ..SignIn::default() };
    page(&SignInPage { frame: me.frame, form, errors: FormErrors::default(), has_ended })
}

async fn sign_in(
    me: Visitor,
    db: Data<Db>,
    hasher: Data<Hasher>,
    clock: Data<Clock>,
    client: Client,
    form: HtmlForm<SignIn>,
) -> web::Result {
    let HtmlForm(form) = form;
    let errors = form.errors();
    if !errors.is_empty() {
        return rejected(&SignInPage { frame: me.frame, form, errors, has_ended: false });
    }
    let next = local_path(&form.next).unwrap_or("/");
    let onward = (&form, next);
    if let Some(now) = signing_in::sign_in(&me, &db, &hasher, &clock, &client, onward).await? {
        return Ok(now.on_to(next));
    }
    let errors = FormErrors::one("user_name", Wrong::new("sign-in"));
    rejected(&SignInPage { frame: me.frame, form, errors, has_ended: false })
}

async fn sign_out(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let (who, home, user) = (me.person.actor(), me.person.home.id, me.person.user);
    db.write(move |conn| {
        audit::record(conn, &who, home, Event::UserSignedOut, Subject::User(user), [], now)
    })
    .await?;
    me.session.purge();
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, "/"))
        .insert_header(("clear-site-data", "\"cache\", \"storage\""))
        .finish())
}

/// A request like any other: it keeps the session from ending, and says until when.
async fn stay(me: SignedIn) -> web::Result {
    let ends = me.frame.machine_time(me.person.session_ends);
    Ok(HttpResponse::NoContent().insert_header(("x-session-ends", ends)).finish())
}

impl From<DoorRefused> for web::Error {
    fn from(refused: DoorRefused) -> Self {
        match refused {
            DoorRefused::Wrong => Self::Forbidden("signed-in"),
            DoorRefused::TooMany(until) => Self::TooMany(until),
            DoorRefused::Busy => Self::Unavailable,
            DoorRefused::Db(error) => error.into(),
        }
    }
}

impl From<Busy> for web::Error {
    fn from(_: Busy) -> Self {
        Self::Unavailable
    }
}

impl From<AccountError> for web::Error {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::NameTaken => Self::Conflict("name-taken"),
            AccountError::LinkDead => Self::NotFound,
            AccountError::NoSuchRole => Self::Bad("bad-form"),
            AccountError::Db(error) => error.into(),
        }
    }
}
