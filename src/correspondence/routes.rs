//! `/settings/mail` and `/desk/mail`.
use super::{
    actions::{self, Error, Retried},
    filter::trouble_address,
    forms::{RetryForm, Search},
    kind::CONFIRM_ADDRESS,
    pages::{OwnPage, TroublePage},
};
use crate::{
    mail::{self, LogPage, Obstacle},
    organizations,
    platform::{
        db::{self, Conn, Db},
        web::{
            self, HtmlForm, Now, page,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{MailKeeper, Permission, StatusReader},
    values::{MailId, OrganizationId},
    verification::{self, AwaitingContact, Case},
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};
use std::collections::BTreeMap;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/settings/mail", own),
        get("/desk/mail", trouble),
        post("/desk/mail/{id}/retry", retry),
        post("/desk/mail/parked/retry", retry_parked),
    ]
}

async fn own(me: StatusReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    let StatusReader(me) = me;
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(), search.place());
    let (organization, may_resend) = (me.person.home.id, me.person.may(Permission::Enroll));
    let wanted = filter.wanted(organization);
    let look = move |conn: &mut Conn| {
        let resendable = if may_resend { resendable(conn, organization)? } else { None };
        Ok::<_, db::Error>((mail::log(conn, &wanted, place.as_ref())?, resendable))
    };
    let (found, resendable) = db.read(look).await?;
    page(&OwnPage { frame: me.frame, filter, found, resendable })
}

async fn trouble(me: MailKeeper, req: HttpRequest, db: Data<Db>) -> web::Result {
    let search = Search::read(req.query_string());
    let (show, place) = (search.trouble(), search.place());
    let look = move |conn: &mut Conn| {
        let found = mail::troubled(conn, show, place.as_ref())?;
        let names = names_in(conn, &found)?;
        Ok::<_, db::Error>((found, names, mail::troubles(conn)?))
    };
    let (found, names, troubles) = db.read(look).await?;
    page(&TroublePage { frame: me.0.frame, show, found, troubles, names })
}

async fn retry(
    me: MailKeeper,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<RetryForm>,
) -> web::Result {
    let MailKeeper(me) = me;
    let id: MailId = id.parse().map_err(|_| web::Error::NotFound)?;
    let (who, attempts) = (me.person.actor(), form.attempts());
    let flash = match db.write(move |conn| actions::retry(conn, &who, id, attempts, now)).await {
        Ok(()) => "flash-mail-retried",
        Err(error) => told(error)?,
    };
    me.session.insert("flash", flash)?;
    Ok(see_other(&trouble_address(form.trouble(), None)))
}

async fn retry_parked(me: MailKeeper, db: Data<Db>, Now(now): Now) -> web::Result {
    let MailKeeper(me) = me;
    let who = me.person.actor();
    let flash = match db.write(move |conn| actions::retry_parked(conn, &who, now)).await {
        Ok(Retried::All) => "flash-mail-all-retried",
        Ok(Retried::Some) => "flash-mail-some-retried",
        Ok(Retried::Nothing) => "flash-mail-none-retried",
        Err(error) => told(error)?,
    };
    me.session.insert("flash", flash)?;
    Ok(see_other(&trouble_address(None, None)))
}

/// The letter that can be sent again: the newest that asked the primary contact to confirm, while an
/// answer is waited for and the address was not refused.
fn resendable(conn: &mut Conn, of: OrganizationId) -> Result<Option<MailId>, db::Error> {
    let case = verification::latest(conn, of)?.and_then(Case::at::<AwaitingContact>);
    match case {
        Some(case) if !case.has_refused_address() => mail::newest_of(conn, of, CONFIRM_ADDRESS),
        _ => Ok(None),
    }
}

/// What the companies of a page are called.
fn names_in(conn: &mut Conn, found: &LogPage) -> Result<BTreeMap<String, String>, db::Error> {
    let letters = found.letters.iter();
    let mut ids: Vec<_> =
        letters.filter_map(|letter| letter.organization).map(|id| id.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(organizations::names_of(conn, &ids)?.into_iter().collect())
}

/// A letter that cannot be tried again is said so, above the list as it is now.
fn told(error: Error) -> web::Result<&'static str> {
    match error {
        Error::Refused(Obstacle::MovedOn) => Ok("flash-mail-moved-on"),
        Error::Refused(Obstacle::BeingSent) => Ok("flash-mail-being-sent"),
        Error::Refused(Obstacle::TooLate) => Ok("flash-mail-too-late"),
        Error::Refused(Obstacle::Lost) => Ok("flash-mail-lost"),
        error => Err(error.into()),
    }
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotPermitted => Self::Forbidden(Permission::SeeMail.as_str()),
            Error::Refused(_) => Self::NotFound,
            Error::Db(error) => error.into(),
        }
    }
}
