//! `/indirect-providers`.
use super::pages::{ListPage, ProviderPage, Waiting};
use crate::{
    organizations,
    partnerships::{Dossier, Side, invitations, store},
    platform::{
        db::{self, Conn, Db},
        web::{
            self, Now, page,
            routing::{Route, get},
        },
    },
    users::ProviderReader,
    values::{OrganizationId, PartnershipId},
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/indirect-providers", list), get("/indirect-providers/{id}", show)]
}

async fn list(ProviderReader(me): ProviderReader, db: Data<Db>, Now(now): Now) -> web::Result {
    let home = me.person.home.id;
    let look = move |conn: &mut Conn| Ok((all(conn, home)?, waiting(conn, home, now)?));
    let (all, waiting) = db.read::<_, db::Error>(look).await?;
    page(&ListPage::new(me, all, waiting))
}

/// The providers whose word the company waits for.
fn waiting(
    conn: &mut Conn,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Waiting>, db::Error> {
    let all = invitations::store::waiting_of(conn, home, now)?.into_iter();
    all.map(|it| {
        let provider = organizations::load(conn, it.provider)?.name.to_string();
        Ok(Waiting { id: it.id, provider, until: it.expires_at })
    })
    .collect()
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
