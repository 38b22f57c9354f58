//! The directory at work, on a database of its own.
mod applicant;
mod import_rules;
mod importing;
mod links;
mod proofs;
mod signing_in;
mod words;

use super::{ImportError, Imported, import_file};
use crate::{
    audit::{Actor, PortalPart},
    organizations::{NewOrganization, Standing, create},
    platform::{
        db::{Conn, Error},
        network::ClientAddress,
        testing::TestDb,
        web,
    },
    users::passwords::{Hasher, Strength},
    values::{Language, MembershipAccountId, OrganizationId},
};
use std::{fs, ops::Deref};

pub const ME: Actor = Actor::Portal(PortalPart::Visitor);
pub const PASSWORD: &str = "correct horse battery staple";
pub const HEADER: &str = "account_user_name,account_password,account_password_hash,company_name,\
     membership_id,kind,country,city,status,csp_enrolled,legal_name,address_line1,address_line2,\
     postal_code,state,phone,contact_first_name,contact_last_name,contact_email,contact_phone";

/// The directory of the demo, on a database of its own.
pub struct Directory {
    pub test: TestDb,
    pub hasher: Hasher,
}

impl Deref for Directory {
    type Target = TestDb;

    fn deref(&self) -> &TestDb {
        &self.test
    }
}

/// A line with nothing on file.
pub fn line(account: &str, id: &str, kind: &str, country: &str, status: &str) -> String {
    format!("{account},{PASSWORD},,Noordlicht ICT,{id},{kind},{country},Stad,{status},no,,,,,,,,,,")
}

/// The lines of an account with a profile of every kind.
pub fn noordlicht() -> Vec<String> {
    vec![
        line("noordlicht", "1234566", "headquarters", "NL", "active"),
        line("noordlicht", "7000001", "location", "NL", "active"),
        line("noordlicht", "7000002", "location", "FR", "active"),
        line("noordlicht", "7000003", "location", "NL", "inactive"),
    ]
}

impl Directory {
    pub fn empty() -> Self {
        Self { test: TestDb::open(), hasher: Hasher::start(Strength::Test) }
    }

    /// With the profiles of Noordlicht and of one other account.
    pub async fn open() -> Self {
        let directory = Self::empty();
        let mut lines = noordlicht();
        lines.push(line("oudenaam", "7000009", "location", "BE", "active"));
        directory.import(&lines).await.unwrap();
        directory
    }

    pub async fn import(&self, lines: &[String]) -> Result<Imported, ImportError> {
        self.import_text(&format!("{HEADER}\n{}\n", lines.join("\n"))).await
    }

    pub async fn import_text(&self, text: impl AsRef<[u8]>) -> Result<Imported, ImportError> {
        let path = self.files.path().join("memberships.csv");
        fs::write(&path, text).unwrap();
        import_file(&self.db, &self.hasher, &self.clock, &path, |_, _| {}).await
    }

    /// Everything that is wrong with a file: `line column code`.
    pub async fn wrongs(&self, text: impl AsRef<[u8]>) -> Vec<String> {
        match self.import_text(text).await {
            Err(ImportError::Wrong(cells)) => cells
                .into_iter()
                .map(|cell| format!("{} {} {}", cell.line, cell.column, cell.wrong.code()))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    pub async fn organization(&self, name: &str, country: &str) -> OrganizationId {
        self.organization_with(name, country, Standing::None).await
    }

    pub async fn organization_with(
        &self,
        name: &str,
        country: &str,
        standing: Standing,
    ) -> OrganizationId {
        let new = NewOrganization {
            name: name.parse().unwrap(),
            account_name: name.to_lowercase().parse().unwrap(),
            country: country.parse().unwrap(),
            language: Language::En,
            standing,
        };
        let now = self.clock.now();
        self.db.write(move |conn| create(conn, &ME, new, now)).await.unwrap().id
    }

    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
    ) -> Result<MembershipAccountId, crate::users::Refused> {
        let peer = "192.0.2.7".parse().ok();
        let client = web::Client {
            address: ClientAddress::of(peer, &[], &[]),
            agent: String::new(),
            device: web::Device::default(),
        };
        let password = password.into();
        super::sign_in(&self.db, &self.hasher, &self.clock, &client, name.into(), password).await
    }

    /// What breaks the invariants.
    pub async fn broken(&self) -> Vec<&'static str> {
        let find = |conn: &mut Conn| {
            let all = super::INVARIANTS.iter().chain(crate::audit::INVARIANTS);
            let broken = all.filter(|rule| !(rule.broken)(conn).unwrap().is_empty());
            Ok::<_, Error>(broken.map(|rule| rule.name).collect())
        };
        self.db.read(find).await.unwrap()
    }
}
