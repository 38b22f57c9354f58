//! What organizations are written when the operator suspends or restores them.
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::{Organization, Profile},
    platform::{i18n::Words, web::Site},
    users::User,
    values::Note,
};

/// What became of an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It may do nothing new.
    Suspended,
    /// It may act again.
    Restored,
}

/// An organization was suspended or restored, and why.
pub struct StandingNews {
    to: Recipient,
    organization: String,
    news: News,
    reason: Note,
}

impl StandingNews {
    /// For somebody who answers for the organization.
    pub fn to_admin(organization: &Organization, user: &User, news: News, reason: &Note) -> Self {
        Self::new(user.recipient(organization.language), organization, news, reason)
    }

    /// For its primary contact.
    pub fn to_contact(
        organization: &Organization,
        profile: &Profile,
        news: News,
        reason: &Note,
    ) -> Self {
        Self::new(profile.contact(), organization, news, reason)
    }

    fn new(to: Recipient, organization: &Organization, news: News, reason: &Note) -> Self {
        Self { to, organization: organization.name.to_string(), news, reason: reason.clone() }
    }
}

impl News {
    /// The end of its texts' ids.
    fn as_str(self) -> &'static str {
        match self {
            Self::Suspended => "suspended",
            Self::Restored => "restored",
        }
    }
}

impl Letter for StandingNews {
    const NAME: &'static str = "organization-news";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-organization-{}-subject", self.news.as_str());
        words.with("organization", &self.organization).say(id)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("organization", &self.organization);
        let told = told.with("operator", &site.operator_name);
        let news = self.news.as_str();
        let mut opening = vec![told.say(format!("mail-organization-{news}-opening"))];
        opening.push(words.say("mail-organization-reason"));
        opening.extend(self.reason.paragraphs().map(str::to_owned));
        let closing = vec![told.say(format!("mail-organization-{news}-next"))];
        Body { opening, closing, ..Body::default() }
    }
}
