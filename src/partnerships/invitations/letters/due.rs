//! A reminder of an invitation, and the news that nobody answered it.
use super::{compared, subject, to};
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::invitations::Invitation,
    platform::{i18n::Words, web::Site},
    users::User,
    values::InvitationId,
};
use chrono::{DateTime, Utc};

/// An invitation ends soon. The link stands in the first letter, and in no other.
pub struct Reminded {
    to: Recipient,
    provider: Organization,
    invitation: Invitation,
}

/// Nobody answered an invitation.
pub struct Lapsed {
    to: Recipient,
    id: InvitationId,
    company: String,
    email: String,
    until: DateTime<Utc>,
    is_seen: bool,
}

impl Reminded {
    /// For whoever got the invitation.
    pub fn new(provider: &Organization, invitation: &Invitation) -> Self {
        Self { to: to(invitation), provider: provider.clone(), invitation: invitation.clone() }
    }

    /// Whoever has seen it finds it after signing in, too.
    fn action(&self, words: &Words, site: &Site) -> Option<Action> {
        let action = || Action {
            label: words.say("nav-my-providers"),
            url: site.link("/indirect-providers"),
            until: words.say("mail-partnership-see"),
        };
        self.invitation.seen.is_some().then(action)
    }
}

impl Lapsed {
    /// For somebody of the provider.
    pub fn new(provider: &Organization, invitation: &Invitation, host: &User) -> Self {
        let to = host.recipient(provider.language);
        Self {
            to,
            id: invitation.id,
            company: invitation.company.to_string(),
            email: invitation.email.to_string(),
            until: invitation.expires_at,
            is_seen: invitation.seen.is_some(),
        }
    }
}

impl Letter for Reminded {
    const NAME: &'static str = "partnership-reminded";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let told = words.with("provider", &self.provider.name);
        told.with("day", words.day_of(self.invitation.expires_at))
            .say("mail-partnership-reminded-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let name = self.provider.name.as_str();
        let told = words
            .with("provider", name)
            .with("country", words.country(&self.provider.country))
            .with("sent", words.day_of(self.invitation.sent_at))
            .with("subject", subject(words, name))
            .with("until", words.moment(self.invitation.expires_at));
        Body {
            opening: vec![
                told.say("mail-partnership-reminded-opening"),
                told.say("mail-partnership-reminded-link"),
            ],
            action: self.action(words, site),
            closing: vec![
                compared(words, name, &self.invitation.phrase),
                words.say("mail-partnership-invited-unexpected"),
            ],
            ..Body::default()
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.invitation.expires_at)
    }
}

impl Letter for Lapsed {
    const NAME: &'static str = "partnership-lapsed";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-partnership-lapsed-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("company", &self.company).with("email", &self.email);
        let told = told.with("until", words.moment(self.until));
        let seen = if self.is_seen { "seen" } else { "unseen" };
        Body {
            opening: vec![
                told.say("mail-partnership-lapsed-opening"),
                words.say(format!("mail-partnership-lapsed-{seen}")),
            ],
            action: Some(Action {
                label: words.say("mail-partnership-lapsed-action"),
                url: site.link(&format!("/resellers/invitations/{}", self.id)),
                until: words.say("mail-partnership-see"),
            }),
            ..Body::default()
        }
    }
}
