//! How far somebody reaches who looks after people.
use super::member::Member;
use crate::{
    organizations::Standing,
    users::{Permission, Role, State},
    values::UserId,
};

/// Somebody who looks after people, by the roles that they hold at this moment.
#[derive(Debug, Clone)]
pub struct Authority {
    /// Who.
    pub me: UserId,
    /// What they are.
    pub roles: Vec<Role>,
    /// What their organization is.
    pub standing: Standing,
    /// Whether it is another organization that lets them: they give no role, and reach nobody who has one, by which
    /// somebody says with whom it works ([`Role::is_within_what_was_lent`]).
    pub is_lent: bool,
}

/// What nobody may do, or not this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// The other person holds a role above one's own.
    Person,
    /// The role is above one's own, or there is none such in the organization.
    Role(Role),
    /// More for oneself: that is for those who answer for everything.
    Oneself(Role),
    /// Not for somebody from outside.
    Guest(Role),
}

/// Roles that are given and taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Given.
    pub added: Vec<Role>,
    /// Taken.
    pub removed: Vec<Role>,
}

impl Authority {
    /// Whether one of their roles allows this.
    pub fn may(&self, what: Permission) -> bool {
        (!self.is_lent || what.is_lent()) && what.is_held(&self.roles, self.standing)
    }

    /// Whether they give this role to people and take it from them.
    pub fn gives(&self, role: Role) -> bool {
        let is_below = !self.is_lent || role.is_within_what_was_lent();
        let is_given = self.roles.iter().any(|own| own.gives().contains(&role));
        is_below && is_given && role.exists_in(self.standing)
    }

    /// The roles that they give, in the order in which they are explained.
    pub fn given(&self) -> Vec<Role> {
        Role::ALL.into_iter().filter(|role| self.gives(*role)).collect()
    }

    /// Whether nothing that the person holds is above them.
    pub fn reaches(&self, person: &Member) -> bool {
        person.roles.iter().all(|role| self.gives(*role))
    }

    /// Whether they may deactivate, remove and sign out this person.
    pub fn may_end(&self, person: &Member) -> bool {
        self.may(Permission::EndAccounts) && self.reaches(person)
    }

    /// Whether they may bring back this person, who was removed: to the account, or to an invitation.
    pub fn may_restore(&self, person: &Member) -> bool {
        let was_invited = person.removal.is_some_and(|(_, before)| before == State::Invited);
        let may_invite = was_invited && self.may(Permission::ManagePeople) && self.reaches(person);
        may_invite || self.may_end(person)
    }

    /// What has to change for the person to hold exactly the wanted roles.
    pub fn change(&self, person: &Member, wanted: &[Role]) -> Result<Change, Beyond> {
        if !self.reaches(person) {
            return Err(Beyond::Person);
        }
        let lacks = |role: &&Role| !person.roles.contains(role);
        let change = Change {
            added: wanted.iter().filter(lacks).copied().collect(),
            removed: person.roles.iter().filter(|role| !wanted.contains(role)).copied().collect(),
        };
        for role in &change.added {
            self.may_add(person, *role)?;
        }
        Ok(change)
    }

    fn may_add(&self, person: &Member, role: Role) -> Result<(), Beyond> {
        let answers_for_all = self.roles.iter().any(|own| own.answers_for_all());
        if !self.gives(role) {
            return Err(Beyond::Role(role));
        }
        if person.user.id == self.me && !answers_for_all {
            return Err(Beyond::Oneself(role));
        }
        if person.user.is_guest && !role.suits_guests() {
            return Err(Beyond::Guest(role));
        }
        Ok(())
    }

    /// Whether somebody new may be given these roles.
    pub fn may_invite_as(&self, is_guest: bool, roles: &[Role]) -> Result<(), Beyond> {
        if let Some(role) = roles.iter().find(|role| !self.gives(**role)) {
            return Err(Beyond::Role(*role));
        }
        match roles.iter().find(|role| is_guest && !role.suits_guests()) {
            Some(role) => Err(Beyond::Guest(*role)),
            None => Ok(()),
        }
    }
}

impl Change {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }

    /// Whether somebody begins or ceases to answer for everything.
    pub fn concerns_admins(&self) -> bool {
        self.added.iter().chain(&self.removed).any(|role| role.answers_for_all())
    }
}
