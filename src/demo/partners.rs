//! Who works with whom: partners, invitations at every point of their lives, a request.
use super::{
    companies::{company_of, person},
    consents::{authorize, doer, see},
    scene::failed,
};
use crate::{
    app::Portal,
    organizations,
    partnerships::{
        NewEnd, ShownPartnership, answering, end,
        invitations::{self, Shown},
        requests,
    },
    platform::{
        db::{Conn, Error},
        web::Site,
    },
    users::{Role, User},
    values::{InvitationId, Note},
};
use chrono::{DateTime, TimeDelta, Utc};

/// What became of an invitation, a day after it was sent.
#[derive(Clone, Copy)]
enum Fate {
    /// Nobody looked at it.
    Unseen,
    /// Somebody did, and has not answered.
    Seen,
    /// They are partners.
    Authorized,
    /// They were, until the reseller ended it for this reason.
    Ended(&'static str),
    /// The company said no.
    Declined(&'static str),
    /// The provider took it back.
    Cancelled,
}

use Fate::{Authorized, Cancelled, Declined, Ended, Seen, Unseen};

/// Provider and who invites, company and who answers, days ago, and what became of it.
type Entry = ((&'static str, &'static str), (&'static str, &'static str), i64, Fate);

const MAYA: (&str, &str) = ("northwind", "maya");
const PIETER: (&str, &str) = ("northwind", "pieter");
const LUKAS: (&str, &str) = ("alpine", "lukas");

/// A company that has its provider keep up its account, too.
const KEPT_UP: &str = "kustlijn";

const INVITATIONS: [Entry; 9] = [
    (LUKAS, ("bergmann", "jonas"), 40, Ended("One provider is enough for us.")),
    (MAYA, ("veldhof", "noor"), 45, Unseen),
    (MAYA, ("kustlijn", "iris"), 24, Authorized),
    (MAYA, ("bergmann", "jonas"), 21, Authorized),
    (PIETER, ("lumiere", "paul"), 12, Cancelled),
    (MAYA, ("cloudkade", "lien"), 10, Declined("We have found another provider in Belgium.")),
    (MAYA, ("hanseit", "greta"), 5, Seen),
    (PIETER, ("helder", "ruben"), 2, Unseen),
    (MAYA, ("pixelgarten", "lena"), 1, Unseen),
];

/// Northwind and Alpine invite, and companies answer.
pub async fn connect(of: &Portal) -> Result<(), Error> {
    for entry in INVITATIONS {
        play(of, entry).await?;
    }
    ask(of).await
}

async fn play(of: &Portal, (from, to, days, fate): Entry) -> Result<(), Error> {
    let (inviter, reader) = (person(of, from.0, from.1).await?, person(of, to.0, to.1).await?);
    let (site, at) = (of.context.site.clone(), of.clock.now() - TimeDelta::days(days));
    let acted = of.db.write(move |conn| {
        let id = send(conn, &site, (&inviter, &reader), at)?;
        let later = at + TimeDelta::days(1);
        answer(conn, &site, (&inviter, &reader), id, fate, later)
    });
    acted.await
}

/// The invitation that is sent unless something else is said.
fn send(
    conn: &mut Conn,
    site: &Site,
    (inviter, reader): (&User, &User),
    at: DateTime<Utc>,
) -> Result<InvitationId, Error> {
    let provider = organizations::load(conn, inviter.organization)?;
    let company = organizations::load(conn, reader.organization)?;
    let to = (reader.email.clone(), company.name.clone(), company.language);
    let new = invitations::usual(site, provider.name.as_str(), to, at);
    let mut new = new.ok_or_else(|| Error::corrupt("demo", &company.name))?;
    if let Some(access) = new.access.as_mut().filter(|_| company.account_name.as_str() == KEPT_UP) {
        access.roles.push(Role::AccountAdmin);
    }
    invitations::send(conn, &doer(inviter), new, at).map_err(failed)
}

fn answer(
    conn: &mut Conn,
    site: &Site,
    (inviter, reader): (&User, &User),
    id: InvitationId,
    fate: Fate,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    match fate {
        Unseen => Ok(()),
        Cancelled => {
            let shown = Shown { id, version: 1 };
            invitations::cancel(conn, &doer(inviter), shown, None, at).map_err(failed)
        }
        Seen => see(conn, reader, id, at),
        Declined(why) => {
            see(conn, reader, id, at)?;
            answering::decline(conn, &doer(reader), id, Some(note(why)?), at).map_err(failed)
        }
        Authorized => authorize(conn, site, reader, id, at).map(drop),
        Ended(why) => {
            let partnership = authorize(conn, site, reader, id, at)?;
            let shown = ShownPartnership { id: partnership.id, version: partnership.version };
            let new = NewEnd { reason: note(why)?, at: None, removes_access: true };
            let later = at + TimeDelta::days(10);
            end(conn, &doer(reader), shown, &new, later).map_err(failed)
        }
    }
}

/// Zilverlijn found Northwind in the directory.
async fn ask(of: &Portal) -> Result<(), Error> {
    let joost = person(of, "zilverlijn", "joost").await?;
    let at = of.clock.now() - TimeDelta::days(1);
    let message = note(
        "We sell workplaces to municipalities and look for a provider with training in Dutch.",
    )?;
    let asked = of.db.write(move |conn| {
        let provider = company_of(conn, "northwind").map_err(requests::Error::Db)?.id;
        requests::ask(conn, &doer(&joost), provider, &message, at)
    });
    asked.await.map(drop).map_err(failed)
}

fn note(text: &str) -> Result<Note, Error> {
    text.parse().map_err(|_| Error::corrupt("demo", text))
}
