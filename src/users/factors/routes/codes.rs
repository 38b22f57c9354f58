//! Recovery codes are shown until their owner says that they have kept them, ten minutes at most. Meanwhile the
//! session holds them sealed.
use super::{CODES, FACTOR};
use crate::{
    platform::{
        context,
        db::{self, Db},
        web::{self, Now, local_path, page, see_other},
    },
    users::{
        SignedIn,
        factors::{pages::CodesPage, recovery},
    },
    values::UserId,
};
use actix_session::Session;
use actix_web::web::Data;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The session's note of codes that are being shown.
pub const FRESH: &str = "fresh_codes";
const SHOWN_FOR: TimeDelta = TimeDelta::minutes(10);

#[derive(Serialize, Deserialize)]
struct Fresh {
    sealed: String,
    since: DateTime<Utc>,
    next: String,
}

/// Keeps new codes for the page that shows them; returns where that is.
pub async fn show_once(
    session: &Session,
    db: &Db,
    user: UserId,
    (codes, now): (Vec<String>, DateTime<Utc>),
    next: &str,
) -> web::Result<&'static str> {
    let sealed = db.read::<_, db::Error>(move |_| {
        Ok(context::current().secrets.seal(&purpose(user), &codes.join(" ")))
    });
    let fresh = Fresh { sealed: sealed.await?, since: now, next: next.to_owned() };
    session.insert(FRESH, fresh)?;
    Ok(CODES)
}

/// The codes; after that, that they are seen no more.
pub async fn show(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(fresh) = me.session.get::<Fresh>(FRESH).ok().flatten() else {
        return page(&CodesPage { frame: me.frame, codes: vec![] });
    };
    if now - fresh.since > SHOWN_FOR {
        me.session.remove(FRESH);
        return page(&CodesPage { frame: me.frame, codes: vec![] });
    }
    let user = me.person.user;
    let opened = db.read::<_, db::Error>(move |_| {
        let opened = context::current().secrets.open(&purpose(user), &fresh.sealed);
        opened.map_err(|error| db::Error::corrupt("sessions", error))
    });
    let codes = opened.await?.split(' ').map(recovery::in_groups).collect();
    page(&CodesPage { frame: me.frame, codes })
}

/// *I have kept them*: from now on nobody sees them again.
pub async fn keep(me: SignedIn) -> web::Result {
    let fresh: Option<Fresh> = me.session.get(FRESH).ok().flatten();
    me.session.remove(FRESH);
    let next = fresh.map_or_else(|| FACTOR.to_owned(), |fresh| fresh.next);
    Ok(see_other(local_path(&next).unwrap_or(FACTOR)))
}

/// Codes that are shown open for their owner alone.
fn purpose(user: UserId) -> String {
    format!("fresh-codes {user}")
}
