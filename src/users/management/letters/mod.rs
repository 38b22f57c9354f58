//! What people are written about their place in the organization.
mod admins;

pub use admins::{AdminNews, AdminsChanged};

use crate::{
    mail::{Body, Letter, Recipient},
    organizations::{Organization, Standing},
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    users::{Role, User},
};

/// Whom a letter goes to, and which organization it is about.
struct About {
    to: Recipient,
    organization: String,
    is_operator: bool,
}

/// The person's roles have changed: here is what they are now.
pub struct RolesChanged {
    about: About,
    roles: Vec<Role>,
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
    /// Was signed out everywhere.
    SignedOut,
    /// Is not invited any more.
    Uninvited,
}

/// Somebody's account was closed or opened.
pub struct AccountNews {
    about: About,
    news: News,
}

impl About {
    fn of(organization: &Organization, user: &User) -> Self {
        Self {
            to: user.recipient(organization.language),
            organization: organization.name.to_string(),
            is_operator: organization.standing == Standing::Operator,
        }
    }

    /// The organization, and what those are called who answer for it.
    fn facts(&self, words: &Words) -> Telling {
        let admin = if self.is_operator { "an-operator-admin" } else { "a-global-admin" };
        words.with("organization", &self.organization).with("admin", words.say(admin))
    }

    /// A letter that asks for nothing.
    fn body(&self, opening: Vec<String>, words: &Words) -> Body {
        let closing = vec![self.facts(words).say("mail-ask-your-admins")];
        Body { opening, closing, ..Body::default() }
    }
}

impl RolesChanged {
    /// For the person.
    pub fn new(organization: &Organization, user: &User, roles: Vec<Role>) -> Self {
        Self { about: About::of(organization, user), roles }
    }
}

impl AccountNews {
    /// For the person.
    pub fn new(organization: &Organization, user: &User, news: News) -> Self {
        Self { about: About::of(organization, user), news }
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
            Self::SignedOut => "signed-out",
            Self::Uninvited => "uninvited",
        }
    }
}

impl Letter for RolesChanged {
    const NAME: &'static str = "roles-changed";

    fn recipient(&self) -> &Recipient {
        &self.about.to
    }

    fn subject(&self, words: &Words) -> String {
        self.about.facts(words).say("mail-roles-changed-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let id = if self.roles.is_empty() {
            "mail-roles-changed-none"
        } else {
            "mail-roles-changed-opening"
        };
        let opening = self.about.facts(words).say(id);
        let roles = self.roles.iter().map(|role| {
            let (name, allows) =
                (words.say(role.text()), words.say(format!("{}-allows", role.text())));
            words.with("role", name).with("allows", allows).say("mail-role")
        });
        self.about.body([opening].into_iter().chain(roles).collect(), words)
    }
}

impl Letter for AccountNews {
    const NAME: &'static str = "account-news";

    fn recipient(&self) -> &Recipient {
        &self.about.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-account-{}-subject", self.news.as_str());
        self.about.facts(words).say(id)
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let id = format!("mail-account-{}-text", self.news.as_str());
        self.about.body(vec![self.about.facts(words).say(id)], words)
    }
}
