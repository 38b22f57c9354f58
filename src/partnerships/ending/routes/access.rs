//! *Remove admin access*.
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
        AccessRemover, Doer, Proven,
        grants::{self, Grant},
        role_names,
        sessions::ThisSession,
    },
    values::{OrganizationId, PartnershipId},
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// The page.
pub async fn form(me: AccessRemover, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let (AccessRemover(me), id) = (me, read(&id)?);
    let home = me.person.home.id;
    let look = db.read(move |conn| look(conn, home, id, now)).await?;
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

/// The reseller's partnership, and what lets its provider act for it.
fn look(
    conn: &mut Conn,
    home: OrganizationId,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<Option<(Dossier, Option<Grant>)>, db::Error> {
    let found = store::dossier(conn, home, id)?;
    let Some(dossier) = found.filter(|it| it.side == Side::Reseller) else { return Ok(None) };
    let grant = grants::between(conn, home, dossier.partner.id, now)?;
    Ok(Some((dossier, grant)))
}
