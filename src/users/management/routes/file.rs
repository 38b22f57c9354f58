//! The list as a file.
use crate::{
    organizations::Organization,
    platform::{
        db::Db,
        web::{self, Frame, Now, csv_file},
    },
    users::{
        PeopleReader,
        management::{
            actions,
            export::{heading, lines},
            filter::Filter,
            forms::Search,
            store::{self, Key},
        },
    },
};
use actix_web::{HttpRequest, web::Data};
use futures_util::stream::{self, Stream};

/// All that are looked for, whatever page of the list is open. That somebody took them along is noted first.
pub async fn file(me: PeopleReader, req: HttpRequest, db: Data<Db>, Now(now): Now) -> web::Result {
    let PeopleReader(me) = me;
    let filter = Search::read(req.query_string()).filter();
    let (who, wanted) = (me.person.actor(), filter.clone());
    let export = db.write(move |conn| actions::export(conn, &who, &wanted, now));
    let organization = export.await?;
    let name = format!("users-{}.csv", organization.account_name);
    let heading = heading(&me.frame).map_err(|error| web::Error::Internal(error.into()))?;
    let list = List { frame: me.frame, db: db.as_ref().clone(), organization, filter };
    Ok(csv_file(&name, heading, pieces(list)))
}

/// What is written.
struct List {
    frame: Frame,
    db: Db,
    organization: Organization,
    filter: Filter,
}

/// The people, some at a time, each time after the last one.
fn pieces(list: List) -> impl Stream<Item = Result<Vec<u8>, web::Error>> {
    stream::try_unfold(Some((list, None::<Key>)), |state| async move {
        let Some((list, place)) = state else { return Ok(None) };
        let (home, filter, now) = (list.organization.id, list.filter.clone(), list.frame.now);
        let read = list.db.read(move |conn| store::piece(conn, home, &filter, place, now));
        let (members, next) = read.await?;
        let lines = lines(&list.frame, &list.organization, &members);
        let lines = lines.map_err(|error| web::Error::Internal(error.into()))?;
        Ok::<_, web::Error>(Some((lines, next.map(|next| (list, Some(next))))))
    })
}
