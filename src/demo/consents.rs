//! How the demo's companies answer providers: by the actions that people call.
use super::scene::failed;
use crate::{
    partnerships::{
        Partnership,
        answering::{self, Answered, Outcome, Reader, View},
    },
    platform::{
        db::{Conn, Error},
        i18n::Words,
        web::Site,
    },
    users::{Doer, User},
    values::{InvitationId, Language},
};
use chrono::{DateTime, Utc};

/// *Continue*: somebody reads what is asked for.
pub fn see(
    conn: &mut Conn,
    reader: &User,
    id: InvitationId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    answering::see(conn, &doer(reader), id, at).map(drop).map_err(failed)
}

/// The global admin reads the page, ticks the box, and authorizes.
pub fn authorize(
    conn: &mut Conn,
    site: &Site,
    reader: &User,
    id: InvitationId,
    at: DateTime<Utc>,
) -> Result<Partnership, Error> {
    see(conn, reader, id, at)?;
    match consent(conn, site, reader, id, at)? {
        Outcome::Begun(partnership) => Ok(partnership),
        Outcome::Waits => Err(Error::corrupt("demo", id)),
    }
}

/// The same, where the provider may have the last word.
pub fn consent(
    conn: &mut Conn,
    site: &Site,
    reader: &User,
    id: InvitationId,
    at: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let way = site.admin_access;
    let me = Reader {
        user: reader.id,
        home: reader.organization,
        may_answer: true,
        is_global_admin: true,
        sees_providers: true,
    };
    let view = View::find(conn, me, id, |invitation| invitation.terms.still(way, at), at)?;
    let view = view.ok_or_else(|| Error::corrupt("demo", id))?;
    let receipt = answering::receipt(&Words::new(Language::En, site.zone), &view);
    let digest = receipt.digest();
    let answered = Answered { receipt, digest, is_access_ticked: true, way };
    answering::authorize(conn, &doer(reader), &answered, at).map_err(failed)
}

/// Somebody of the demo, who has no browser.
pub fn doer(user: &User) -> Doer {
    Doer::unattended(user.id, user.organization)
}
