//! What a company is written that is to be a customer, and what whoever invites it is written.
mod due;

pub use due::{Lapsed, Reminded};

use super::{Asked, Invitation};
use crate::{
    customers::Cast,
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::invitations::{answerable, compared},
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    users::role_names,
    values::{CompanyName, Note, Token},
};
use chrono::{DateTime, Utc};

/// A company is asked to be a customer: the link, and what the inviting company wrote.
pub struct Invited {
    invitation: Invitation,
    to: Recipient,
    cast: Cast,
    sender: String,
    token: Token,
}

/// The invitation is taken back.
pub struct Withdrawn {
    to: Recipient,
    inviter: String,
    reason: Option<Note>,
}

impl Invited {
    /// For the customer, from somebody of the inviting company.
    pub fn new(cast: &Cast, sender: &str, invitation: &Invitation, token: &Token) -> Self {
        Self {
            to: to(invitation),
            invitation: invitation.clone(),
            cast: cast.clone(),
            sender: sender.to_owned(),
            token: token.clone(),
        }
    }
}

impl Withdrawn {
    /// For whoever got the invitation.
    pub fn new(inviter: &Organization, invitation: &Invitation, reason: Option<Note>) -> Self {
        Self { to: to(invitation), inviter: inviter.name.to_string(), reason }
    }
}

/// Who invites, and whom the customer is asked to authorize.
pub fn named(words: &Words, cast: &Cast) -> Telling {
    let name = |it: &Option<Organization>| {
        it.as_ref().map(|partner| partner.name.to_string()).unwrap_or_default()
    };
    let told = words.with("inviter", &cast.inviter.name);
    told.with("reseller", name(&cast.reseller)).with("provider", name(&cast.provider))
}

/// What stands above the letter.
pub fn subject(words: &Words, cast: &Cast) -> String {
    named(words, cast).say(format!("mail-customer-invited-subject-{}", cast.who()))
}

/// Its first sentence: who asks, and for what.
pub fn opening(words: &Words, cast: &Cast, sender: &str) -> String {
    let told = named(words, cast).with("sender", sender);
    let told = told.with("country", words.country(&cast.inviter.country));
    told.say(format!("mail-customer-invited-{}", cast.who()))
}

/// What each of those may do who are authorized, before anything is asked for besides.
pub fn means(words: &Words, cast: &Cast) -> Vec<String> {
    let say = |side: &str| named(words, cast).say(format!("mail-customer-means-{side}"));
    cast.partners().into_iter().map(|(side, _)| say(side.as_str())).collect()
}

/// The administrator access that is asked for, as the letter says it.
pub fn asks_for(words: &Words, cast: &Cast, asked: Option<&Asked>) -> Option<String> {
    let asked = asked?;
    let names: Vec<String> = cast
        .partners()
        .into_iter()
        .filter(|(side, _)| asked.of(*side).is_some())
        .map(|(_, partner)| partner.name.to_string())
        .collect();
    let told = words.with("partners", words.list(&names));
    let told = told.with("roles", role_names(words, &asked.access.roles));
    let told = told.with("until", words.day_of(asked.access.last_moment()));
    Some(told.say("mail-customer-invited-access"))
}

/// What stands in a letter unless something else is written; `there` is whoever works for the customer already, where only
/// the other one is asked for.
pub fn greeting(
    words: &Words,
    cast: &Cast,
    (company, there): (&CompanyName, Option<&Organization>),
) -> String {
    let there = there.map(|it| it.name.to_string()).unwrap_or_default();
    let told = named(words, cast).with("company", company).with("there", there);
    told.say(format!("customer-greeting-{}", cast.who()))
}

fn to(invitation: &Invitation) -> Recipient {
    let content = &invitation.content;
    Recipient {
        name: content.company.to_string(),
        email: content.email.clone(),
        language: content.language,
    }
}

impl Letter for Invited {
    const NAME: &'static str = "customer-invited";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        subject(words, &self.cast)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let content = &self.invitation.content;
        let mut opening = vec![opening(words, &self.cast, &self.sender)];
        opening.extend(content.text.paragraphs().map(str::to_owned));
        opening.extend(means(words, &self.cast));
        opening.extend(asks_for(words, &self.cast, content.asked.as_ref()));
        let url = site.link(&format!("/c/{}", self.token.expose()));
        let label = words.say("mail-customer-invited-action");
        let until = answerable(words, self.invitation.expires_at);
        Body {
            opening,
            code: None,
            action: Some(Action { label, url, until }),
            closing: vec![
                compared(words, self.cast.inviter.name.as_str(), &self.invitation.phrase),
                words.say("mail-customer-invited-unexpected"),
            ],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.invitation.expires_at)
    }
}

impl Letter for Withdrawn {
    const NAME: &'static str = "customer-withdrawn";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("inviter", &self.inviter).say("mail-customer-withdrawn-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let told = words.with("inviter", &self.inviter);
        let mut opening = vec![told.say("mail-customer-withdrawn-opening")];
        if let Some(reason) = &self.reason {
            opening.push(words.say("mail-partnership-because"));
            opening.extend(reason.paragraphs().map(str::to_owned));
        }
        let closing = vec![words.say("mail-partnership-withdrawn-link")];
        Body { opening, closing, ..Body::default() }
    }
}
