//! A list, and the buttons beside it.
use super::{
    door::{Door, InviterDoor},
    elsewhere, read, why,
};
use crate::{
    lists::{
        actions::{self, Error},
        export::{heading, lines},
        forms::Search,
        kind::Kind,
        pages::{Letter, ListPage},
        scene::scene,
    },
    partnerships::invitations::Press,
    platform::{
        db::{Conn, Db},
        web::{self, HtmlForm, Now, csv_file, html, page, see_other},
    },
    users::{Doer, SignedIn, sessions::ThisSession},
    values::{ListId, Wrong},
};
use actix_web::{
    HttpRequest,
    http::StatusCode,
    web::{Data, Path},
};
use futures_util::stream;

/// What would become of each line, or became of it.
pub async fn show<D: Door>(me: D, id: Path<String>, req: HttpRequest, db: Data<Db>) -> web::Result {
    let wanted = (D::KIND, read(&id)?);
    page(&list_page(me.me(), &db, wanted, Search::read(req.query_string())).await?)
}

/// The same as a file. That somebody took it along is noted first.
pub async fn result<D: Door>(
    me: D,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let me = me.me();
    let (list, who) = ((D::KIND, read(&id)?), Doer::of(&me.person, session));
    let export = move |conn: &mut Conn| actions::export(conn, &who, list, now);
    let entries = db.write(export).await.map_err(|error| elsewhere(error, D::KIND))?;
    let broken = |error: csv::Error| web::Error::Internal(error.into());
    let heading = heading(&me.frame).map_err(broken)?;
    let lines = lines(&me.frame, D::KIND, &entries).map_err(broken)?;
    let name = format!("invited-{}.csv", me.frame.today());
    Ok(csv_file(&name, heading, stream::iter([Ok(lines)])))
}

/// *Send*.
pub async fn send<D: InviterDoor>(
    me: D,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let me = me.me();
    let (list, who) = ((D::KIND, read(&id)?), Doer::of(&me.person, session));
    match db.write(move |conn| actions::send(conn, &who, list, now)).await {
        Ok(()) => Ok(see_other(&address(list))),
        Err(error) => match why(&error) {
            Some(code) => refused(me, &db, list, code).await,
            None => Err(elsewhere(error, D::KIND)),
        },
    }
}

/// *Stop sending*.
pub async fn stop<D: InviterDoor>(
    me: D,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let (list, who) = ((D::KIND, read(&id)?), Doer::of(&me.me().person, session));
    let stop = move |conn: &mut Conn| actions::stop_sending(conn, &who, list, now);
    db.write(stop).await.map_err(|error| elsewhere(error, D::KIND))?;
    Ok(see_other(&address(list)))
}

/// *Discard*.
pub async fn discard<D: InviterDoor>(
    me: D,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let me = me.me();
    let (list, who) = ((D::KIND, read(&id)?), Doer::of(&me.person, session));
    match db.write(move |conn| actions::discard(conn, &who, list, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-list-discarded")?;
            Ok(see_other(D::KIND.many()))
        }
        Err(Error::Sent) => refused(me, &db, list, "list-on-its-way").await,
        Err(error) => Err(elsewhere(error, D::KIND)),
    }
}

fn address((kind, id): (Kind, ListId)) -> String {
    format!("{}/{id}", kind.lists())
}

/// Why nothing was done, on the list's page.
async fn refused(me: SignedIn, db: &Db, list: (Kind, ListId), code: &'static str) -> web::Result {
    let refusal = Some(me.frame.wrong("list", &Wrong::new(code)));
    let page = list_page(me, db, list, Search::default()).await?;
    html(StatusCode::CONFLICT, &ListPage { refusal, ..page })
}

async fn list_page(
    me: SignedIn,
    db: &Db,
    (kind, id): (Kind, ListId),
    search: Search,
) -> web::Result<ListPage> {
    let (of, now) = ((me.person.home.id, kind, id), me.frame.now);
    let wanted = (search.group(), search.after());
    let found = db.read(move |conn: &mut Conn| scene(conn, of, wanted, now)).await?;
    let mut scene = found.ok_or(web::Error::NotFound)?;
    let first = scene.first.take();
    let letter = first.map(|line| Letter::new(&me.frame, &scene.reader, me.person.name(), line));
    let may_invite = me.person.may(kind.inviters()) && !me.person.home.is_suspended;
    Ok(ListPage { frame: me.frame, scene, letter, may_invite, refusal: None })
}
