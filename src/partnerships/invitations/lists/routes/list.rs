//! A list, and the buttons beside it.
use super::{MANY, read};
use crate::{
    organizations,
    partnerships::invitations::{
        forms::Press,
        lists::{
            actions::{self, Error},
            export::{heading, lines},
            forms::Search,
            pages::ListPage,
            scene::scene,
        },
        pages::Shown,
        routes::may_invite,
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, HtmlForm, Now, csv_file, html, page, see_other},
    },
    users::{Doer, ResellerInviter, ResellerReader, SignedIn, sessions::ThisSession},
    values::{ListId, Wrong},
};
use actix_web::{
    HttpRequest,
    http::StatusCode,
    web::{Data, Path},
};
use futures_util::stream;

/// What would become of each line, or became of it.
pub async fn show(
    me: ResellerReader,
    id: Path<String>,
    req: HttpRequest,
    db: Data<Db>,
) -> web::Result {
    let ResellerReader(me) = me;
    page(&list_page(me, &db, read(&id)?, Search::read(req.query_string())).await?)
}

/// The same as a file. That somebody took it along is noted first.
pub async fn result(
    me: ResellerReader,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let ResellerReader(me) = me;
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    let entries = db.write(move |conn| actions::export(conn, &who, id, now)).await?;
    let broken = |error: csv::Error| web::Error::Internal(error.into());
    let (heading, lines) =
        (heading(&me.frame).map_err(broken)?, lines(&me.frame, &entries).map_err(broken)?);
    let name = format!("invited-{}.csv", me.frame.today());
    Ok(csv_file(&name, heading, stream::iter([Ok(lines)])))
}

/// *Send*.
pub async fn send(
    me: ResellerInviter,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let ResellerInviter(me) = me;
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    match db.write(move |conn| actions::send(conn, &who, id, now)).await {
        Ok(()) => Ok(see_other(&format!("/resellers/lists/{id}"))),
        Err(Error::Nothing) => refused(me, &db, id, "list-nothing").await,
        Err(Error::Outdated) => refused(me, &db, id, "list-outdated").await,
        Err(error) => Err(error.into()),
    }
}

/// *Stop sending*.
pub async fn stop(
    me: ResellerInviter,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let ResellerInviter(me) = me;
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    db.write(move |conn| actions::stop_sending(conn, &who, id, now)).await?;
    Ok(see_other(&format!("/resellers/lists/{id}")))
}

/// *Discard*.
pub async fn discard(
    me: ResellerInviter,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let ResellerInviter(me) = me;
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    match db.write(move |conn| actions::discard(conn, &who, id, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-list-discarded")?;
            Ok(see_other(MANY))
        }
        Err(Error::Sent) => refused(me, &db, id, "list-on-its-way").await,
        Err(error) => Err(error.into()),
    }
}

/// Why nothing was done, on the list's page.
async fn refused(me: SignedIn, db: &Db, id: ListId, code: &'static str) -> web::Result {
    let refusal = Some(me.frame.wrong("list", &Wrong::new(code)));
    let page = list_page(me, db, id, Search::default()).await?;
    html(StatusCode::CONFLICT, &ListPage { refusal, ..page })
}

async fn list_page(me: SignedIn, db: &Db, id: ListId, search: Search) -> web::Result<ListPage> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let wanted = (search.group(), search.after());
    let look = move |conn: &mut Conn| {
        let found = scene(conn, (home, id), wanted, now)?;
        Ok::<_, db::Error>((found, organizations::load(conn, home)?))
    };
    let (scene, provider) = db.read(look).await?;
    let mut scene = scene.ok_or(web::Error::NotFound)?;
    let sender = me.person.name();
    let letter = scene.first.take();
    let letter =
        letter.map(|(invitee, text)| (Shown::new(&me.frame, provider, sender, invitee), text));
    let may_invite = may_invite(&me.person);
    Ok(ListPage { frame: me.frame, scene, letter, may_invite, refusal: None })
}
