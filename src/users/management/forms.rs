//! What those send who look after people.
use super::{
    actions::Shown,
    authority::Beyond,
    filter::{Filter, Place},
};
use crate::{
    platform::web::FormErrors,
    users::{NewUser, Role},
    values::{EmailAddress, Language, PersonName, UserId, UserName, Wrong, searched},
};
use serde::{Deserialize, Serialize};

/// What is looked for, as the address says it. What cannot be read is not looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    role: String,
    state: String,
    after: String,
    before: String,
}

/// Somebody new.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct NewPerson {
    /// As typed.
    pub first_name: String,
    /// As typed.
    pub last_name: String,
    /// `company` or `guest`.
    pub from: String,
    /// As typed; empty for one that is made of the names.
    pub user_name: String,
    /// As typed.
    pub email: String,
    /// A language's code, or nothing.
    pub language: String,
    /// The roles that were ticked.
    pub role: Vec<String>,
}

/// The roles that were ticked for somebody.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct RolesForm {
    /// The account's version as the page showed it.
    pub version: String,
    /// The roles.
    pub role: Vec<String>,
}

/// An invitation that is sent again.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct InvitationForm {
    /// The account's version as the page showed it.
    pub version: String,
    /// Where it goes, as typed.
    pub email: String,
}

/// A button beside an account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Press {
    /// The account's version as the page showed it.
    pub version: String,
}

impl Search {
    /// From an address.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Who is looked for.
    pub fn filter(&self) -> Filter {
        let (role, state) = (self.role.parse().ok(), self.state.parse().ok());
        Filter { q: searched(&self.q), role, state }
    }

    /// From where on.
    pub fn place(&self) -> Option<Place> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}

impl NewPerson {
    /// Whether somebody from outside is meant.
    pub fn is_guest(&self) -> bool {
        self.from == "guest"
    }

    /// Whether a role was ticked.
    pub fn has(&self, role: &Role) -> bool {
        self.role.iter().any(|ticked| ticked == role.as_str())
    }

    /// The person, or what is wrong with each field.
    pub fn parse(&self, account_domain: &str) -> Result<NewUser, FormErrors> {
        let mut errors = FormErrors::default();
        let first_name = errors.field("first_name", self.first_name.parse::<PersonName>());
        let last_name = errors.field("last_name", self.last_name.parse::<PersonName>());
        let user_name = errors.field("user_name", self.user_name());
        let email = errors.field("email", mailbox(&self.email, account_domain));
        let roles = errors.field("role", roles(&self.role));
        match (first_name, last_name, user_name, email, roles) {
            (Some(first_name), Some(last_name), Some(user_name), Some(email), Some(roles)) => {
                let (language, is_guest) =
                    (self.language.parse::<Language>().ok(), self.is_guest());
                Ok(NewUser { user_name, first_name, last_name, email, language, roles, is_guest })
            }
            _ => Err(errors),
        }
    }

    fn user_name(&self) -> Result<Option<UserName>, Wrong> {
        let typed = self.user_name.trim();
        if typed.is_empty() || self.is_guest() { Ok(None) } else { typed.parse().map(Some) }
    }
}

impl RolesForm {
    /// The roles that were ticked.
    pub fn parse(&self) -> Result<Vec<Role>, FormErrors> {
        roles(&self.role).map_err(|wrong| FormErrors::one("role", wrong))
    }

    /// The account as the page showed it.
    pub fn shown(&self, id: UserId) -> Shown {
        shown(id, &self.version)
    }
}

impl InvitationForm {
    /// Where it goes.
    pub fn parse(&self, account_domain: &str) -> Result<EmailAddress, FormErrors> {
        mailbox(&self.email, account_domain).map_err(|wrong| FormErrors::one("email", wrong))
    }

    /// The account as the page showed it.
    pub fn shown(&self, id: UserId) -> Shown {
        shown(id, &self.version)
    }
}

impl Press {
    /// The account as the page showed it.
    pub fn shown(&self, id: UserId) -> Shown {
        shown(id, &self.version)
    }
}

/// What is said of roles that cannot be given.
pub fn beyond(beyond: Beyond) -> FormErrors {
    let wrong = match beyond {
        Beyond::Person => Wrong::new("role-person"),
        Beyond::Role(_) => Wrong::new("role-above"),
        Beyond::Oneself(_) => Wrong::new("role-oneself"),
        Beyond::Guest(_) => Wrong::new("role-guest"),
    };
    FormErrors::one("role", wrong)
}

/// What is said of the role of the last person who answers for everybody.
pub fn last(role: Role) -> FormErrors {
    let is_operators = role == Role::OperatorAdmin;
    let code = if is_operators { "role-last-operator-admin" } else { "role-last-admin" };
    FormErrors::one("role", Wrong::new(code))
}

/// A sign-in name looks like an address, and no mail arrives there.
fn mailbox(typed: &str, account_domain: &str) -> Result<EmailAddress, Wrong> {
    let email: EmailAddress = typed.parse()?;
    if email.is_at(account_domain) {
        return Err(Wrong::new("email-account-domain").with("domain", account_domain));
    }
    Ok(email)
}

/// No version is older than any.
fn shown(id: UserId, version: &str) -> Shown {
    Shown { id, version: version.parse().unwrap_or_default() }
}

fn roles(ticked: &[String]) -> Result<Vec<Role>, Wrong> {
    let mut roles: Vec<Role> =
        ticked.iter().map(|role| role.parse()).collect::<Result<_, Wrong>>()?;
    roles.sort_unstable();
    roles.dedup();
    Ok(roles)
}
