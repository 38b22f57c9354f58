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
        db::{self, Db},
        web::{self, Now, page},
    },
    users::{ResellerReader, grants},
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

/// One reseller, and what its admin access opens.
pub async fn show(
    me: ResellerReader,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let ResellerReader(me) = me;
    let id: PartnershipId = id.parse().map_err(|_| web::Error::NotFound)?;
    let home = me.person.home.id;
    let found = db.read::<_, db::Error>(move |conn| {
        let found = dossier(conn, home, id)?.filter(|dossier| dossier.side == Side::Provider);
        let Some(dossier) = found else { return Ok(None) };
        let grant = grants::live(conn, dossier.partner.id, home, now)?;
        Ok(Some((dossier, grant)))
    });
    let (dossier, grant) = found.await?.ok_or(web::Error::NotFound)?;
    page(&ResellerPage::new(me, dossier, grant))
}
