//! Looking at resellers.
use crate::{
    partnerships::{
        Side,
        resellers::{
            filter::Tab,
            forms::Search,
            pages::{ListPage, ResellerPage},
            store,
        },
        store::dossier,
    },
    platform::{
        db::Db,
        web::{self, page},
    },
    users::ResellerReader,
    values::PartnershipId,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};

/// Those that work with the provider.
pub async fn connected(me: ResellerReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    list(me, &req, &db, Tab::Connected).await
}

/// Those that did.
pub async fn ended(me: ResellerReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    list(me, &req, &db, Tab::Ended).await
}

async fn list(
    ResellerReader(me): ResellerReader,
    req: &HttpRequest,
    db: &Db,
    tab: Tab,
) -> web::Result {
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(tab), search.place());
    let (wanted, home) = (filter.clone(), me.person.home.id);
    let found = db.read(move |conn| store::look(conn, &wanted, home, place)).await?;
    page(&ListPage::new(me, filter, found))
}

/// One reseller.
pub async fn show(me: ResellerReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let ResellerReader(me) = me;
    let id: PartnershipId = id.parse().map_err(|_| web::Error::NotFound)?;
    let home = me.person.home.id;
    let found = db.read(move |conn| dossier(conn, home, id)).await?;
    let dossier = found.filter(|dossier| dossier.side == Side::Provider);
    page(&ResellerPage::new(me, dossier.ok_or(web::Error::NotFound)?))
}
