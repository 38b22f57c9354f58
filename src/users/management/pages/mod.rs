//! The pages of those who look after people.
mod person;

pub use person::PersonPage;

use super::{
    export::sign_in_name,
    filter::{Filter, Place},
    forms::NewPerson,
    member::Member,
    store::Found,
};
use crate::{
    organizations::{Organization, Standing},
    platform::web::{FormErrors, Frame},
    users::{Permission, Role, State, User},
    values::AccountName,
};
use askama::Template;

/// The list.
#[derive(Template)]
#[template(path = "users/management/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// Who is looked for.
    pub filter: Filter,
    /// Who was found.
    pub found: Found,
    /// The organization.
    pub organization: Organization,
    /// Whether the reader may add people.
    pub may_add: bool,
}

/// Somebody new.
#[derive(Template)]
#[template(path = "users/management/new.html")]
pub struct NewPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: NewPerson,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The roles that the reader gives.
    pub roles: Vec<Role>,
    /// How sign-in names of the organization end.
    pub ending: String,
}

/// *What each role may do*.
#[derive(Template)]
#[template(path = "users/management/roles.html")]
pub struct RolesPage {
    /// The frame.
    pub frame: Frame,
    /// What the organization is.
    pub standing: Standing,
    /// Whether the reader sees the people.
    pub sees_people: bool,
}

impl ListPage {
    fn sign_in_name(&self, user: &User) -> String {
        sign_in_name(&self.frame, &self.organization, user)
    }

    fn is_role(&self, role: &Role) -> bool {
        self.filter.role == Some(*role)
    }

    fn is_state(&self, state: &State) -> bool {
        self.filter.state == Some(*state)
    }

    fn total(&self) -> String {
        self.frame.with("total", self.found.total).say("people-total")
    }

    fn roles(&self) -> impl Iterator<Item = Role> {
        let standing = self.organization.standing;
        Role::ALL.into_iter().filter(move |role| role.exists_in(standing))
    }

    fn file(&self) -> String {
        self.frame.link(&self.filter.file())
    }

    fn previous(&self) -> Option<String> {
        let first = self.found.members.first().filter(|_| self.found.has_previous)?;
        Some(self.frame.link(&self.filter.address(Some(Place::Before(first.user.id)))))
    }

    fn next(&self) -> Option<String> {
        let last = self.found.members.last().filter(|_| self.found.has_next)?;
        Some(self.frame.link(&self.filter.address(Some(Place::After(last.user.id)))))
    }
}

impl NewPage {
    /// How the sign-in names of an organization end.
    pub fn ending(frame: &Frame, account: &AccountName) -> String {
        format!("@{account}.{}", frame.site.account_domain)
    }
}

impl RolesPage {
    fn roles(&self) -> impl Iterator<Item = Role> {
        let standing = self.standing;
        Role::ALL.into_iter().filter(move |role| role.exists_in(standing))
    }

    /// The names of the roles that allow something.
    fn holders(&self, what: &Permission) -> String {
        let holders = self.roles().filter(|role| role.allows(*what));
        holders.map(|role| self.frame.say(role.text())).collect::<Vec<_>>().join(", ")
    }

    fn permissions(&self) -> impl Iterator<Item = Permission> {
        let standing = self.standing;
        Permission::ALL.into_iter().filter(move |what| what.exists_in(standing))
    }
}

impl Member {
    /// How the state looks as a chip.
    pub fn tone(&self) -> &'static str {
        match self.user.state {
            State::Enabled => "chip--good",
            State::Invited => "",
            State::Disabled => "chip--warn",
            State::Removed => "chip--bad",
        }
    }
}
