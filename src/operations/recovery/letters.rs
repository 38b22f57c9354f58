//! What the people of an organization are written about its recovery.
use super::{case::Recovery, progress::Why};
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::{Organization, Profile},
    platform::{i18n::Words, web::Site},
    users::User,
    values::Note,
};
use chrono::{DateTime, Utc};

/// What became of a recovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The record was seen; at this moment it is done.
    Begun(DateTime<Utc>),
    /// There is another global admin.
    Done,
    /// It came to nothing.
    Ended(Why),
}

/// Somebody becomes global admin by the operator's help.
pub struct RecoveryNews {
    to: Recipient,
    company: String,
    person: String,
    domain: String,
    reason: Note,
    news: News,
}

impl RecoveryNews {
    /// For one reader.
    pub fn new<S>(
        to: Recipient,
        organization: &Organization,
        recovery: &Recovery<S>,
        news: News,
    ) -> Self {
        Self {
            to,
            company: organization.name.to_string(),
            person: recovery.candidate.name(),
            domain: recovery.domain.for_people(),
            reason: recovery.reason.clone(),
            news,
        }
    }
}

/// Everybody who is written to: those who answer for the organization first, and its primary contact, unless they
/// are one of its people anyhow.
pub fn readers(
    organization: &Organization,
    admins: Vec<User>,
    people: Vec<User>,
    contact: Option<&Profile>,
) -> Vec<Recipient> {
    let others = people.into_iter().filter(|user| admins.iter().all(|admin| admin.id != user.id));
    let others: Vec<User> = others.collect();
    let recipient = |user: User| Recipient {
        name: user.name(),
        language: user.language.unwrap_or(organization.language),
        email: user.email,
    };
    let mut readers: Vec<Recipient> = admins.into_iter().chain(others).map(recipient).collect();
    let is_known = |email: &str| readers.iter().any(|reader| reader.email.key() == email);
    if let Some(contact) = contact.filter(|contact| !is_known(&contact.contact_email.key())) {
        readers.push(Recipient {
            name: format!("{} {}", contact.contact_first_name, contact.contact_last_name),
            email: contact.contact_email.clone(),
            language: contact.contact_language,
        });
    }
    readers
}

impl News {
    /// The end of its texts' ids.
    fn as_str(self) -> &'static str {
        match self {
            Self::Begun(_) => "begun",
            Self::Done => "done",
            Self::Ended(_) => "ended",
        }
    }
}

impl Letter for RecoveryNews {
    const NAME: &'static str = "recovery";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let told = words.with("company", &self.company).with("person", &self.person);
        told.say(format!("mail-recovery-{}-subject", self.news.as_str()))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("company", &self.company).with("person", &self.person);
        let told = told.with("domain", &self.domain).with("operator", &site.operator_name);
        let news = self.news.as_str();
        let mut opening = vec![told.say(format!("mail-recovery-{news}-opening"))];
        let mut closing = vec![];
        match self.news {
            News::Begun(until) => {
                opening.push(words.say("mail-recovery-reason"));
                opening.extend(self.reason.paragraphs().map(str::to_owned));
                let until = words.with("until", words.moment(until));
                opening.push(until.say("mail-recovery-until"));
            }
            News::Done => {}
            News::Ended(why) => opening.push(told.say(format!("recovery-why-{}", why.as_str()))),
        }
        closing.push(told.say(format!("mail-recovery-{news}-next")));
        closing.push(site.link("/settings/recovery"));
        Body { opening, closing, ..Body::default() }
    }
}
