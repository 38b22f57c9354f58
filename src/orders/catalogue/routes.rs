//! `/catalogue`.
use super::{forms::Search, pages::CataloguePage, store};
use crate::{
    platform::{
        db::{self, Db},
        web::{
            self, page,
            routing::{Route, get},
        },
    },
    users::{CatalogueReader, Permission},
};
use actix_web::{HttpRequest, web::Data};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/catalogue", catalogue)]
}

async fn catalogue(me: CatalogueReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    let CatalogueReader(me) = me;
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(), search.place());
    let (filter, found, sold_in) = db
        .read::<_, db::Error>(move |conn| {
            let found = store::search(conn, &filter, place.as_ref())?;
            Ok((filter, found, store::countries(conn)?))
        })
        .await?;
    let keeps_it = me.person.may(Permission::SeeOrganizations);
    page(&CataloguePage { frame: me.frame, filter, found, sold_in, keeps_it })
}
