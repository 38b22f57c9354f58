//! `/customers`, and each of them.
use super::{
    actions,
    export::{heading, lines},
    filter::{Filter, LIST, Tab},
    forms::Search,
    pages::{CustomerPage, ListPage},
    store::{self, Of},
};
use crate::{
    customers::tagging::{TagForm, store::choices},
    platform::{
        db::{self, Db, Key},
        web::{
            self, FormErrors, Frame, Now, csv_file, page,
            routing::{Route, get},
        },
    },
    users::{CustomerReader, Doer, SignedIn, sessions::ThisSession, take_kept},
    values::RelationshipId,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};
use futures_util::stream::{self, Stream};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(LIST, open),
        get("/customers.csv", open_file),
        get("/customers/ended", ended),
        get("/customers/ended.csv", ended_file),
        get("/customers/{id}", show),
    ]
}

async fn open(me: CustomerReader, req: HttpRequest, db: Data<Db>, Now(now): Now) -> web::Result {
    list(me, &req, &db, (Tab::Open, now)).await
}

async fn ended(me: CustomerReader, req: HttpRequest, db: Data<Db>, Now(now): Now) -> web::Result {
    list(me, &req, &db, (Tab::Ended, now)).await
}

async fn list(
    CustomerReader(me): CustomerReader,
    req: &HttpRequest,
    db: &Db,
    (tab, now): (Tab, DateTime<Utc>),
) -> web::Result {
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(tab), search.place());
    let (wanted, partner) = (filter.clone(), me.person.home.id);
    let look = db.read::<_, db::Error>(move |conn| {
        let tags = choices(conn, partner, tab.as_str())?;
        let with = actions::with(conn, partner, &wanted, now)?;
        let of = Of { partner, with: with.as_ref().map(|with| with.id) };
        Ok((store::look(conn, &wanted, of, place, now)?, with, tags))
    });
    let (found, with, tags) = look.await?;
    if filter.with.is_some() && with.is_none() {
        return Err(web::Error::NotFound);
    }
    page(&ListPage::new(me, filter, (found, tags), with))
}

/// One customer.
async fn show(me: CustomerReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let CustomerReader(me) = me;
    let id: RelationshipId = id.parse().map_err(|_| web::Error::NotFound)?;
    let kept = take_kept::<TagForm>(&me, &format!("{LIST}/{id}"));
    page(&customer_page(me, &db, id, kept.map(|form| (form, FormErrors::default()))).await?)
}

/// A customer's page, with the tags as they were typed, if they were.
pub async fn customer_page(
    me: SignedIn,
    db: &Db,
    id: RelationshipId,
    typed: Option<(TagForm, FormErrors)>,
) -> web::Result<CustomerPage> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let found = db.read(move |conn| actions::customer(conn, home, id, now)).await?;
    Ok(CustomerPage::new(me, found.ok_or(web::Error::NotFound)?, typed))
}

async fn open_file(
    me: CustomerReader,
    session: ThisSession,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    file((me, session), &req, &db, (Tab::Open, now)).await
}

async fn ended_file(
    me: CustomerReader,
    session: ThisSession,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    file((me, session), &req, &db, (Tab::Ended, now)).await
}

/// All that are looked for, whatever page of the list is open. That somebody took them along is noted first.
async fn file(
    (CustomerReader(me), session): (CustomerReader, ThisSession),
    req: &HttpRequest,
    db: &Data<Db>,
    (tab, now): (Tab, DateTime<Utc>),
) -> web::Result {
    let filter = Search::read(req.query_string()).filter(tab);
    let (who, wanted) = (Doer::of(&me.person, session), filter.clone());
    let export = db.write(move |conn| actions::export(conn, &who, &wanted, now)).await;
    let export = export.map_err(|stopped| stopped.at(tab.path()))?;
    let (partner, of) = export.ok_or(web::Error::NotFound)?;
    let name = ["customers-", partner.account_name.as_str(), ".csv"].concat();
    let heading = heading(&me.frame).map_err(|error| web::Error::Internal(error.into()))?;
    let list = List { frame: me.frame, db: db.as_ref().clone(), filter, of, now };
    Ok(csv_file(&name, heading, pieces(list)))
}

/// What is written.
struct List {
    frame: Frame,
    db: Db,
    filter: Filter,
    of: Of,
    now: DateTime<Utc>,
}

/// The customers, some at a time, each time after the last one.
fn pieces(list: List) -> impl Stream<Item = Result<Vec<u8>, web::Error>> {
    stream::try_unfold(Some((list, None::<Key>)), |state| async move {
        let Some((list, place)) = state else { return Ok(None) };
        let (filter, of, now) = (list.filter.clone(), list.of, list.now);
        let read = list.db.read(move |conn| store::piece(conn, &filter, of, place, now));
        let (customers, next) = read.await?;
        let lines = lines(&list.frame, &customers, list.of.with);
        let lines = lines.map_err(|error| web::Error::Internal(error.into()))?;
        Ok::<_, web::Error>(Some((lines, next.map(|next| (list, Some(next))))))
    })
}
