//! Who buys from whom: customers at every point of an invitation, by the actions that people call.
use super::{
    companies::{Company, company_of, found_all, person},
    consents::doer,
    scene::failed,
};
use crate::{
    app::Portal,
    customers::{
        Cast, Parties,
        answering::{self, Answered, Reader, Receipt, Ticks, View},
        invitations::{self, Asked, NewInvitation},
    },
    organizations,
    partnerships::Side,
    platform::{
        db::{Conn, Error},
        i18n::Words,
        web::Site,
    },
    users::{User, grants::Access},
    values::{CustomerInvitationId, Language, Note},
};
use chrono::{DateTime, TimeDelta, Utc};

/// What became of an invitation, a day after it was sent.
#[derive(Clone, Copy)]
enum Fate {
    /// Nobody looked at it.
    Unseen,
    /// Somebody did, and has not answered.
    Seen,
    /// The customer said yes to both, and gave them access or not.
    Both(bool),
    /// The customer said yes to the provider alone.
    ProviderAlone,
    /// The customer said no.
    Declined(&'static str),
}

use Fate::{Both, Declined, ProviderAlone, Seen, Unseen};

/// Customer and its global admin; days ago, and what became of it. All are asked by Jonas, for Bergmann and Northwind.
type Entry = ((&'static str, &'static str), i64, Fate);

const ENTRIES: [Entry; 7] = [
    (("tulp", "anna"), 15, Both(true)),
    (("molenaar", "femke"), 13, Both(false)),
    (("vandijk", "pim"), 12, Both(false)),
    (("rozenburg", "lars"), 9, ProviderAlone),
    (("kade9", "noa"), 6, Declined("We buy directly from the vendor.")),
    (("optiek", "mila"), 2, Seen),
    (("fleur", "sofie"), 1, Unseen),
];

/// Companies that buy: account name, name, country; the global admin's names.
const CUSTOMERS: [(Company, (&str, &str)); 6] = [
    (("molenaar", "Molenaar Meubels", "NL"), ("Femke", "Molenaar")),
    (("rozenburg", "Apotheek Rozenburg", "NL"), ("Lars", "Kuipers")),
    (("kade9", "Kade 9 Architecten", "NL"), ("Noa", "Jansen")),
    (("optiek", "Optiek Mila", "BE"), ("Mila", "Claes")),
    (("vandijk", "Van Dijk Transport", "NL"), ("Pim", "van Dijk")),
    (("fleur", "Bloemisterij Fleur", "NL"), ("Sofie", "Maas")),
];

/// Jonas invites, and customers answer.
pub async fn invite(of: &Portal) -> Result<(), Error> {
    found_all(of, &CUSTOMERS).await?;
    for entry in ENTRIES {
        play(of, entry).await?;
    }
    Ok(())
}

async fn play(of: &Portal, ((company, admin), days, fate): Entry) -> Result<(), Error> {
    let jonas = person(of, "bergmann", "jonas").await?;
    let reader = person(of, company, admin).await?;
    let (site, at) = (of.context.site.clone(), of.clock.now() - TimeDelta::days(days));
    let acted = of.db.write(move |conn| {
        let id = send(conn, &site, (&jonas, &reader), at)?;
        answer(conn, &site, &reader, id, fate, at + TimeDelta::days(1))
    });
    acted.await
}

/// The invitation that is sent unless something else is said.
fn send(
    conn: &mut Conn,
    site: &Site,
    (jonas, reader): (&User, &User),
    at: DateTime<Utc>,
) -> Result<CustomerInvitationId, Error> {
    let customer = organizations::load(conn, reader.organization)?;
    let provider = company_of(conn, "northwind")?.id;
    let parties = Parties::both(jonas.organization, provider);
    let cast = Cast::load(conn, (jonas.organization, jonas.id), parties, at)?;
    let words = Words::new(customer.language, site.zone);
    let text = invitations::greeting(&words, &cast, (&customer.name, None));
    let corrupt = |_| Error::corrupt("demo", &customer.name);
    let day = Access::usual_day(at.with_timezone(&site.zone).date_naive());
    let access = Access::parse(&Access::USUAL, day, site.zone, at).map_err(corrupt)?;
    let sides = vec![Side::Reseller, Side::Provider];
    let new = NewInvitation {
        parties,
        follows: None,
        email: reader.email.clone(),
        company: customer.name.clone(),
        language: customer.language,
        text: text.parse().map_err(corrupt)?,
        days: 30,
        asked: access.map(|access| Asked { access, sides }),
    };
    invitations::send(conn, &doer(jonas), new, at).map_err(failed)
}

fn answer(
    conn: &mut Conn,
    site: &Site,
    reader: &User,
    id: CustomerInvitationId,
    fate: Fate,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    if matches!(fate, Unseen) {
        return Ok(());
    }
    answering::see(conn, &doer(reader), id, at).map_err(failed)?;
    let (yes, no) = (Ticks { relationship: true, access: false }, Ticks::default());
    match fate {
        Unseen | Seen => Ok(()),
        Both(access) => {
            let ticks = Ticks { access, ..yes };
            authorize(conn, site, (reader, id), (ticks, ticks), at)
        }
        ProviderAlone => authorize(conn, site, (reader, id), (no, yes), at),
        Declined(why) => {
            let why: Note = why.parse().map_err(|_| Error::corrupt("demo", why))?;
            answering::decline(conn, &doer(reader), id, Some(why), at).map_err(failed)
        }
    }
}

/// The global admin reads the page, ticks boxes, and authorizes.
fn authorize(
    conn: &mut Conn,
    site: &Site,
    (user, id): (&User, CustomerInvitationId),
    (reseller, provider): (Ticks, Ticks),
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let reader =
        Reader { user: user.id, home: user.organization, may_answer: true, sees_partners: true };
    let view = View::find(conn, id, Some(reader), at)?;
    let view = view.ok_or_else(|| Error::corrupt("demo", id))?;
    let (language, way) = (Language::En, site.admin_access);
    let words = Words::new(language, site.zone);
    let asked = view.invitation.content.still(way, at);
    let digest = Receipt::of(&words, (id, &view.cast), asked, view.active()).digest();
    let answered = Answered { invitation: id, language, digest, reseller, provider, way };
    answering::authorize(conn, &doer(user), &answered, at).map_err(failed)
}
