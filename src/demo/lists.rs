//! A list of invitations that was sent: Northwind's, with every kind of line.
use super::companies::person;
use crate::{
    app::{JOBS, Portal},
    lists,
    partnerships::invitations::Access,
    platform::{
        db::{Conn, Error},
        due,
    },
    users::Doer,
    values::Language,
};

const LINES: &str = "\
email;company;language;note;country
office@kaapstad.example;Kaapstad Office B.V.;nl;Fijn u op de beurs te hebben gesproken.;NL
info@hagedorn.example;Hagedorn IT GmbH;en;;DE
sanne@noordlicht.example;Noordlicht ICT B.V.;nl;;NL
pieter@northwind.example;Northwind Distribution;nl;;NL
INFO@hagedorn.example;Hagedorn;en;;DE
hello@brooklyn.example;Brooklyn Cloud Inc.;en;;US
post.vandam;Van Dam Automatisering;nl;;NL
info@sorrento.example;Sorrento Servizi;it;;IT
";

/// Uploads and sends it.
pub async fn send(of: &Portal) -> Result<(), Error> {
    let maya = person(of, "northwind", "maya").await?;
    let (now, site) = (of.clock.now(), &of.context.site);
    let last_day = Access::usual_day(now.with_timezone(&site.zone).date_naive());
    let corrupt = |what: &dyn std::fmt::Debug| Error::corrupt("demo", format!("{what:?}"));
    let access = Access::parse(&Access::USUAL, last_day, site.zone, now);
    let terms = lists::Terms {
        text: None,
        language: Language::Nl,
        days: 30,
        access: access.map_err(|wrong| corrupt(&wrong))?,
        named: None,
    };
    let entries = lists::entries(LINES.as_bytes()).map_err(|wrongs| corrupt(&wrongs))?;
    let doer = Doer::unattended(maya.id, maya.organization);
    let make = move |conn: &mut Conn| -> Result<(), lists::Error> {
        let entries = lists::judge(conn, (doer.home, doer.user), &terms, entries, now)?;
        let id = lists::make(conn, &doer, lists::NewList { terms, entries }, now)?;
        lists::send(conn, &doer, (lists::Kind::Resellers, id), now)
    };
    of.db.write(make).await.map_err(|error| corrupt(&error))?;
    due::run_all(&of.db, JOBS, &of.clock).await.map(drop)
}
