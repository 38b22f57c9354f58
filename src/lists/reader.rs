//! What the lines of a list are read with.
use super::{
    list::Halt,
    terms::{Named, Terms},
};
use crate::{
    customers::{Cast, invitations::greeting as customer_greeting},
    organizations::{self, Organization},
    partnerships::invitations::greeting,
    platform::{
        context,
        db::{Conn, Error},
        i18n::Words,
    },
    values::{CompanyName, Country, OrganizationId, SalesRegion, UserId},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What a line is read with.
pub struct Reader {
    /// What all have in common.
    pub terms: Terms,
    /// Who invites.
    pub inviter: Inviter,
    /// Below which domain there are no mailboxes.
    pub account_domain: String,
    /// Whose days are meant.
    pub zone: Tz,
}

/// Who invites: a provider, for itself; or either of two partners, for both.
pub enum Inviter {
    /// A provider.
    Provider(Box<Organization>),
    /// A reseller or a provider, and who is named.
    Partners(Box<Cast>, Named),
}

impl Reader {
    /// For a list that somebody sends for their company.
    pub fn load(
        conn: &mut Conn,
        (home, sender): (OrganizationId, UserId),
        terms: &Terms,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let site = context::current().site;
        let inviter = match &terms.named {
            Some(named) => {
                let cast = Cast::load(conn, (home, sender), named.parties, now)?;
                Inviter::Partners(Box::new(cast), named.clone())
            }
            None => Inviter::Provider(Box::new(organizations::load(conn, home)?)),
        };
        Ok(Self {
            terms: terms.clone(),
            inviter,
            account_domain: site.account_domain.clone(),
            zone: site.zone,
        })
    }

    /// Why nothing of the list can be sent, whoever is invited.
    pub fn halt(&self) -> Option<Halt> {
        match &self.inviter {
            Inviter::Partners(cast, _) => Halt::of(cast),
            Inviter::Provider(provider) => provider.suspension.as_ref().map(|_| Halt::Suspended),
        }
    }
}

impl Inviter {
    /// Whether a company of this country is in the sales region of all who are named.
    pub fn is_near(&self, country: &Country) -> bool {
        let is_shared = |it: &Organization| SalesRegion::is_shared_by(&it.country, country);
        match self {
            Self::Provider(provider) => is_shared(provider),
            Self::Partners(cast, _) => cast.partners().into_iter().all(|(_, it)| is_shared(it)),
        }
    }

    /// What stands in a letter unless something else is written.
    pub fn greeting(&self, words: &Words, company: &CompanyName) -> String {
        match self {
            Self::Provider(provider) => greeting(words, provider.name.as_str(), company),
            Self::Partners(cast, _) => customer_greeting(words, cast, (company, None)),
        }
    }
}
