//! The list as a file.
use crate::{
    partnerships::resellers::{
        actions,
        export::{heading, lines},
        filter::{Filter, Tab},
        forms::Search,
        store,
    },
    platform::{
        db::{Db, Key},
        web::{self, Frame, Now, csv_file},
    },
    users::{Doer, ResellerReader, sessions::ThisSession},
    values::OrganizationId,
};
use actix_web::{HttpRequest, web::Data};
use chrono::{DateTime, Utc};
use futures_util::stream::{self, Stream};

/// Those that work with the provider, as far as they are looked for.
pub async fn connected(
    me: ResellerReader,
    session: ThisSession,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    file((me, session), &req, &db, Tab::Connected, now).await
}

/// Those that did.
pub async fn ended(
    me: ResellerReader,
    session: ThisSession,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    file((me, session), &req, &db, Tab::Ended, now).await
}

/// All that are looked for, whatever page of the list is open. That somebody took them along is noted first.
async fn file(
    (ResellerReader(me), session): (ResellerReader, ThisSession),
    req: &HttpRequest,
    db: &Data<Db>,
    tab: Tab,
    now: DateTime<Utc>,
) -> web::Result {
    let filter = Search::read(req.query_string()).filter(tab);
    let (who, wanted) = (Doer::of(&me.person, session), filter.clone());
    let home = who.home;
    let export = db.write(move |conn| actions::export(conn, &who, &wanted, now)).await;
    let provider = export.map_err(|stopped| stopped.at(tab.path()))?;
    let name = format!("partners-{}.csv", provider.account_name);
    let heading = heading(&me.frame).map_err(|error| web::Error::Internal(error.into()))?;
    let list = List { frame: me.frame, db: db.as_ref().clone(), filter, home };
    Ok(csv_file(&name, heading, pieces(list)))
}

/// What is written.
struct List {
    frame: Frame,
    db: Db,
    filter: Filter,
    home: OrganizationId,
}

/// The resellers, some at a time, each time after the last one.
fn pieces(list: List) -> impl Stream<Item = Result<Vec<u8>, web::Error>> {
    stream::try_unfold(Some((list, None::<Key>)), |state| async move {
        let Some((list, place)) = state else { return Ok(None) };
        let (filter, home) = (list.filter.clone(), list.home);
        let read = list.db.read(move |conn| store::piece(conn, &filter, home, place));
        let (resellers, next) = read.await?;
        let lines = lines(&list.frame, &resellers);
        let lines = lines.map_err(|error| web::Error::Internal(error.into()))?;
        Ok::<_, web::Error>(Some((lines, next.map(|next| (list, Some(next))))))
    })
}
