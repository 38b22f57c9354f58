//! `/settings/partner-relationships`.
use super::{actions, pages::RelationsPage};
use crate::{
    platform::{
        db::Db,
        web::{
            self, Now, page,
            routing::{Route, get},
        },
    },
    users::CompanyReader,
};
use actix_web::web::{Data, Query};
use serde::Deserialize;

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get(super::PAGE, show)]
}

/// Where a page of the list of those for whom the company can act begins.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Place {
    after: String,
}

async fn show(me: CompanyReader, place: Query<Place>, db: Data<Db>, Now(now): Now) -> web::Result {
    let CompanyReader(me) = me;
    // A place that is none: from the beginning.
    let (home, after) = (me.person.home.id, place.after.parse().ok());
    let found = db.read(move |conn| actions::look(conn, home, after, now)).await?;
    page(&RelationsPage::new(me, found, after.is_some()))
}
