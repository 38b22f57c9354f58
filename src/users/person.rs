//! The signed-in person, read from the database at every request: roles and standing are never
//! remembered (reliability rule 20).
use super::{Permission, Role, acting::Right};
use crate::{
    audit::Actor,
    organizations::{Organization, Standing},
    values::{EmailAddress, Language, OrganizationId, PersonName, UserId, UserName},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who is signed in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Person {
    /// Their key.
    pub user: UserId,
    /// The first part of their sign-in name.
    pub user_name: UserName,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Where their own mail goes.
    pub email: EmailAddress,
    /// The language they chose, if they did.
    pub language: Option<Language>,
    /// Their organization, or the one that they act for.
    pub home: Home,
    /// What they may be in it.
    pub roles: Vec<Role>,
    /// By which right they act for another organization, on a page of that one. Never kept.
    #[serde(skip)]
    pub acting: Option<Right>,
    /// When this session ends if nothing happens.
    pub session_ends: DateTime<Utc>,
}

/// The organization of the signed-in person, as far as every page needs it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Home {
    /// Its key.
    pub id: OrganizationId,
    /// What people call it.
    pub name: String,
    /// The middle part of its sign-in names.
    pub account_name: String,
    /// Where it is registered: ISO 3166 alpha-2.
    pub country: String,
    /// Its standing, as it is kept.
    pub standing: String,
    /// Whether it is suspended.
    pub is_suspended: bool,
    /// The language of its mail.
    pub language: Language,
}

impl Home {
    /// As every page needs it.
    pub fn of(organization: &Organization) -> Self {
        Self {
            id: organization.id,
            name: organization.name.to_string(),
            account_name: organization.account_name.to_string(),
            country: organization.country.code().to_owned(),
            standing: organization.standing.as_str().to_owned(),
            is_suspended: organization.suspension.is_some(),
            language: organization.language,
        }
    }

    /// Whether it is neither a partner nor the operator: what there is for it was bought for it.
    pub fn only_buys(&self) -> bool {
        self.standing == Standing::None.as_str()
    }
}

impl Person {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// What they sign in with; `account_domain` is the domain below which all accounts lie.
    pub fn sign_in_name(&self, account_domain: &str) -> String {
        format!("{}@{}.{account_domain}", self.user_name, self.own().account_name)
    }

    /// The organization that they belong to, whichever they act for.
    pub fn own(&self) -> &Home {
        self.acting.as_ref().map_or(&self.home, |right| &right.own)
    }

    /// Whether any of their roles allows this, in an organization like theirs. Whoever acts for another does there what
    /// can be lent, and nothing else.
    pub fn may(&self, what: Permission) -> bool {
        if self.acting.is_some() && !what.is_lent() {
            return false;
        }
        let standing = self.home.standing.parse();
        standing.is_ok_and(|standing| what.is_held(&self.roles, standing))
    }

    /// Whether they have this role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// As the doer of an action.
    pub fn actor(&self) -> Actor {
        let acting_for = self.acting.as_ref().map(|_| self.home.id);
        Actor::Person { user: self.user, home: self.own().id, acting_for }
    }

    /// The language of their mail.
    pub fn mail_language(&self) -> Language {
        self.language.unwrap_or(self.own().language)
    }
}
