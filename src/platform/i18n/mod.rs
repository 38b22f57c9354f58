//! Turns codes and data into words, in the reader's language, when a page or letter is rendered.
//! Nothing else in the portal says a sentence.
mod bundles;
mod countries;
mod dates;
mod money;
mod negotiation;

pub use bundles::{MISSING_MARK, sources};
pub use negotiation::{LANGUAGE_COOKIE, negotiate};

use crate::values::{Country, Language, Wrong};
use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;

/// The words of one language, and the clock on the reader's wall.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The language that is spoken.
    pub language: Language,
    /// The time zone in which moments are told.
    pub zone: Tz,
}

impl Words {
    /// Words in a language, moments in a zone.
    pub fn new(language: Language, zone: Tz) -> Self {
        Self { language, zone }
    }

    /// A text without facts.
    pub fn say(&self, id: impl AsRef<str>) -> String {
        bundles::text(self.language, id.as_ref(), &FluentArgs::new())
    }

    /// Starts a text that needs a fact.
    pub fn with(&self, name: &'static str, value: impl ToString) -> Telling {
        self.telling().with(name, value)
    }

    /// Starts a text that needs a number, whose plural matters.
    pub fn count(&self, name: &'static str, n: impl Into<f64>) -> Telling {
        self.telling().count(name, n)
    }

    /// Several things, one after the other: `User admin, Account admin and Helpdesk agent`.
    pub fn list(&self, all: &[String]) -> String {
        let Some((last, others)) = all.split_last() else { return String::new() };
        if others.is_empty() {
            return last.clone();
        }
        self.with("others", others.join(", ")).with("last", last).say("list-of")
    }

    /// Whether this text exists.
    pub fn knows(&self, id: &str) -> bool {
        bundles::knows(self.language, id)
    }

    /// What is wrong with a field: its own sentence where there is one, else the general one.
    pub fn wrong(&self, field: &str, wrong: &Wrong) -> String {
        let own = format!("wrong-{}-{field}", wrong.code()).replace('_', "-");
        let general = format!("wrong-{}", wrong.code());
        let mut telling = self.telling();
        for (name, value) in wrong.facts() {
            telling = match (*name, value.parse::<Country>().ok(), value.parse::<u32>().ok()) {
                ("country", Some(country), _) => telling.with(name, self.country(&country)),
                // How many tries are left: the sentence depends on the number.
                ("left", _, Some(n)) => telling.count(name, n),
                _ => telling.with(name, value),
            };
        }
        telling.say(if self.knows(&own) { &own } else { &general })
    }

    /// Words in the other language, for the switch.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> Self {
        Self { language: *language, ..*self }
    }

    fn telling(&self) -> Telling {
        Telling { words: *self, facts: FluentArgs::new() }
    }
}

/// A text being told: the facts it needs, then [`Telling::say`].
pub struct Telling {
    words: Words,
    facts: FluentArgs<'static>,
}

impl Telling {
    /// One more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.set(name, FluentValue::String(Cow::Owned(value.to_string())));
        self
    }

    /// One more number.
    #[must_use]
    pub fn count(mut self, name: &'static str, n: impl Into<f64>) -> Self {
        self.facts.set(name, FluentValue::from(n.into()));
        self
    }

    /// The text.
    pub fn say(&self, id: impl AsRef<str>) -> String {
        bundles::text(self.words.language, id.as_ref(), &self.facts)
    }
}
