//! `/indirect-providers`.
use super::pages::{ListPage, ProviderPage};
use crate::{
    partnerships::{Dossier, Side, store},
    platform::{
        db::{self, Conn, Db},
        web::{
            self, page,
            routing::{Route, get},
        },
    },
    users::ProviderReader,
    values::{OrganizationId, PartnershipId},
};
use actix_web::web::{Data, Path};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/indirect-providers", list), get("/indirect-providers/{id}", show)]
}

async fn list(ProviderReader(me): ProviderReader, db: Data<Db>) -> web::Result {
    let home = me.person.home.id;
    let all = db.read(move |conn| all(conn, home)).await?;
    page(&ListPage::new(me, all))
}

/// All of them, live or not, newest first.
fn all(conn: &mut Conn, home: OrganizationId) -> Result<Vec<Dossier>, db::Error> {
    let all = store::of_reseller(conn, home)?;
    all.into_iter().map(|partnership| store::seen_by(conn, home, partnership)).collect()
}

async fn show(me: ProviderReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let ProviderReader(me) = me;
    let id: PartnershipId = id.parse().map_err(|_| web::Error::NotFound)?;
    let home = me.person.home.id;
    let found = db.read(move |conn| store::dossier(conn, home, id)).await?;
    let dossier = found.filter(|dossier| dossier.side == Side::Reseller);
    page(&ProviderPage::new(me, dossier.ok_or(web::Error::NotFound)?))
}
