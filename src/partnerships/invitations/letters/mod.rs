//! What a company is written that a provider invites, and what its provider is written.
mod due;

pub use due::{Lapsed, Reminded};

use super::{Invitation, Terms};
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::role_names,
    values::{CompanyName, Note, Token},
};
use chrono::{DateTime, Utc};

/// A provider invites: the link, and what the provider wrote.
pub struct Invited {
    invitation: Invitation,
    to: Recipient,
    provider: Organization,
    sender: String,
    token: Token,
}

/// The provider takes its invitation back.
pub struct Withdrawn {
    to: Recipient,
    provider: String,
    reason: Option<Note>,
}

impl Invited {
    /// For the company, from somebody of the provider.
    pub fn new(
        provider: &Organization,
        sender: &str,
        invitation: &Invitation,
        token: &Token,
    ) -> Self {
        Self {
            to: to(invitation),
            invitation: invitation.clone(),
            provider: provider.clone(),
            sender: sender.to_owned(),
            token: token.clone(),
        }
    }
}

impl Withdrawn {
    /// For whoever got the invitation.
    pub fn new(provider: &Organization, invitation: &Invitation, reason: Option<Note>) -> Self {
        Self { to: to(invitation), provider: provider.name.to_string(), reason }
    }
}

/// What stands above the letter.
pub fn subject(words: &Words, provider: &str) -> String {
    words.with("provider", provider).say("mail-partnership-invited-subject")
}

/// Its first sentence: who invites whom to what.
pub fn opening(words: &Words, provider: &Organization, sender: &str) -> String {
    let told = words.with("sender", sender).with("provider", &provider.name);
    let told = told.with("country", words.country(&provider.country));
    told.say("mail-partnership-invited-opening")
}

/// Until when it can be answered.
pub fn answerable(words: &Words, until: DateTime<Utc>) -> String {
    words.with("until", words.moment(until)).say("mail-partnership-invited-until")
}

/// By which phrase both sides know it again.
pub fn compared(words: &Words, provider: &str, phrase: &str) -> String {
    words.with("phrase", phrase).with("provider", provider).say("mail-partnership-invited-phrase")
}

fn to(invitation: &Invitation) -> Recipient {
    Recipient {
        name: invitation.company.to_string(),
        email: invitation.email.clone(),
        language: invitation.language,
    }
}

/// What stands in a letter unless the provider writes something else.
pub fn greeting(words: &Words, provider: &str, company: &CompanyName) -> String {
    words.with("provider", provider).with("company", company).say("invitation-greeting")
}

/// What comes with the partnership, as the letter says it.
pub fn asks_for(words: &Words, terms: &Terms, provider: &str) -> Option<String> {
    let access = terms.access()?;
    let told = words.with("provider", provider).with("roles", role_names(words, &access.roles));
    let told = told.with("until", words.day_of(access.last_moment()));
    Some(told.say(format!("mail-partnership-invited-{}", terms.as_str().replace('_', "-"))))
}

impl Letter for Invited {
    const NAME: &'static str = "partnership-invited";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        subject(words, self.provider.name.as_str())
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let name = self.provider.name.as_str();
        let mut opening = vec![opening(words, &self.provider, &self.sender)];
        opening.extend(self.invitation.text.paragraphs().map(str::to_owned));
        opening.extend(asks_for(words, &self.invitation.terms, name));
        let url = site.link(&format!("/i/{}", self.token.expose()));
        let label = words.say("mail-partnership-invited-action");
        let until = answerable(words, self.invitation.expires_at);
        Body {
            opening,
            code: None,
            action: Some(Action { label, url, until }),
            closing: vec![
                compared(words, name, &self.invitation.phrase),
                words.say("mail-partnership-invited-unexpected"),
            ],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.invitation.expires_at)
    }
}

impl Letter for Withdrawn {
    const NAME: &'static str = "partnership-withdrawn";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("provider", &self.provider).say("mail-partnership-withdrawn-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let mut opening =
            vec![words.with("provider", &self.provider).say("mail-partnership-withdrawn-opening")];
        if let Some(reason) = &self.reason {
            opening.push(words.say("mail-partnership-because"));
            opening.extend(reason.paragraphs().map(str::to_owned));
        }
        Body {
            opening,
            closing: vec![words.say("mail-partnership-withdrawn-link")],
            ..Body::default()
        }
    }
}
