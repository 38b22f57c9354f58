//! The directory and a provider's page.
use super::{Filter, Found, Listing, ProviderProfile, Service, filter::Criterion};
use crate::{
    platform::web::Frame,
    values::{Country, Description, Language},
};
use askama::Template;

/// Looking for a provider.
#[derive(Template)]
#[template(path = "partnerships/directory.html")]
pub struct DirectoryPage {
    /// The frame.
    pub frame: Frame,
    /// What is looked for.
    pub filter: Filter,
    /// What was found.
    pub found: Found,
    /// The countries that some provider serves.
    pub served: Vec<Country>,
}

/// One provider.
#[derive(Template)]
#[template(path = "partnerships/provider.html")]
pub struct ProviderPage {
    /// The frame.
    pub frame: Frame,
    /// Who.
    pub provider: ProviderProfile,
    /// Whether the reader's company may ask to be invited.
    pub may_ask: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl DirectoryPage {
    /// The countries to choose from, by their names: those that are served, and the chosen one.
    fn countries(&self) -> Vec<&(Country, String)> {
        let is_offered =
            |country: &Country| self.served.contains(country) || self.is_chosen(country);
        self.frame.countries().iter().filter(|(country, _)| is_offered(country)).collect()
    }

    fn is_chosen(&self, country: &Country) -> bool {
        self.filter.country == Some(*country)
    }

    fn total(&self) -> String {
        self.frame.count("n", self.found.total).say("directory-count")
    }

    fn shown(&self) -> String {
        let shown = u32::try_from(self.found.providers.len()).unwrap_or(u32::MAX);
        self.frame.count("shown", shown).count("total", self.found.total).say("directory-shown")
    }

    /// Why there is nothing: nobody at all, or nobody who has all that is asked for.
    fn nothing(&self, part: &str) -> String {
        let is_empty = self.filter == Filter::default() && self.found.total == 0;
        let why = if is_empty { "empty" } else { "none" };
        self.frame.say(format!("directory-{why}-{part}"))
    }

    fn is_written(&self, language: &Language) -> bool {
        self.filter.language == Some(*language)
    }

    /// What a chip says.
    fn chip(&self, criterion: &Criterion) -> String {
        match criterion {
            Criterion::Words(q) => self.frame.with("words", q).say("directory-chip-words"),
            Criterion::Country(country) => {
                let country = self.frame.country(country);
                self.frame.with("country", country).say("directory-chip-country")
            }
            Criterion::Language(language) => {
                self.frame.with("language", self.language(language)).say("directory-chip-language")
            }
            Criterion::Service(service) => self.frame.say(service.text()),
            Criterion::Accepting => self.frame.say("provider-accepting"),
        }
    }
}

impl ProviderPage {
    /// The countries it serves, in the reader's alphabetical order.
    fn serves(&self) -> Vec<&String> {
        let serves = &self.provider.listing.serves;
        let known = self.frame.countries().iter();
        known.filter(|(country, _)| serves.contains(country)).map(|(_, name)| name).collect()
    }
}

/// What is said about providers depends on the reader's language.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
trait Reading {
    fn frame(&self) -> &Frame;

    /// What a language is called.
    fn language(&self, language: &Language) -> String {
        self.frame().say(match language {
            Language::En => "provider-language-en",
            Language::Nl => "provider-language-nl",
        })
    }

    /// What a provider says about itself, and in which language.
    fn about<'a>(&self, listing: &'a Listing) -> Option<(Language, &'a Description)> {
        listing.description(self.frame().language)
    }

    /// Whether a text needs to say in which language it is.
    fn is_foreign(&self, language: &Language) -> bool {
        *language != self.frame().language
    }
}

impl Reading for DirectoryPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl Reading for ProviderPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}
