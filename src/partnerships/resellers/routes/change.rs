//! *Ask them to fix this*.
use crate::{
    partnerships::{
        Side, actions,
        ending::{Press, refused},
    },
    platform::{
        db::Db,
        web::{self, HtmlForm, Now, see_other},
    },
    users::{Doer, ResellerInviter, sessions::ThisSession},
    values::PartnershipId,
};
use actix_web::web::{Data, Path};

/// Mails what is missing.
pub async fn ask(
    me: ResellerInviter,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let ResellerInviter(me) = me;
    let id: PartnershipId = id.parse().map_err(|_| web::Error::NotFound)?;
    let (who, here) = (Doer::of(&me.person, session), Side::Provider.page(id));
    let asked = db.write(move |conn| actions::ask_to_fix(conn, &who, id, now)).await;
    asked.map_err(|error| refused(error, &here))?;
    me.session.insert("flash", "flash-partnership-fix-asked")?;
    Ok(see_other(&here))
}
