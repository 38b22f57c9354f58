//! Every text that is used exists, and every text that exists is used.
use super::{
    catalogue::texts,
    families::{COMPUTED, STARTS, families},
    help_pages::HELP_PATTERNS,
    sources::{Literal, Piece, TEMPLATES, literals, pieces},
};
use std::collections::BTreeSet;
use twotier::{
    audit::Event,
    correspondence::KINDS,
    users::Role,
    values::{CODES, Language, WARNINGS, registration_labels},
};

/// Codes of things that are read back from the database or told in other words.
const NEVER_TOLD: &[&str] = &[
    "role-unknown",
    "standing-unknown",
    "invitation-state",
    "open-link-fate",
    "partnership-side",
    "readiness",
    "request-state",
];

/// The ends of error pages' ids, besides those in `Bad("…")` and `Conflict("…")`.
const ERRORS: &[&str] =
    &["not-found", "forbidden", "method", "too-many", "unavailable", "internal", "bad-request"];

fn known() -> BTreeSet<String> {
    texts(Language::En).into_iter().map(|text| text.id).collect()
}

/// What follows one of these pieces of code.
fn after(starts: &[&str]) -> BTreeSet<&'static str> {
    let is_whole = |text: &&str| !text.is_empty() && !text.contains('{');
    let follows = |literal: &Literal| starts.iter().any(|start| literal.before.ends_with(start));
    let all = literals().into_iter();
    all.filter(follows).map(|literal| literal.text).filter(|text| is_whole(text)).collect()
}

/// Every code of something wrong, whose text is `wrong-<code>`.
fn wrong_codes() -> BTreeSet<&'static str> {
    let of_values = CODES.iter().map(|(code, _)| *code);
    after(&["Wrong::new("]).into_iter().chain(of_values).collect()
}

/// The labels and hints of the fields that templates draw with a macro. The page that shows two
/// people's answers names each field by `field-<name>`, so a label that is computed does not replace it.
fn field_texts() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in TEMPLATES.iter().flat_map(|(_, template)| pieces(template)) {
        let Piece::Expression(code) = piece else { continue };
        let is_field = |kind: &&str| code.trim_start().starts_with(&format!("field::{kind}("));
        if !["text", "password", "code", "country", "area", "pick"].iter().any(is_field) {
            continue;
        }
        let quoted = |start| code.split_once(start)?.1.split_once('"').map(|(text, _)| text);
        let name = quoted("errors, \"").expect("the name of a field").replace('_', "-");
        let label = quoted("label=\"").map_or(format!("field-{name}"), str::to_owned);
        if code.contains("hint=true") {
            found.insert(format!("{label}-hint"));
        }
        found.insert(label);
    }
    found
}

/// Everything that a page, a letter or the command line may say.
fn required() -> BTreeSet<String> {
    let own = |text: &&str| (*text).to_owned();
    let errors = after(&["Bad(", "Busy(", "Conflict("]).into_iter().chain(ERRORS.iter().copied());
    let mut all: BTreeSet<String> = after(&["say(", "say(&", "label="]).iter().map(own).collect();
    all.extend(families().chain(HELP_PATTERNS).flat_map(|(pattern, parts)| expand(pattern, parts)));
    all.extend(
        errors.flat_map(|code| ["title", "text"].map(|part| format!("error-{code}-{part}"))),
    );
    all.extend(KINDS.iter().map(|kind| format!("letter-kind-{}", kind.name)));
    all.extend(WARNINGS.iter().map(|code| format!("doubt-{code}")));
    all.extend(registration_labels().into_iter().map(str::to_owned));
    all.extend(field_texts());
    let told = wrong_codes().into_iter().filter(|code| !NEVER_TOLD.contains(code));
    all.extend(told.map(|code| format!("wrong-{code}")));
    all
}

/// A pattern with every part in each of its gaps.
fn expand(pattern: &str, parts: &[&[&str]]) -> Vec<String> {
    let Some((first, rest)) = parts.split_first() else { return vec![pattern.to_owned()] };
    let (before, gap) = pattern.split_once('{').expect("a gap");
    let after = gap.split_once('}').expect("the end of a gap").1;
    first.iter().flat_map(|part| expand(&format!("{before}{part}{after}"), rest)).collect()
}

#[test]
fn every_text_that_is_used_exists() {
    let known = known();
    let missing: Vec<_> = required().into_iter().filter(|id| !known.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_literal_that_looks_like_a_text_is_one() {
    let known = known();
    let is_id = |text: &str| {
        text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !text.contains("--")
            && STARTS.iter().any(|start| text.starts_with(start) && text.len() > start.len())
    };
    let all = literals().into_iter().filter(|literal| is_id(literal.text));
    let unknown = all.filter(|literal| {
        !known.contains(literal.text) && !known.contains(&format!("wrong-{}", literal.text))
    });
    let unknown: Vec<_> = unknown.map(|l| format!("{}: {}", l.file, l.text)).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn every_id_that_is_put_together_is_listed() {
    let known = known();
    let listed: BTreeSet<&str> = families()
        .chain(HELP_PATTERNS)
        .map(|(pattern, _)| pattern)
        .chain(COMPUTED)
        .copied()
        .collect();
    for Literal { file, text, .. } in literals() {
        let Some((start, _)) = text.split_once('{') else { continue };
        let is_id = !start.is_empty() && known.iter().any(|id| id.starts_with(start));
        assert!(!is_id || listed.contains(text), "{file}: list what \"{text}\" becomes");
    }
}

#[test]
fn every_text_that_exists_is_used() {
    let (required, literals) = (required(), literals());
    let names: BTreeSet<String> = literals.iter().map(|l| l.text.replace('_', "-")).collect();
    let codes: BTreeSet<&str> = literals.iter().map(|literal| literal.text).collect();
    let is_wrong = |id: &str| {
        let Some(rest) = id.strip_prefix("wrong-") else { return false };
        let splits = rest.match_indices('-').map(|(at, _)| (&rest[..at], &rest[at + 1..]));
        let of_field = |(code, field): (&str, &str)| codes.contains(code) && names.contains(field);
        codes.contains(rest) || splits.into_iter().any(of_field)
    };
    let events =
        Event::ALL.iter().map(|e| format!("event-{}", e.as_str().replace(['.', '_'], "-")));
    let events = events.flat_map(|id| [format!("{id}-detail"), id]);
    let roles = Role::ALL.iter().map(|role| format!("role-{}", role.as_str().replace('_', "-")));
    let computed: BTreeSet<String> = events.chain(roles).collect();
    let is_used =
        |id: &String| required.contains(id) || names.contains(id) || computed.contains(id);
    let unused: Vec<_> = known().into_iter().filter(|id| !is_used(id) && !is_wrong(id)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}
