//! Looking at resellers.
use crate::{
    partnerships::{
        Side,
        resellers::{
            filter::Tab,
            forms::Search,
            pages::{ListPage, ResellerPage},
            store::{self, Seeker},
        },
        store::dossier,
    },
    platform::{
        db::Db,
        web::{self, Now, page},
    },
    users::ResellerReader,
    values::PartnershipId,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

/// Those that work with the provider.
pub async fn connected(
    me: ResellerReader,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    list(me, &req, &db, Tab::Connected, now).await
}

/// Those that did.
pub async fn ended(
    me: ResellerReader,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    list(me, &req, &db, Tab::Ended, now).await
}

async fn list(
    ResellerReader(me): ResellerReader,
    req: &HttpRequest,
    db: &Db,
    tab: Tab,
    now: DateTime<Utc>,
) -> web::Result {
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(tab), search.place());
    let (wanted, seeker) = (filter.clone(), Seeker { provider: me.person.home.id, now });
    let found = db.read(move |conn| store::look(conn, &wanted, seeker, place)).await?;
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
