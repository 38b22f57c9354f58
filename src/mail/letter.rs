//! What a letter is, before it has words.
use crate::{
    platform::{i18n::Words, web::Site},
    values::{EmailAddress, Language},
};
use askama::Template;
use chrono::{DateTime, Utc};

/// Whom a letter goes to, and in which language.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipient {
    /// What they are called.
    pub name: String,
    /// Where it goes.
    pub email: EmailAddress,
    /// The language they read.
    pub language: Language,
}

/// The words of a letter. Both of its parts, text and HTML, say exactly this.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// Why this person gets it, and what happened: the first paragraphs.
    pub opening: Vec<String>,
    /// A code to type in, large.
    pub code: Option<String>,
    /// The one thing to do.
    pub action: Option<Action>,
    /// What happens next, and what to do when it was not expected.
    pub closing: Vec<String>,
}

/// A button, and its address in full for those who read text.
#[derive(Debug, Clone)]
pub struct Action {
    /// What the button says.
    pub label: String,
    /// Where it leads.
    pub url: String,
    /// Until when it can be done, as a sentence with the zone.
    pub until: String,
}

impl Action {
    /// Following a link that works once, until it ends.
    pub fn once(words: &Words, label: &str, url: String, until: DateTime<Utc>) -> Self {
        let until = words.with("until", words.moment(until)).say("mail-until");
        Self { label: words.say(label), url, until }
    }
}

/// A letter: its name, whom it goes to, and its words.
pub trait Letter {
    /// Its name in the outbox.
    const NAME: &'static str;

    /// Whom it goes to.
    fn recipient(&self) -> &Recipient;

    /// The subject: who and what.
    fn subject(&self, words: &Words) -> String;

    /// The words.
    fn body(&self, words: &Words, site: &Site) -> Body;

    /// When there is no sense in delivering it any more.
    fn not_after(&self) -> Option<DateTime<Utc>> {
        None
    }
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
pub(super) struct Text<'a> {
    pub words: &'a Words,
    pub site: &'a Site,
    pub name: &'a str,
    pub body: &'a Body,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
pub(super) struct Html<'a> {
    pub words: &'a Words,
    pub site: &'a Site,
    pub subject: &'a str,
    pub name: &'a str,
    pub body: &'a Body,
}
