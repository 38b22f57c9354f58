//! No sentence stands outside the Fluent files.
use super::sources::{Piece, RUST, TEMPLATES, literals, pieces};

/// Attributes that people hear or see.
const SPOKEN: &[&str] = &["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""];

/// The features: everything that speaks to people.
const FEATURES: &[&str] = &[
    "home",
    "correspondence",
    "enrollment",
    "partnerships",
    "verification",
    "domains",
    "memberships",
    "inbox",
    "users",
    "organizations",
    "mail",
];

/// A template's own markup; a blank line break where an expression stood.
fn markup(template: &str) -> String {
    let pieces = pieces(template).into_iter().map(|piece| match piece {
        Piece::Markup(markup) => markup,
        Piece::Expression(_) => "\0",
    });
    pieces.collect()
}

/// What is read between the tags.
fn text_nodes(markup: &str) -> Vec<&str> {
    let outside = markup.split('>').map(|piece| piece.split('<').next().unwrap_or_default());
    outside.flat_map(|text| text.split('\0')).collect()
}

/// Whether two words follow each other.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "Twotier").collect();
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word.trim_end_matches(['.', ',']))))
}

#[test]
fn no_template_holds_a_sentence() {
    for (path, template) in TEMPLATES.iter() {
        let markup = markup(template);
        let found = text_nodes(&markup).into_iter().find(|text| is_sentence(text));
        assert_eq!(found, None, "{path}");
        for attribute in SPOKEN {
            let mut values = markup.split(attribute).skip(1);
            let own = values.find(|value| value.starts_with(char::is_alphabetic));
            assert_eq!(own, None, "{path}: {attribute}");
        }
    }
}

#[test]
fn no_feature_holds_a_sentence() {
    assert!(RUST.len() > 150 && TEMPLATES.len() > 30);
    let is_spoken = |file: &str| FEATURES.iter().any(|f| file.starts_with(&format!("src/{f}/")));
    let is_for_developers = |before: &str, file: &str| {
        ["error(", "reason =", "expect("].iter().any(|start| before.ends_with(start))
            || file.ends_with("/invariants.rs")
    };
    for literal in literals() {
        let is_own = is_spoken(literal.file) && !is_for_developers(literal.before, literal.file);
        let starts = literal.text.starts_with(|c: char| c.is_ascii_uppercase());
        let found = is_own && starts && is_sentence(literal.text);
        assert!(!found, "{}: {}", literal.file, literal.text);
    }
}

#[test]
fn a_sentence_is_noticed() {
    let page = "<p class=\"a b\">{{ name }} is <b>not ready</b></p>";
    assert!(text_nodes(&markup(page)).into_iter().any(is_sentence));
    assert!(
        !text_nodes(&markup("<p>{{ one }} – {{ two }} Twotier</p>")).into_iter().any(is_sentence)
    );
}
