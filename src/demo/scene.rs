//! One company's way through the wizard, by the forms and actions of everybody.
use super::companies::company_of;
use crate::{
    audit::Actor,
    enrollment::{
        self, NewDraft,
        steps::{
            About, Step, customer_support::CustomerSupport, legal_profile::LegalProfile,
            primary_contact::PrimaryContact,
        },
    },
    memberships,
    platform::db::{Conn, Error},
    users::{
        Home, Person, Role, User,
        links::{self, Purpose},
    },
    values::{Language, MembershipId},
    verification,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

/// How far a company of the demo has come.
#[derive(Clone, Copy, PartialEq)]
pub enum Reach {
    /// Filled in up to the primary contact.
    Draft,
    /// Submitted.
    Submitted,
    /// Submitted, and the contact said yes.
    Confirmed,
    /// Submitted, and somebody says that nobody signed up.
    Disputed,
}

/// A company's way through the wizard.
pub struct Scene {
    pub company: &'static str,
    pub user: User,
    pub membership: &'static str,
    pub contact: (&'static str, &'static str),
    pub reach: Reach,
    pub now: DateTime<Utc>,
}

impl Scene {
    /// Plays it as far as it reaches.
    pub fn play(&self, conn: &mut Conn) -> Result<(), Error> {
        let (who, now) = (self.actor(), self.now);
        self.choose_membership(conn, &who)?;
        let about = self.about(conn)?;
        let is_enrolled = about.on_file.as_ref().is_some_and(|profile| profile.csp_enrolled);
        if !is_enrolled {
            self.answer::<LegalProfile>(conn, &who, &about, LegalProfile::prefill(&about))?;
            self.answer::<PrimaryContact>(conn, &who, &about, form(self.contact())?)?;
        }
        if self.reach == Reach::Draft {
            return Ok(());
        }
        self.answer::<CustomerSupport>(conn, &who, &about, form(self.support(&about))?)?;
        let version = self.draft(conn)?.version;
        let organization = self.user.organization;
        enrollment::submit(conn, &who, organization, version, Language::En, now).map_err(failed)?;
        self.hear_the_contact(conn)
    }

    fn choose_membership(&self, conn: &mut Conn, who: &Actor) -> Result<(), Error> {
        let (organization, now) = (company_of(conn, self.company)?, self.now);
        let id: MembershipId =
            self.membership.parse().map_err(|_| Error::corrupt("demo", self.membership))?;
        let profile = memberships::find_profile(conn, &id)?;
        let account = profile.ok_or_else(|| Error::corrupt("demo", &id))?.account;
        let binding = "demo".to_owned();
        let new = NewDraft { organization: organization.id, binding, account };
        let enrollment = enrollment::start(conn, who, &new, now).map_err(failed)?;
        let country = organization.country;
        let offer = memberships::offer(conn, enrollment, organization.id, country, "demo", now)?;
        let listed = offer.and_then(|o| o.profiles.into_iter().find(|l| l.profile.id == id));
        let proof = listed.and_then(|listed| listed.proof);
        let proof = proof.ok_or_else(|| Error::corrupt("demo", &id))?;
        enrollment::choose_membership(conn, who, organization.id, country, "demo", proof, now)
            .map_err(failed)
    }

    fn answer<S: Step>(
        &self,
        conn: &mut Conn,
        who: &Actor,
        about: &About,
        form: S::Form,
    ) -> Result<(), Error> {
        let answer =
            S::parse(&form, about).map_err(|e| Error::corrupt("demo", format!("{e:?}")))?;
        enrollment::answer::<S>(
            conn,
            who,
            self.user.organization,
            &answer,
            enrollment::Seen::default(),
            self.now,
        )
        .map_err(failed)
    }

    /// What the contact does with the mailed link.
    fn hear_the_contact(&self, conn: &mut Conn) -> Result<(), Error> {
        let now = self.now + TimeDelta::hours(2);
        let case = verification::latest(conn, self.user.organization)?;
        let case = case.ok_or_else(|| Error::corrupt("demo", self.company))?;
        let link = links::find_live(conn, Purpose::ConfirmContact, &case.id.to_string(), now)?;
        let link = link.ok_or_else(|| Error::corrupt("demo", self.company))?;
        match self.reach {
            Reach::Confirmed => verification::confirm(conn, &link, now).map_err(failed),
            Reach::Disputed => verification::dispute(conn, &link, now).map_err(failed),
            Reach::Draft | Reach::Submitted => Ok(()),
        }
    }

    fn contact(&self) -> serde_json::Value {
        let (first, last) = self.contact;
        let email = format!("{}@{}.example", ascii(first), self.company);
        json!({ "first_name": first, "last_name": last, "email": email, "phone": "+31 20 555 0199" })
    }

    fn support(&self, about: &About) -> serde_json::Value {
        let website = format!("https://www.{}.example/support", self.company);
        let email = format!("support@{}.example", self.company);
        let phone = about.on_file.as_ref().and_then(|profile| profile.legal.phone.clone());
        let phone = phone.map(|phone| phone.to_string()).unwrap_or_default();
        json!({ "support_website": website, "support_email": email, "support_phone": phone })
    }

    fn draft(&self, conn: &mut Conn) -> Result<enrollment::Draft, Error> {
        let draft = enrollment::find_draft(conn, self.user.organization, self.now)?;
        draft.ok_or_else(|| Error::corrupt("demo", self.company))
    }

    fn actor(&self) -> Actor {
        Actor::Person { user: self.user.id, home: self.user.organization, acting_for: None }
    }

    fn about(&self, conn: &mut Conn) -> Result<About, Error> {
        let (home, draft) = (company_of(conn, self.company)?, self.draft(conn)?);
        let on_file = match &draft.membership {
            Some(id) => memberships::find_profile(conn, id)?,
            None => None,
        };
        let person = Person {
            user: self.user.id,
            user_name: self.user.user_name.clone(),
            first_name: self.user.first_name.clone(),
            last_name: self.user.last_name.clone(),
            email: self.user.email.clone(),
            language: None,
            home: Home::of(&home),
            roles: vec![Role::GlobalAdmin],
            acting: None,
            session_ends: self.now,
        };
        let account_domain = crate::platform::context::current().site.account_domain.clone();
        Ok(About { person, country: home.country, account_domain, on_file, earlier: None })
    }
}

/// A form as a browser would send it.
fn form<F: serde::de::DeserializeOwned>(fields: serde_json::Value) -> Result<F, Error> {
    serde_json::from_value(fields).map_err(|e| Error::corrupt("demo", e))
}

fn ascii(name: &str) -> String {
    name.to_lowercase().replace('è', "e").replace('ü', "u")
}

/// A refusal, in a world that refuses nothing.
pub fn failed(error: impl std::error::Error) -> Error {
    Error::corrupt("demo", error)
}
