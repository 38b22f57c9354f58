//! *Remove admin access*, and *Give up admin access*.
use super::{read, refused};
use crate::{
    partnerships::{
        Dossier, Side, actions,
        ending::{forms::Press, pages::AccessPage},
        store,
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, HtmlForm, Now, page, see_other},
    },
    users::{
        AccessRemover, Doer, PartnerActor, Proven, SignedIn,
        grants::{self, Grant},
        role_names,
        sessions::ThisSession,
    },
    values::{OrganizationId, PartnershipId},
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// The reseller's page.
pub async fn form(me: AccessRemover, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let AccessRemover(me) = me;
    show(me, &db, (read(&id)?, Side::Reseller), now).await
}

/// The provider's page.
pub async fn form_of_provider(
    me: PartnerActor,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let PartnerActor(me) = me;
    show(me, &db, (read(&id)?, Side::Provider), now).await
}

async fn show(
    me: SignedIn,
    db: &Db,
    (id, side): (PartnershipId, Side),
    now: DateTime<Utc>,
) -> web::Result {
    let home = me.person.home.id;
    let look = db.read(move |conn| look(conn, home, (id, side), now)).await?;
    let (dossier, grant) = look.ok_or(web::Error::NotFound)?;
    let Some(grant) = grant else { return Ok(see_other(&dossier.address())) };
    let roles = role_names(&me.frame, &grant.roles);
    page(&AccessPage { frame: me.frame, dossier, roles })
}

/// It is removed.
pub async fn remove(
    me: Proven<AccessRemover>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let AccessRemover(me) = me.or_lead(&format!("/partnerships/{id}/access"))?;
    let id = read(&id)?;
    let (who, here) = (Doer::of(&me.person, session), Side::Reseller.page(id));
    let removed = db.write(move |conn| actions::remove_access(conn, &who, id, now)).await;
    removed.map_err(|error| refused(error, &here))?;
    me.session.insert("flash", "flash-partnership-access-removed")?;
    Ok(see_other(&here))
}

/// It is given up.
pub async fn give_up(
    me: Proven<PartnerActor>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let PartnerActor(me) = me.or_lead(&format!("/resellers/{id}/access"))?;
    let id = read(&id)?;
    let (who, here) = (Doer::of(&me.person, session), Side::Provider.page(id));
    let given_up = db.write(move |conn| actions::give_up_access(conn, &who, id, now)).await;
    given_up.map_err(|error| refused(error, &here))?;
    me.session.insert("flash", "flash-partnership-access-given-up")?;
    Ok(see_other(&here))
}

/// The partnership, for somebody of this side, and what lets the provider act for the reseller.
fn look(
    conn: &mut Conn,
    home: OrganizationId,
    (id, side): (PartnershipId, Side),
    now: DateTime<Utc>,
) -> Result<Option<(Dossier, Option<Grant>)>, db::Error> {
    let found = store::dossier(conn, home, id)?;
    let Some(dossier) = found.filter(|it| it.side == side) else { return Ok(None) };
    let (reseller, provider) = (dossier.partnership.reseller, dossier.partnership.provider);
    let grant = grants::between(conn, reseller, provider, now)?;
    Ok(Some((dossier, grant)))
}
