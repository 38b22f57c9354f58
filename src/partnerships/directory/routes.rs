//! `/providers`: the directory, and a page for each provider.
use super::{
    forms::Search,
    keeping,
    pages::{DirectoryPage, ProviderPage},
    store,
};
use crate::{
    platform::{
        db::{self, Db},
        web::{
            self, page,
            routing::{Route, get},
        },
    },
    users::{Permission, Visitor},
    values::AccountName,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    let pages = vec![get("/providers", directory), get("/providers/{account_name}", provider)];
    [pages, keeping::routes()].concat()
}

async fn directory(me: Visitor, req: HttpRequest, db: Data<Db>) -> web::Result {
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(), search.place());
    let (filter, found, served) = db
        .read::<_, db::Error>(move |conn| {
            let found = store::search(conn, &filter, place.as_ref())?;
            Ok((filter, found, store::countries_served(conn)?))
        })
        .await?;
    page(&DirectoryPage { frame: me.frame, filter, found, served })
}

async fn provider(me: Visitor, name: Path<String>, db: Data<Db>) -> web::Result {
    let name: AccountName = name.parse().map_err(|_| web::Error::NotFound)?;
    let found = db.read(move |conn| store::find(conn, &name)).await?;
    let provider = found.ok_or(web::Error::NotFound)?;
    let may_ask = me.person.as_ref().is_some_and(|me| me.may(Permission::AuthorizeProvider));
    page(&ProviderPage { frame: me.frame, provider, may_ask })
}
