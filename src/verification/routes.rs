//! `/confirm-contact`: the primary contact's answers. Opening the link changes nothing.
use super::{
    actions::{self, Error},
    case::State,
    company,
    forms::ContactForm,
    pages::{ConfirmPage, ThanksPage},
};
use crate::{
    platform::{
        db::Db,
        web::{
            self, Client, FormErrors, HtmlForm, Now, html, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{
        self, Permission, Visitor,
        links::{self, Link, Purpose},
    },
    values::LinkId,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

/// The key under which a session remembers which link was opened.
const OPENED: &str = "confirm_contact_link";
/// The key under which a session remembers what was answered.
const ANSWERED: &str = "confirm_contact_answer";

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/confirm-contact/{token}", open_link),
        get("/confirm-contact", show),
        post("/confirm-contact", confirm),
        post("/confirm-contact/dispute", dispute),
        post("/confirm-contact/other-address", refuse_address),
        get("/confirm-contact/thanks", thanks),
        post("/verification/email", company::resend),
        get("/verification/contact", company::show_contact),
        post("/verification/contact", company::change_contact),
    ]
}

async fn open_link(
    me: Visitor,
    token: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
) -> web::Result {
    let token = token.into_inner();
    let find = move |conn: &mut _| {
        links::find_by_token(conn, Purpose::ConfirmContact, &token, now).map_err(Error::from)
    };
    match db.read(find).await? {
        Some(link) => {
            me.keep(&client, OPENED, link.id)?;
            Ok(see_other("/confirm-contact"))
        }
        None => dead(me),
    }
}

async fn show(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(page_of) = question(&me, &db, now).await? else { return dead(me) };
    page(&page_of(me, ContactForm::default(), FormErrors::default()))
}

async fn confirm(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<ContactForm>,
) -> web::Result {
    let errors = form.errors();
    if !errors.is_empty() {
        let Some(page_of) = question(&me, &db, now).await? else { return dead(me) };
        return rejected(&page_of(me, form.0, errors));
    }
    answer(me, &db, now, "confirmed", actions::confirm).await
}

async fn dispute(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    answer(me, &db, now, "disputed", actions::dispute).await
}

async fn refuse_address(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    answer(me, &db, now, "other-address", actions::refuse_address).await
}

async fn thanks(me: Visitor) -> web::Result {
    let answer: String = me.kept(ANSWERED).ok_or(web::Error::NotFound)?;
    page(&ThanksPage { frame: me.frame, answer })
}

type Act = fn(&mut crate::platform::db::Conn, &Link, DateTime<Utc>) -> Result<(), Error>;

async fn answer(
    me: Visitor,
    db: &Db,
    now: DateTime<Utc>,
    name: &'static str,
    act: Act,
) -> web::Result {
    let Some(id) = me.kept::<LinkId>(OPENED) else {
        // The same button once more comes to the same page.
        let is_repeat = me.kept::<String>(ANSWERED).is_some_and(|answer| answer == name);
        return if is_repeat { Ok(see_other("/confirm-contact/thanks")) } else { dead(me) };
    };
    let done = db.write(move |conn| {
        let link = links::find(conn, Purpose::ConfirmContact, id, now)?.ok_or(Error::LinkDead)?;
        act(conn, &link, now)
    });
    match done.await {
        Ok(()) => {
            me.session.remove(OPENED);
            me.session.insert(ANSWERED, name)?;
            Ok(see_other("/confirm-contact/thanks"))
        }
        Err(Error::LinkDead) => dead(me),
        Err(error) => Err(error.into()),
    }
}

type PageOf = Box<dyn FnOnce(Visitor, ContactForm, FormErrors) -> ConfirmPage>;

/// The page of the opened link, if the link is still alive.
async fn question(me: &Visitor, db: &Db, now: DateTime<Utc>) -> web::Result<Option<PageOf>> {
    let Some(id) = me.kept::<LinkId>(OPENED) else { return Ok(None) };
    let found = db.read::<_, Error>(move |conn| {
        let Some(link) = links::find(conn, Purpose::ConfirmContact, id, now)? else {
            return Ok(None);
        };
        let case = actions::case_of(conn, &link)?;
        let applicant = users::load(conn, case.applicant)?.name();
        Ok(Some((link, case, applicant)))
    });
    let Some((link, case, applicant)) = found.await? else { return Ok(None) };
    Ok(Some(Box::new(move |me, form, errors| ConfirmPage {
        until: me.frame.moment(link.not_after),
        company: case.company,
        applicant,
        email: link.email.to_string(),
        is_enrolled: matches!(case.state, State::Authorized(_)),
        frame: me.frame,
        form,
        errors,
    })))
}

fn dead(me: Visitor) -> web::Result {
    html(StatusCode::NOT_FOUND, &users::dead_link_page(me.frame, "/confirm-contact"))
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound | Error::LinkDead => Self::NotFound,
            Error::MovedOn | Error::JustSent => Self::Conflict("moved-on"),
            Error::NotPermitted => Self::Forbidden(Permission::Enroll.as_str()),
            Error::TooMany(until) => Self::TooMany(until),
            Error::Db(error) => error.into(),
        }
    }
}
