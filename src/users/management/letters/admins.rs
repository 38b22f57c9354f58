//! What admins are written about each other.
use super::About;
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
};

/// Somebody became a global admin, or is one no more: for the others.
pub struct AdminsChanged {
    about: About,
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
    /// One has no second factor any more.
    FactorReset,
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
            about: About::of(organization, admin),
            person: person.name(),
            by: by.to_owned(),
            news,
        }
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
            Self::FactorReset => "factor-reset",
        }
    }
}

impl Letter for AdminsChanged {
    const NAME: &'static str = "admins-changed";

    fn recipient(&self) -> &Recipient {
        &self.about.to
    }

    fn subject(&self, words: &Words) -> String {
        self.about.facts(words).say("mail-admins-changed-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let facts = self.about.facts(words).with("person", &self.person).with("by", &self.by);
        let id = format!("mail-admins-changed-{}", self.news.as_str());
        self.about.body(vec![facts.say(id)], words)
    }
}
