//! `/status/…`: how far a verification is, for anybody with the link; and the page that makes it.
use crate::{
    platform::{
        db::Db,
        web::{self, Now, html, page, see_other},
    },
    users::{
        self, GlobalAdmin, Visitor,
        links::{self, Purpose},
    },
    verification::{
        actions::{self, Error},
        pages::{SharePage, SharedStatus},
        store,
    },
};
use actix_web::{
    http::{
        StatusCode,
        header::{CACHE_CONTROL, HeaderName, HeaderValue},
    },
    web::{Data, Path},
};

/// The key under which a session keeps the link that was just made, for the next page.
const MADE: &str = "status_link";
const SHARE: &str = "/verification/status-link";

/// How far it is. No search engine may keep it.
pub async fn shared(me: Visitor, token: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let token = token.into_inner();
    let found = db.read(move |conn| actions::shared_case(conn, &token, now)).await?;
    let mut answer = match found {
        Some(case) => page(&SharedStatus::new(me.frame, &case))?,
        None => html(StatusCode::NOT_FOUND, &users::dead_link_page(me.frame, "/status"))?,
    };
    let headers = answer.headers_mut();
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}

/// The page that makes, replaces and ends the link.
pub async fn show(me: GlobalAdmin, db: Data<Db>, Now(now): Now) -> web::Result {
    let GlobalAdmin(me) = me;
    let of = me.person.home.id;
    let is_shared = db.read::<_, Error>(move |conn| {
        store::latest(conn, of)?.ok_or(Error::NotFound)?;
        Ok(links::has_live(conn, Purpose::SeeStatus, of, now)?)
    });
    let is_shared = is_shared.await?;
    let made: Option<String> = me.session.get(MADE).ok().flatten();
    me.session.remove(MADE);
    page(&SharePage { frame: me.frame, is_shared, made })
}

/// *Make a link*, *Replace the link*.
pub async fn share(me: GlobalAdmin, db: Data<Db>, Now(now): Now) -> web::Result {
    let GlobalAdmin(me) = me;
    let (who, of) = (me.person.actor(), me.person.home.id);
    let token = db.write(move |conn| actions::share_status(conn, &who, of, now)).await?;
    me.session.insert(MADE, me.frame.site.link(&format!("/status/{}", token.expose())))?;
    Ok(see_other(SHARE))
}

/// *End the link*.
pub async fn unshare(me: GlobalAdmin, db: Data<Db>, Now(now): Now) -> web::Result {
    let GlobalAdmin(me) = me;
    let (who, of) = (me.person.actor(), me.person.home.id);
    db.write(move |conn| actions::unshare_status(conn, &who, of, now)).await?;
    me.session.insert("flash", "flash-unshared")?;
    Ok(see_other(SHARE))
}
