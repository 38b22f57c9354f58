//! What was consented to, word for word.
use super::read;
use crate::{
    organizations,
    partnerships::{
        answering::{Scene, pages::ReceiptPage},
        store::{Consent, find_consent},
    },
    platform::{
        db::{Conn, Db, Error},
        web::{self, Now, page},
    },
    users::{self, Permission, SignedIn},
    values::InvitationId,
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// The receipt, for whoever of the two companies may see its partners.
pub async fn show(me: SignedIn, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let id = read(&id)?;
    let (scene, consent, company, person) =
        db.read(move |conn| find(conn, id, now)).await?.ok_or(web::Error::NotFound)?;
    let what = match me.person.home.id {
        home if home == consent.organization => Permission::SeeProviders,
        home if home == scene.host.provider.id => Permission::SeeResellers,
        _ => return Err(web::Error::NotFound),
    };
    if !me.person.may(what) {
        return Err(web::Error::Forbidden(what.as_str()));
    }
    page(&ReceiptPage { frame: me.frame, scene, consent, company, person })
}

type Found = Option<(Scene, Consent, String, String)>;

/// The invitation, the consent, and the names of the company and the person that gave it.
fn find(conn: &mut Conn, id: InvitationId, now: DateTime<Utc>) -> Result<Found, Error> {
    let Some(scene) = Scene::find(conn, id, now)? else { return Ok(None) };
    let Some(consent) = find_consent(conn, id)? else { return Ok(None) };
    let company = organizations::load(conn, consent.organization)?.name.to_string();
    let person = users::load(conn, consent.user)?.name();
    Ok(Some((scene, consent, company, person)))
}
