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
use actix_web::web::Data;

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/settings/partner-relationships", show)]
}

async fn show(me: CompanyReader, db: Data<Db>, Now(now): Now) -> web::Result {
    let CompanyReader(me) = me;
    let home = me.person.home.id;
    let found = db.read(move |conn| actions::look(conn, home, now)).await?;
    page(&RelationsPage::new(me, found))
}
