//! `/sign-in`, `/sign-out`, `/set-password`, and staying signed in.
use super::{
    SignedIn, Visitor,
    accounts::{self, Error as AccountError},
    doors::Refused as DoorRefused,
    forms::{SetPassword, SignIn},
    links::{self, Link, Purpose},
    pages::{SetPasswordPage, SignInPage, dead_link},
    passwords::{Busy, Hasher},
    sign_in as signing_in, store,
};
use crate::{
    audit::{self, Event, Subject},
    organizations::{self, Organization},
    platform::{
        clock::Clock,
        db::{self, Db},
        web::{
            self, Client, FormErrors, HtmlForm, Now, html, local_path, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{User, sessions::IDLE},
    values::{LinkId, Secret, SignInName, UserId, Wrong},
};
use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
    web::{Data, Path, Query},
};
use serde::Deserialize;

/// The key under which a session remembers which link was opened.
const OPENED: &str = "set_password_link";

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", show_sign_in),
        post("/sign-in", sign_in),
        post("/sign-out", sign_out),
        get("/session", stay),
        get("/set-password/{token}", open_link),
        get("/set-password", show_set_password),
        post("/set-password", set_password),
    ]
}

#[derive(Deserialize, Default)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn show_sign_in(me: Visitor, next: Query<Next>) -> web::Result {
    let next = local_path(&next.next).unwrap_or("/").to_owned();
    if me.person.is_some() {
        return Ok(see_other(&next));
    }
    let form = SignIn { next, ..SignIn::default() };
    page(&SignInPage { frame: me.frame, form, errors: FormErrors::default() })
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
        return rejected(&SignInPage { frame: me.frame, form, errors });
    }
    if signing_in::sign_in(&me, &db, &hasher, &clock, &client, &form).await? {
        return Ok(see_other(local_path(&form.next).unwrap_or("/")));
    }
    let errors = FormErrors::one("user_name", Wrong::new("sign-in"));
    rejected(&SignInPage { frame: me.frame, form, errors })
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
async fn stay(me: SignedIn, Now(now): Now) -> web::Result {
    let ends = me.person.session_ends.max(now + IDLE);
    let ends = me.frame.machine_time(ends);
    Ok(HttpResponse::NoContent().insert_header(("x-session-ends", ends)).finish())
}

/// Takes the token out of the address at once (reliability rule 18). Changes nothing about the link.
async fn open_link(
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

async fn show_set_password(me: Visitor, db: Data<Db>, now: Now) -> web::Result {
    match opened(&me, &db, now).await? {
        Some((_, user, organization)) => {
            let sign_in_name = name_of(&me, &user, &organization);
            page(&SetPasswordPage { frame: me.frame, sign_in_name, errors: FormErrors::default() })
        }
        None => dead(me),
    }
}

async fn set_password(
    me: Visitor,
    db: Data<Db>,
    hasher: Data<Hasher>,
    now: Now,
    form: HtmlForm<SetPassword>,
) -> web::Result {
    let Some((link, user, organization)) = opened(&me, &db, now).await? else { return dead(me) };
    let own = [
        organization.name.as_str(),
        user.user_name.as_str(),
        user.first_name.as_str(),
        user.last_name.as_str(),
    ];
    let password = match form.parse(&own) {
        Ok(password) => password,
        Err(errors) => {
            let sign_in_name = name_of(&me, &user, &organization);
            return rejected(&SetPasswordPage { frame: me.frame, sign_in_name, errors });
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

async fn opened(
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

fn name_of(me: &Visitor, user: &User, organization: &Organization) -> String {
    let account = organization.account_name.clone();
    SignInName { user: user.user_name.clone(), account }.full(&me.frame.site.account_domain)
}

fn dead(me: Visitor) -> web::Result {
    html(StatusCode::NOT_FOUND, &dead_link(me.frame, "/set-password"))
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
