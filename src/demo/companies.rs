//! The companies and people of the demo world.
use super::PASSWORD;
use crate::{
    app::Portal,
    audit::{Actor, PortalPart},
    organizations::{self, NewOrganization, Organization, Standing},
    platform::db::{Conn, Error},
    users::{
        self, Role, User,
        accounts::{self, NewUser},
        links::{self, NewLink, Purpose},
    },
    values::{AccountName, Language, Secret, UserName},
};
use chrono::TimeDelta;

/// Who can sign in, as told at the start.
pub const PEOPLE: [&str; 11] = [
    "vera@fabrikam",
    "omar@fabrikam",
    "maya@northwind",
    "pieter@northwind",
    "lukas@alpine",
    "jonas@bergmann",
    "sanne@noordlicht",
    "eva@noordlicht",
    "tom@noordlicht",
    "claire@nuage",
    "anna@tulp",
];

/// Account name, name, country.
const COMPANIES: [(&str, &str, &str); 8] = [
    ("noordlicht", "Noordlicht ICT", "NL"),
    ("bergmann", "Bergmann Systemhaus", "DE"),
    ("nuage", "Atelier Nuage", "FR"),
    ("tulp", "Bakkerij Tulp", "NL"),
    ("helder", "Helder Beheer", "NL"),
    ("cloudkade", "Cloudkade", "BE"),
    ("hanseit", "Hanse IT", "DE"),
    ("lumiere", "Lumière Conseil", "FR"),
];

/// Company, first name, last name, roles.
const STAFF: [(&str, &str, &str, &[Role]); 13] = [
    ("fabrikam", "Omar", "Haddad", &[Role::Verifier]),
    ("northwind", "Pieter", "Bos", &[Role::SalesAgent]),
    ("bergmann", "Jonas", "Bergmann", &[Role::GlobalAdmin]),
    ("noordlicht", "Sanne", "de Vries", &[Role::GlobalAdmin]),
    ("noordlicht", "Eva", "Smit", &[Role::GlobalAdmin]),
    ("noordlicht", "Tom", "Visser", &[]),
    ("nuage", "Claire", "Nuage", &[Role::GlobalAdmin]),
    ("tulp", "Anna", "Tulp", &[Role::GlobalAdmin]),
    ("helder", "Ruben", "Helder", &[Role::GlobalAdmin]),
    ("cloudkade", "Lien", "Peeters", &[Role::GlobalAdmin]),
    ("hanseit", "Greta", "Lührs", &[Role::GlobalAdmin]),
    ("lumiere", "Paul", "Mercier", &[Role::GlobalAdmin]),
    ("tulp", "Kees", "Tulp", &[]),
];

/// Account name, name, country; the global admin's names.
const AT_THE_DESK: [(Company, (&str, &str)); 9] = [
    (("atlas", "Atlas Networks", "GB"), ("Amira", "Khan")),
    (("brightwater", "Brightwater IT", "GB"), ("Owen", "Hughes")),
    (("pixelgarten", "Pixelgarten", "DE"), ("Lena", "Vogt")),
    (("deltawerk", "Deltawerk", "NL"), ("Marit", "Dekker")),
    (("zilverlijn", "Zilverlijn", "NL"), ("Joost", "Prins")),
    (("meridien", "Méridien Cloud", "FR"), ("Hugo", "Lambert")),
    (("ardenne", "Ardenne Informatique", "BE"), ("Luc", "Dubois")),
    (("kustlijn", "Kustlijn Online", "NL"), ("Iris", "Bakker")),
    (("veldhof", "Veldhof ICT", "NL"), ("Noor", "Willems")),
];

/// Whoever sets the world up.
pub const FOUNDER: Actor = Actor::Portal(PortalPart::CommandLine);

/// The operator and its first verifier.
pub async fn found_operator(of: &Portal) -> Result<(), Error> {
    found(of, ("fabrikam", "Fabrikam Cloud", "NL"), Standing::Operator).await?;
    add(of, ("fabrikam", "Vera", "Lind", &[Role::OperatorAdmin, Role::Verifier])).await
}

/// Everybody else. The providers' admins were invited by the import.
pub async fn found_others(of: &Portal) -> Result<(), Error> {
    for company in COMPANIES {
        found(of, company, Standing::None).await?;
    }
    for person in STAFF {
        add(of, person).await?;
    }
    for (company, name) in [("northwind", "maya"), ("alpine", "lukas")] {
        let user = person(of, company, name).await?;
        set_password(of, user).await?;
    }
    Ok(())
}

/// Companies that are verified, each with its global admin.
pub async fn found_for_the_desk(of: &Portal) -> Result<(), Error> {
    found_all(of, &AT_THE_DESK).await
}

/// Companies, each with its global admin.
pub async fn found_all(
    of: &Portal,
    all: &[(Company, (&'static str, &'static str))],
) -> Result<(), Error> {
    for (company, admin) in all {
        found(of, *company, Standing::None).await?;
        add(of, (company.0, admin.0, admin.1, &[Role::GlobalAdmin])).await?;
    }
    Ok(())
}

/// Somebody of the cast.
pub async fn person(of: &Portal, company: &'static str, name: &'static str) -> Result<User, Error> {
    of.db
        .read(move |conn| {
            let organization = company_of(conn, company)?;
            let name: UserName = name.parse().map_err(|_| Error::corrupt("demo", name))?;
            let found = users::find_by_name(conn, organization.id, &name)?;
            found.ok_or_else(|| Error::corrupt("demo", name))
        })
        .await
}

/// A company of the cast.
pub fn company_of(conn: &mut Conn, account_name: &str) -> Result<Organization, Error> {
    let name: AccountName =
        account_name.parse().map_err(|_| Error::corrupt("demo", account_name))?;
    let found = organizations::find_by_account_name(conn, &name)?;
    found.ok_or_else(|| Error::corrupt("demo", account_name))
}

/// Account name, name, country.
pub type Company = (&'static str, &'static str, &'static str);

async fn found(
    of: &Portal,
    (account, name, country): Company,
    standing: Standing,
) -> Result<(), Error> {
    let now = of.clock.now();
    let corrupt = |_| Error::corrupt("demo", account);
    let new = NewOrganization {
        name: name.parse().map_err(corrupt)?,
        account_name: account.parse().map_err(corrupt)?,
        country: country.parse().map_err(corrupt)?,
        language: Language::En,
        standing,
    };
    let made = of.db.write(move |conn| organizations::create(conn, &FOUNDER, new, now)).await;
    made.map(drop).map_err(|e| Error::corrupt("demo", e))
}

/// Company, first and last name, roles.
pub type Person = (&'static str, &'static str, &'static str, &'static [Role]);

/// Adds somebody who can sign in.
pub async fn add(of: &Portal, (company, first, last, roles): Person) -> Result<(), Error> {
    let now = of.clock.now();
    let corrupt = |_| Error::corrupt("demo", first);
    let new = NewUser {
        user_name: None,
        first_name: first.parse().map_err(corrupt)?,
        last_name: last.parse().map_err(corrupt)?,
        email: format!("{}@{company}.example", first.to_lowercase()).parse().map_err(corrupt)?,
        language: None,
        roles: roles.to_vec(),
        is_guest: false,
    };
    let added = of.db.write(move |conn| {
        let organization = company_of(conn, company)?;
        accounts::add(conn, &FOUNDER, &organization, new, now).map(|(user, _)| user)
    });
    let user = added.await.map_err(|e| Error::corrupt("demo", e))?;
    set_password(of, user).await
}

/// Sets the password by a link, as everybody does.
async fn set_password(of: &Portal, user: User) -> Result<(), Error> {
    let hash =
        of.hasher.hash(Secret::new(PASSWORD)).await.map_err(|e| Error::corrupt("demo", e))?;
    let now = of.clock.now();
    let set = of.db.write(move |conn| {
        let link = NewLink {
            purpose: Purpose::SetPassword,
            subject: user.id.to_string(),
            email: &user.email,
            organization: user.organization,
            good_for: TimeDelta::minutes(1),
        };
        let token = links::issue(conn, &link, now)?;
        let link = links::find_by_token(conn, Purpose::SetPassword, token.expose(), now)?;
        let link = link.ok_or(accounts::Error::LinkDead)?;
        accounts::set_first_password(conn, &link, &hash, now)
    });
    set.await.map(drop).map_err(|e| Error::corrupt("demo", e))
}
