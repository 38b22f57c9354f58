//! What the people of an organization are written about its recovery.
use super::{candidate::who_stops_it, case::Recovery, progress::Why};
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::{Organization, Profile},
    partnerships::ProviderProfile,
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    users::User,
    values::Note,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

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

/// Whom a letter names besides.
pub struct Names {
    /// The candidate's account, since two people may have one name.
    pub account: String,
    /// Those who can stop it.
    pub admins: Vec<String>,
}

/// Somebody becomes global admin by the operator's help.
pub struct RecoveryNews {
    to: Recipient,
    company: String,
    person: String,
    account: String,
    kind: &'static str,
    admins: Vec<String>,
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
        names: &Names,
        news: News,
    ) -> Self {
        Self {
            to,
            company: organization.name.to_string(),
            person: recovery.candidate.name(),
            account: names.account.clone(),
            kind: recovery.candidate.kind(),
            admins: names.admins.clone(),
            domain: recovery.domain.for_people(),
            reason: recovery.reason.clone(),
            news,
        }
    }

    fn told(&self, words: &Words) -> Telling {
        let told = words.with("company", &self.company).with("person", &self.person);
        told.with("account", &self.account).with("kind", self.kind)
    }
}

/// Everybody who is written to, each address once: those who answer for the organization first, then the others who can
/// sign in, those who were invited to answer for it, its primary contact and that of its page.
pub fn readers(
    organization: &Organization,
    (admins, people, invited): (Vec<User>, Vec<User>, Vec<User>),
    contact: Option<Profile>,
    page: Option<ProviderProfile>,
) -> Vec<Recipient> {
    let person = |user: User| user.recipient(organization.language);
    let contact = contact.as_ref().map(Profile::contact);
    let page = page.map(|page| Recipient {
        name: page.name.to_string(),
        email: page.listing.contact_email,
        language: organization.language,
    });
    let people = admins.into_iter().chain(people).chain(invited).map(person);
    let mut written = BTreeSet::new();
    let all = people.chain(contact).chain(page);
    all.filter(|reader| written.insert(reader.email.key())).collect()
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
        self.told(words).say(format!("mail-recovery-{}-subject", self.news.as_str()))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.told(words).with("domain", &self.domain);
        let told = told.with("operator", &site.operator_name);
        let news = self.news.as_str();
        let mut opening = vec![told.say(format!("mail-recovery-{news}-opening"))];
        let mut closing = vec![told.say(format!("mail-recovery-{news}-next"))];
        match self.news {
            News::Begun(until) => {
                opening.push(words.say("mail-recovery-reason"));
                opening.extend(self.reason.paragraphs().map(str::to_owned));
                let until = words.with("until", words.moment(until));
                opening.push(until.say("mail-recovery-until"));
                let told = told.with("names", self.admins.join(", "));
                closing.push(told.say(who_stops_it(&self.admins)));
            }
            News::Done => {}
            News::Ended(why) => opening.push(told.say(format!("recovery-why-{}", why.as_str()))),
        }
        closing.push(site.link("/settings/recovery"));
        Body { opening, closing, ..Body::default() }
    }
}
