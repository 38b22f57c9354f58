//! Both providers have a link that is open to all, and Kustlijn waits for Alpine's word.
use super::{
    companies::person,
    consents::{consent, doer},
    scene::failed,
};
use crate::{
    app::Portal,
    partnerships::{
        answering,
        invitations::Access,
        open_link::{self, NewLink},
    },
    platform::{
        db::{Conn, Error},
        web::Site,
    },
    users::User,
    values::{OpenLinkId, Wrong},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Makes the links, and has somebody consent by one of them.
pub async fn open(of: &Portal) -> Result<(), Error> {
    let (maya, lukas) =
        (person(of, "northwind", "maya").await?, person(of, "alpine", "lukas").await?);
    let iris = person(of, "kustlijn", "iris").await?;
    let (site, now) = (of.context.site.clone(), of.clock.now());
    let acted = of.db.write(move |conn| {
        make(conn, &site, &maya, Some(50), now - TimeDelta::days(6))?;
        let link = make(conn, &site, &lukas, None, now - TimeDelta::days(4))?;
        let at = now - TimeDelta::days(2);
        let id = answering::see_open(conn, &doer(&iris), link, at).map_err(failed)?;
        consent(conn, &site, &iris, id, at).map(drop)
    });
    acted.await
}

fn make(
    conn: &mut Conn,
    site: &Site,
    inviter: &User,
    most_uses: Option<u16>,
    at: DateTime<Utc>,
) -> Result<OpenLinkId, Error> {
    let corrupt = |_: Wrong| Error::corrupt("demo", inviter.id);
    let today = at.with_timezone(&site.zone).date_naive();
    let day = Access::usual_day(today);
    let new = NewLink {
        access: Access::parse(&Access::USUAL, day, site.zone, at).map_err(corrupt)?,
        way: site.admin_access,
        needs_approval: true,
        most_uses,
        ends_at: None,
    };
    open_link::make(conn, &doer(inviter), new, None, at).map_err(failed)
}
