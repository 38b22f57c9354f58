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
    /// Whether whoever acts for a company can give it to somebody there. Not one whose holder says with whom the company
    /// works: by such a word they act. Nor one whose holder could give such a role: an account that they make for themselves
    /// would then reach in two steps what they do not reach in one, and outlive what lets them act.
    pub fn is_within_what_was_lent(self) -> bool {
        let decides = |role: &Self| role.allows(Permission::AuthorizeProvider);
        !decides(&self) && !self.gives().iter().any(decides)
    }
}
