//! What people are written about their place in the organization.
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::{Role, User},
};

/// The person's roles have changed: here is what they are now.
pub struct RolesChanged {
    to: Recipient,
    organization: String,
    roles: Vec<Role>,
}

/// Somebody became a global admin, or is one no more: for the others.
pub struct AdminsChanged {
    to: Recipient,
    organization: String,
    person: String,
    by: String,
    news: AdminNews,
}

/// What became of a global admin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdminNews {
    /// Somebody is one now.
    Made,
    /// Somebody is one no more.
    Unmade,
    /// Somebody was invited to be one.
    Invited,
    /// One cannot sign in any more.
    Closed,
    /// One can sign in again.
    Opened,
}

/// What became of somebody's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Cannot sign in.
    Deactivated,
    /// Can sign in again.
    Reactivated,
    /// Cannot sign in, and will be forgotten.
    Removed,
    /// Can sign in again after all.
    Restored,
    /// Is not forgotten after all, but cannot sign in.
    Kept,
}

/// Somebody's account was closed or opened.
pub struct AccountNews {
    to: Recipient,
    organization: String,
    news: News,
}

impl RolesChanged {
    /// For the person.
    pub fn new(organization: &Organization, user: &User, roles: Vec<Role>) -> Self {
        Self { to: to(organization, user), organization: organization.name.to_string(), roles }
    }
}

impl AdminsChanged {
    /// For another admin.
    pub fn new(
        organization: &Organization,
        admin: &User,
        person: &User,
        by: &str,
        news: AdminNews,
    ) -> Self {
        Self {
            to: to(organization, admin),
            organization: organization.name.to_string(),
            person: person.name(),
            by: by.to_owned(),
            news,
        }
    }
}

impl AccountNews {
    /// For the person.
    pub fn new(organization: &Organization, user: &User, news: News) -> Self {
        Self { to: to(organization, user), organization: organization.name.to_string(), news }
    }
}

impl AdminNews {
    /// The end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Unmade => "unmade",
            Self::Invited => "invited",
            Self::Closed => "closed",
            Self::Opened => "opened",
        }
    }
}

impl News {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deactivated => "deactivated",
            Self::Reactivated => "reactivated",
            Self::Removed => "removed",
            Self::Restored => "restored",
            Self::Kept => "kept",
        }
    }
}

impl Letter for RolesChanged {
    const NAME: &'static str = "roles-changed";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("organization", &self.organization).say("mail-roles-changed-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let organization = words.with("organization", &self.organization);
        let id = if self.roles.is_empty() {
            "mail-roles-changed-none"
        } else {
            "mail-roles-changed-opening"
        };
        let opening = organization.say(id);
        let roles = self.roles.iter().map(|role| {
            let (name, allows) =
                (words.say(role.text()), words.say(format!("{}-allows", role.text())));
            words.with("role", name).with("allows", allows).say("mail-role")
        });
        plain([opening].into_iter().chain(roles).collect(), words)
    }
}

impl Letter for AdminsChanged {
    const NAME: &'static str = "admins-changed";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("organization", &self.organization).say("mail-admins-changed-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let facts = words.with("person", &self.person).with("by", &self.by);
        let id = format!("mail-admins-changed-{}", self.news.as_str());
        plain(vec![facts.with("organization", &self.organization).say(id)], words)
    }
}

impl Letter for AccountNews {
    const NAME: &'static str = "account-news";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-account-{}-subject", self.news.as_str());
        words.with("organization", &self.organization).say(id)
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let id = format!("mail-account-{}-text", self.news.as_str());
        plain(vec![words.with("organization", &self.organization).say(id)], words)
    }
}

fn to(organization: &Organization, user: &User) -> Recipient {
    Recipient {
        name: user.name(),
        email: user.email.clone(),
        language: user.language.unwrap_or(organization.language),
    }
}

/// A letter that asks for nothing.
fn plain(opening: Vec<String>, words: &Words) -> Body {
    Body { opening, code: None, action: None, closing: vec![words.say("mail-ask-your-admins")] }
}
