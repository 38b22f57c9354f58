//! The Fluent files, read once.
use crate::values::Language;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "i18n"]
#[include = "*.ftl"]
struct Files;

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| read(Language::En));
static DUTCH: LazyLock<Bundle> = LazyLock::new(|| read(Language::Nl));

/// Stands in a page where a text is missing. No page may show it; a test looks.
pub const MISSING_MARK: char = '⟦';

/// Every Fluent file of a language: its name and its text. For the tests that compare languages.
pub fn sources(language: Language) -> Vec<(String, String)> {
    let prefix = format!("{}/", language.as_str());
    let of_language = Files::iter().filter(|path| path.starts_with(&prefix));
    of_language
        .filter_map(|path| Some((path.to_string(), Files::get(&path)?)))
        .map(|(path, file)| (path, String::from_utf8_lossy(&file.data).into_owned()))
        .collect()
}

pub fn text(language: Language, id: &str, facts: &FluentArgs) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        tracing::error!(id, language = language.as_str(), "a text is missing");
        return format!("{MISSING_MARK}{id}⟧");
    };
    let mut errors = vec![];
    let told = bundle.format_pattern(pattern, Some(facts), &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::error!(id, ?errors, "a text lacks a fact");
    }
    told
}

pub fn knows(language: Language, id: &str) -> bool {
    bundle(language).has_message(id)
}

fn bundle(language: Language) -> &'static Bundle {
    match language {
        Language::En => &ENGLISH,
        Language::Nl => &DUTCH,
    }
}

fn read(language: Language) -> Bundle {
    let tag = language.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks around facts would end up in subjects and addresses.
    bundle.set_use_isolating(false);
    for (path, source) in sources(language) {
        let (resource, problems) = match FluentResource::try_new(source) {
            Ok(resource) => (resource, vec![]),
            Err((resource, problems)) => (resource, problems),
        };
        if !problems.is_empty() {
            tracing::error!(path, ?problems, "a Fluent file does not parse");
        }
        if let Err(twice) = bundle.add_resource(resource) {
            tracing::error!(path, ?twice, "a text is given twice");
        }
    }
    bundle
}
