//! A reminder of an invitation to a customer, and the news that nobody answered it.
use super::{named, subject, to};
use crate::{
    customers::{Cast, invitations::Invitation},
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::invitations::compared,
    platform::{i18n::Words, web::Site},
    users::User,
    values::CustomerInvitationId,
};
use chrono::{DateTime, Utc};

/// An invitation ends soon. The link stands in the first letter, and in no other.
pub struct Reminded {
    to: Recipient,
    cast: Cast,
    /// Those who are missing.
    asked: Cast,
    invitation: Invitation,
}

/// Nobody answered an invitation.
pub struct Lapsed {
    to: Recipient,
    id: CustomerInvitationId,
    company: String,
    email: String,
    until: DateTime<Utc>,
    is_seen: bool,
}

impl Reminded {
    /// For whoever got the invitation: of those whom it names, it asks for the missing ones.
    pub fn new((cast, asked): (&Cast, &Cast), invitation: &Invitation) -> Self {
        let (cast, asked) = (cast.clone(), asked.clone());
        Self { to: to(invitation), cast, asked, invitation: invitation.clone() }
    }

    /// Whoever has seen it finds it after signing in, too.
    fn action(&self, words: &Words, site: &Site) -> Option<Action> {
        let action = || Action {
            label: words.say("customer-answer-see"),
            url: site.link(&format!("/authorizations/{}", self.invitation.id)),
            until: words.say("mail-partnership-see"),
        };
        self.invitation.seen.is_some().then(action)
    }
}

impl Lapsed {
    /// For somebody of the inviting company.
    pub fn new(home: &Organization, invitation: &Invitation, host: &User) -> Self {
        Self {
            to: host.recipient(home.language),
            id: invitation.id,
            company: invitation.content.company.to_string(),
            email: invitation.content.email.to_string(),
            until: invitation.expires_at,
            is_seen: invitation.seen.is_some(),
        }
    }
}

impl Letter for Reminded {
    const NAME: &'static str = "customer-reminded";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let told = named(words, &self.cast);
        told.with("day", words.day_of(self.invitation.expires_at))
            .say("mail-customer-reminded-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = named(words, &self.cast)
            .with("sent", words.day_of(self.invitation.sent_at))
            .with("subject", subject(words, &self.cast))
            .with("until", words.moment(self.invitation.expires_at));
        let name = self.cast.inviter.name.as_str();
        Body {
            opening: vec![
                told.say(format!("mail-customer-reminded-{}", self.asked.who())),
                told.say("mail-customer-reminded-link"),
            ],
            action: self.action(words, site),
            closing: vec![
                compared(words, name, &self.invitation.phrase),
                words.say("mail-customer-invited-unexpected"),
            ],
            ..Body::default()
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.invitation.expires_at)
    }
}

impl Letter for Lapsed {
    const NAME: &'static str = "customer-lapsed";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-customer-lapsed-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("company", &self.company).with("email", &self.email);
        let told = told.with("until", words.moment(self.until));
        let seen = if self.is_seen { "seen" } else { "unseen" };
        Body {
            opening: vec![
                told.say("mail-customer-lapsed-opening"),
                words.say(format!("mail-partnership-lapsed-{seen}")),
            ],
            action: Some(Action {
                label: words.say("mail-partnership-lapsed-action"),
                url: site.link(&format!("/customers/invitations/{}", self.id)),
                until: words.say("mail-partnership-see"),
            }),
            ..Body::default()
        }
    }
}
