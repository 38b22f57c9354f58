//! A person with an account in one organization.
use crate::{
    mail::Recipient,
    organizations::Organization,
    values::{
        EmailAddress, Language, OrganizationId, PersonName, SignInName, UserId, UserName, Wrong,
        search_key,
    },
};
use std::str::FromStr;

/// A person with an account in one organization.
#[derive(Debug, Clone, PartialEq)]
pub struct User {
    /// Their key.
    pub id: UserId,
    /// Where they belong.
    pub organization: OrganizationId,
    /// The first part of their sign-in name.
    pub user_name: UserName,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Where their own mail goes.
    pub email: EmailAddress,
    /// Whether they can sign in.
    pub state: State,
    /// The language they chose, if they did.
    pub language: Option<Language>,
    /// Whether they come from outside the organization.
    pub is_guest: bool,
}

/// Whether a person can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Was sent a link to set a password, and has not yet.
    Invited,
    /// Can sign in.
    Enabled,
    /// Cannot, until an admin says otherwise.
    Disabled,
    /// Cannot, and is forgotten after thirty days unless an admin says otherwise.
    Removed,
}

impl User {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// What they sign in with; `home` is where they belong.
    pub fn sign_in_name(&self, home: &Organization) -> SignInName {
        SignInName { user: self.user_name.clone(), account: home.account_name.clone() }
    }

    /// Whom a letter to them is addressed to. It is in the language that they chose, or else in that of their organization.
    pub fn recipient(&self, of_home: Language) -> Recipient {
        let language = self.language.unwrap_or(of_home);
        Recipient { name: self.name(), email: self.email.clone(), language }
    }

    /// By what they are looked for and put in order.
    pub fn name_key(&self) -> String {
        let Self { last_name, first_name, user_name, email, .. } = self;
        search_key(&format!("{last_name} {first_name} {user_name} {email}"))
    }
}

impl State {
    /// All of them, in the order in which they are explained.
    pub const ALL: [Self; 4] = [Self::Enabled, Self::Invited, Self::Disabled, Self::Removed];

    /// Its name, in addresses and as the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Removed => "removed",
        }
    }
}

impl FromStr for State {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        Self::ALL
            .into_iter()
            .find(|s| s.as_str() == text)
            .ok_or_else(|| Wrong::new("state-unknown"))
    }
}
