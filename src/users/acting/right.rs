//! By which right somebody acts for another company.
use crate::{
    users::{
        Home, Permission, Person, Role,
        grants::{Grant, Source},
    },
    values::GrantId,
};
use chrono::{DateTime, Utc};

/// By which right somebody acts for another company.
#[derive(Debug, Clone)]
pub struct Right {
    /// The company that they belong to.
    pub own: Home,
    /// What gives it.
    pub grant: GrantId,
    /// Until when, whatever happens.
    pub until: DateTime<Utc>,
    /// What it was given with.
    source: Source,
}

/// Where a partnership is seen by whoever acts.
const RESELLERS: &str = "/resellers";
/// Where everything is seen that lets one act.
const RELATIONS: &str = "/settings/partner-relationships";

impl Right {
    /// What a grant makes of somebody: one who acts in the other company, as what it says and nothing else.
    pub fn lend(grant: Grant, company: Home, person: &Person) -> Person {
        let (own, until, source) = (person.home.clone(), grant.until, grant.source);
        let right = Self { own, grant: grant.id, until, source };
        Person { home: company, roles: grant.roles, acting: Some(right), ..person.clone() }
    }

    /// Where somebody comes out who leaves the other company.
    pub fn way_out(&self) -> String {
        match self.source.kind.as_str() {
            "partnership" => format!("{RESELLERS}/{}", self.source.id),
            _ => RELATIONS.to_owned(),
        }
    }
}

impl Permission {
    /// Whether a company's word can lend it to another's people at all: below `/for` there is user management, and there
    /// are the company pages, and nothing else.
    pub fn is_lent(self) -> bool {
        matches!(
            self,
            Self::SeePeople
                | Self::ManagePeople
                | Self::EndAccounts
                | Self::SeeCompany
                | Self::EditSupport
        )
    }
}

impl Role {
    /// Whether the holder says with whom the company works: whoever acts by such a word is below that.
    pub fn decides_on_partners(self) -> bool {
        self.allows(Permission::AuthorizeProvider)
    }
}
