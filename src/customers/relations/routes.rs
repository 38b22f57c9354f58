//! `/settings/partner-relationships`.
use super::{actions, pages::RelationsPage, relation::Place};
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
struct Turned {
    after: String,
}

async fn show(
    me: CompanyReader,
    turned: Query<Turned>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let CompanyReader(me) = me;
    let (home, place) = (me.person.home.id, Place::read(&turned.after));
    let found = db.read(move |conn| actions::look(conn, home, place, now)).await?;
    page(&RelationsPage::new(me, found, place.is_later()))
}
