//! `/desk/organizations/{id}/customers`.
use super::{pages::CustomersPage, scene::scene};
use crate::{
    operations::routes::read,
    platform::{
        db::Db,
        web::{
            self, page,
            routing::{Route, get},
        },
    },
    users::{OrganizationReader, Permission},
    values::searched,
};
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/desk/organizations/{id}/customers", show)]
}

/// What stands after the `?`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Search {
    q: String,
}

async fn show(
    me: OrganizationReader,
    id: Path<String>,
    search: Query<Search>,
    db: Data<Db>,
) -> web::Result {
    let OrganizationReader(me) = me;
    let (id, q, now) = (read(&id)?, searched(&search.q), me.frame.now);
    let wanted = q.clone();
    let found = db.read(move |conn| scene(conn, id, &wanted, now)).await?;
    let scene = found.ok_or(web::Error::NotFound)?;
    let may_see_orders = me.person.may(Permission::SeeOrders);
    page(&CustomersPage { frame: me.frame, scene, q, may_see_orders })
}
