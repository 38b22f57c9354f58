//! Every word in both languages: none missing, none left over, none outside the Fluent files.
mod catalogue;
mod families;
mod help_pages;
mod letters;
mod sentences;
mod sources;
mod usage;

use catalogue::{Text, texts};
use std::collections::BTreeMap;
use twotier::values::{CODES, Language};

/// Texts that are the same word in both languages.
const SAME: &[&str] = &[
    "subscriptions-column-state",
    "subscriptions-state",
    "standing-provider",
    "page-field-website",
    "demo-name",
    "foot-privacy",
    "answering-provider",
    "open-link-title",
    "fact-provider",
    "field-code",
    "role-auditor",
    "about-document",
    "document-kb",
    "account-session-browser",
    "fact-browser",
    "passkeys-title",
    "sign-in-by-passkey",
];

fn by_id(language: Language) -> BTreeMap<String, Text> {
    texts(language).into_iter().map(|text| (text.id.clone(), text)).collect()
}

#[test]
fn every_text_is_given_once() {
    for language in Language::ALL {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        let all = texts(language);
        assert!(all.len() > 800, "only {} texts in {}", all.len(), language.as_str());
        for Text { id, file, .. } in all {
            let before = seen.insert(id.clone(), file.clone());
            assert_eq!(before, None, "{id} is given again in {file}");
        }
    }
}

#[test]
fn both_languages_give_the_same_texts_in_the_same_files_with_the_same_facts() {
    let (english, dutch) = (by_id(Language::En), by_id(Language::Nl));
    let place = |text: &Text| format!("{}: {}", text.file, text.id);
    for (here, there) in [(&english, &dutch), (&dutch, &english)] {
        let lonely = here.values().filter(|text| !there.contains_key(&text.id));
        let lonely: Vec<_> = lonely.map(place).collect();
        assert!(lonely.is_empty(), "in one language only: {lonely:#?}");
    }
    for (id, text) in &english {
        let other = &dutch[id];
        assert_eq!(text.file, other.file, "{id} stands in another file");
        assert_eq!(text.facts, other.facts, "{id} needs other facts");
        assert_eq!(text.selectors, other.selectors, "{id} chooses by other facts");
    }
}

#[test]
fn no_dutch_text_is_its_english_one() {
    let (english, dutch) = (by_id(Language::En), by_id(Language::Nl));
    for (id, text) in &english {
        let is_same = dutch.get(id).is_some_and(|other| other.said == text.said);
        let may_be = SAME.contains(&id.as_str()) || !text.has_words;
        assert!(!is_same || may_be, "not translated: {id} = {}", text.said);
        assert!(is_same || !SAME.contains(&id.as_str()), "{id} needs no exception");
    }
}

#[test]
fn what_is_wrong_ends_without_a_full_stop() {
    for language in Language::ALL {
        let all = texts(language).into_iter().filter(|text| text.id.starts_with("wrong-"));
        let stopped: Vec<_> = all.filter(|text| text.said.ends_with('.')).map(|t| t.id).collect();
        assert!(stopped.is_empty(), "{}: {stopped:#?}", language.as_str());
    }
}

#[test]
fn what_is_wrong_with_a_value_needs_only_the_facts_that_it_has() {
    let english = by_id(Language::En);
    for (code, facts) in CODES {
        let needed = &english[&format!("wrong-{code}")].facts;
        let lacking = needed.iter().find(|fact| !facts.contains(&fact.as_str()));
        assert_eq!(lacking, None, "wrong-{code}");
    }
}
