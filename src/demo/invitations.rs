//! Invitations that wait: Alpine would like to work with Bergmann, and Northwind with Noordlicht.
use super::companies::person;
use crate::{
    app::Portal,
    partnerships::invitations::{self, Access, NewInvitation},
    platform::db::{Conn, Error},
    users::Doer,
    values::{CompanyName, Description, EmailAddress, Language, Wrong},
};

/// Provider, who invites; the address, the company, and what is written to it.
type Letter = (&'static str, &'static str, &'static str, &'static str, &'static str);

const LETTERS: [Letter; 2] = [
    (
        "alpine",
        "lukas",
        "jonas@bergmann.example",
        "Bergmann Systemhaus GmbH",
        "We look after resellers all over Germany, and would like to work with you.",
    ),
    (
        "northwind",
        "maya",
        "sanne@noordlicht.example",
        "Noordlicht ICT B.V.",
        "It was good to meet you. Once you have enrolled, we can begin.",
    ),
];

/// Sends them.
pub async fn send(of: &Portal) -> Result<(), Error> {
    for (provider, name, email, company, text) in LETTERS {
        let sender = person(of, provider, name).await?;
        let corrupt = |_: Wrong| Error::corrupt("demo", email);
        let (now, site) = (of.clock.now(), &of.context.site);
        let today = now.with_timezone(&site.zone).date_naive();
        let last_day = Access::usual_day(today);
        let new = NewInvitation {
            email: email.parse::<EmailAddress>().map_err(corrupt)?,
            company: company.parse::<CompanyName>().map_err(corrupt)?,
            language: Language::En,
            text: text.parse::<Description>().map_err(corrupt)?,
            days: 30,
            access: Access::parse(&Access::USUAL, last_day, site.zone, now).map_err(corrupt)?,
            way: site.admin_access,
        };
        let doer = Doer::unattended(sender.id, sender.organization);
        let sent = of.db.write(move |conn: &mut Conn| invitations::send(conn, &doer, new, now));
        sent.await.map_err(|e| Error::corrupt("demo", e))?;
    }
    Ok(())
}
