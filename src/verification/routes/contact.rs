//! `/confirm-contact`: the primary contact's answers. Opening the link changes nothing.
use crate::{
    platform::{
        db::Db,
        web::{self, Client, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        self, Visitor,
        links::{self, Link, Purpose},
    },
    values::LinkId,
    verification::{
        actions::{self, Error},
        case::State,
        forms::ContactForm,
        pages::{ConfirmPage, ThanksPage},
    },
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

/// The mailed link: leads to the question, without the token in the address.
pub async fn open_link(
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

/// The question.
pub async fn show(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(page_of) = question(&me, &db, now).await? else { return dead(me) };
    page(&page_of(me, ContactForm::default(), FormErrors::default()))
}

/// *Confirm*.
pub async fn confirm(
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

/// *I did not sign up*.
pub async fn dispute(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    answer(me, &db, now, "disputed", actions::dispute).await
}

/// *Wrong address*.
pub async fn refuse_address(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    answer(me, &db, now, "other-address", actions::refuse_address).await
}

/// What happens with the answer.
pub async fn thanks(me: Visitor) -> web::Result {
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
        cause: case.asks_about(),
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
