//! How somebody comes to a permission: by which roles, and who can give them one.
use super::request::Request;
use crate::{
    organizations::Standing,
    users::{Permission, Role, User, management::Authority},
    values::UserId,
};

/// Those of an organization who give roles and can sign in.
pub struct Givers {
    /// What the organization is.
    pub standing: Standing,
    /// The people, each with all their roles.
    pub people: Vec<(User, Vec<Role>)>,
}

/// How one person comes to one permission.
pub struct Way {
    /// The permission.
    pub what: Permission,
    /// The roles that allow it here, the smallest first.
    pub roles: Vec<Role>,
    /// The roles of the person that allow it.
    pub held: Vec<Role>,
    /// Who can give one of the roles.
    pub whom: Vec<User>,
    /// Whether the person comes from outside.
    pub is_guest: bool,
    /// Their request that waits for an answer.
    pub asked: Option<Request>,
}

/// What can be done about a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Help {
    /// Nothing: they have it.
    Held,
    /// Nobody in an organization like this can have it.
    NotHere,
    /// A guest asks the global admins in person.
    Guest,
    /// Nobody is there who could give it.
    Nobody,
    /// They have asked, and wait.
    Asked,
    /// They can ask.
    Ask,
}

impl Givers {
    /// Who can give one of the roles that allow something to somebody who holds these roles. Nobody gives it to
    /// themselves, nor to whoever is above them.
    pub fn of(&self, what: Permission, asker: UserId, held: &[Role]) -> Vec<User> {
        let standing = self.standing;
        let gives = |(person, roles): &&(User, Vec<Role>)| {
            let (me, roles) = (person.id, roles.clone());
            let authority = Authority { me, roles, standing, is_lent: false };
            person.id != asker && answers(&authority, what, held)
        };
        self.people.iter().filter(gives).map(|(person, _)| person.clone()).collect()
    }
}

/// Whether somebody can give one of the roles that allow something, and reaches whoever holds these.
pub fn answers(giver: &Authority, what: Permission, held: &[Role]) -> bool {
    !choices(giver, what).is_empty() && held.iter().all(|role| giver.gives(*role))
}

/// The roles that allow something and that this person gives, the smallest first.
pub fn choices(giver: &Authority, what: Permission) -> Vec<Role> {
    let holders = what.holders(giver.standing).into_iter();
    holders.filter(|role| giver.gives(*role)).collect()
}

impl Way {
    /// What the person can do about it.
    pub fn help(&self) -> Help {
        if !self.held.is_empty() {
            Help::Held
        } else if self.roles.is_empty() {
            Help::NotHere
        } else if self.is_guest {
            Help::Guest
        } else if self.asked.is_some() {
            Help::Asked
        } else if self.whom.is_empty() {
            Help::Nobody
        } else {
            Help::Ask
        }
    }

    /// Whether they can ask for it.
    pub fn may_ask(&self) -> bool {
        self.help() == Help::Ask
    }

    /// The names of those who can give it.
    pub fn names(&self) -> Vec<String> {
        self.whom.iter().map(User::name).collect()
    }
}

impl Help {
    /// The end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::NotHere => "not-here",
            Self::Guest => "guest",
            Self::Nobody => "nobody",
            Self::Asked => "asked",
            Self::Ask => "ask",
        }
    }
}
