//! `/settings/activity`.
use super::{
    actions::{self, Error, Found},
    forms::Search,
    pages::{self, ListPage},
};
use crate::{
    audit::Wanted,
    platform::{
        db::Db,
        web::{
            self, FormErrors, Frame, Now, csv_file, page, rejected,
            routing::{Route, get},
        },
    },
    users::{ActivityReader, Permission},
    values::Wrong,
};
use actix_web::{HttpRequest, web::Data};
use futures_util::stream::{self, Stream};

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/settings/activity", list), get("/settings/activity.csv", file)]
}

async fn list(me: ActivityReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    let ActivityReader(me) = me;
    let search = Search::read(req.query_string());
    let typed = search.typed(me.frame.today());
    let filter = match typed.filter() {
        Ok(filter) => filter,
        Err(errors) => return rejected(&ListPage::wrong(me.frame, typed, errors)),
    };
    let (home, zone, place) = (me.person.home.id, me.frame.site.zone, search.place());
    let wanted = filter.clone();
    match db.read(move |conn| actions::look(conn, home, &wanted, zone, place)).await {
        Ok(found) => page(&ListPage::new(me.frame, typed, filter, &found)),
        Err(Error::TooMany) => {
            let errors = FormErrors::one("who", Wrong::new("who-too-many"));
            rejected(&ListPage::wrong(me.frame, typed, errors))
        }
        Err(error) => Err(error.into()),
    }
}

/// What is shown, as a file, whatever page of it is open.
async fn file(me: ActivityReader, req: HttpRequest, db: Data<Db>, Now(now): Now) -> web::Result {
    let ActivityReader(me) = me;
    let typed = Search::read(req.query_string()).typed(me.frame.today());
    let filter = typed.filter().map_err(|_| web::Error::Bad("bad-request"))?;
    let (who, zone) = (me.person.actor(), me.frame.site.zone);
    let export = db.write(move |conn| actions::export(conn, &who, &filter, zone, now));
    let wanted = export.await?;
    let name = format!("{}-activity.csv", me.person.home.account_name);
    let heading = pages::heading(&me.frame).map_err(|e| web::Error::Internal(e.into()))?;
    Ok(csv_file(&name, heading, pieces(me.frame, db.as_ref().clone(), wanted)))
}

/// The rows, some at a time, each time after the last one.
fn pieces(frame: Frame, db: Db, wanted: Wanted) -> impl Stream<Item = Result<Vec<u8>, web::Error>> {
    let beginning = Some((frame, db, wanted, None));
    stream::try_unfold(beginning, |state| async move {
        let Some((frame, db, wanted, after)) = state else { return Ok(None) };
        let asked = wanted.clone();
        let found: Found = db.read(move |conn| actions::piece(conn, &asked, after)).await?;
        let lines = pages::lines(&frame, &found);
        let lines = lines.map_err(|error| web::Error::Internal(error.into()))?;
        let last = found.page.rows.last().filter(|_| found.page.has_older).map(|row| row.seq);
        Ok(Some((lines, last.map(|last| (frame, db, wanted, Some(last))))))
    })
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotPermitted => Self::Forbidden(Permission::SeeActivity.as_str()),
            Error::TooMany => Self::Bad("bad-request"),
            Error::Db(error) => error.into(),
        }
    }
}
