//! Everything that a value can say, for translators and the test that holds them to it.

/// Every code of a [`Wrong`](super::Wrong) made here, with the names of its facts. Facts are texts; `min`, `max` and
/// `digits` hold whole numbers, `country` a code of ISO 3166-1.
pub const CODES: &[(&str, &[&str])] = &[
    ("missing", &[]),
    ("control-characters", &[]),
    ("hidden-characters", &[]),
    ("too-long", &["max"]),
    ("account-name-format", &["min", "max"]),
    ("account-name-reserved", &["name"]),
    ("code-format", &["digits"]),
    ("country-unknown", &[]),
    ("currency-unknown", &[]),
    ("cycle-unknown", &[]),
    ("domain-account", &["domain"]),
    ("domain-format", &[]),
    ("domain-public", &["domain"]),
    ("domain-webmail", &["domain"]),
    ("email-account-domain", &["domain"]),
    ("email-ascii", &[]),
    ("email-format", &[]),
    ("email-webmail", &["domain"]),
    ("language-unknown", &[]),
    ("membership-id-format", &["min", "max"]),
    ("name-only-legal-form", &["form"]),
    ("name-only-symbols", &[]),
    ("name-too-short", &["min"]),
    ("name-web-address", &[]),
    ("offer-code-format", &["min", "max"]),
    ("password-common", &[]),
    ("password-long", &["max"]),
    ("password-own-words", &[]),
    ("password-short", &["min"]),
    ("phone-format", &["country", "example"]),
    ("postal-code-format", &["country", "example"]),
    ("reference-format", &["example"]),
    ("registration-number-format", &["country", "example"]),
    ("say-why", &[]),
    ("sign-in-name-format", &["account_domain"]),
    ("state-unknown", &["country"]),
    ("tag-sign", &[]),
    ("tags-many", &["max"]),
    ("user-name-format", &["max"]),
    ("web-address-format", &[]),
];

/// Every code that [`LegalName::warnings`](super::LegalName::warnings) gives; none has facts.
pub const WARNINGS: &[&str] = &["name-looks-like-domain", "name-repeats", "name-spaced-letters"];

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    /// The sources up to their tests, without this file.
    fn sources() -> String {
        let folder = Path::new(file!()).parent().unwrap();
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let others = files.filter(|path| {
            !path.ends_with("codes.rs") && path.extension().is_some_and(|end| end == "rs")
        });
        let text = |path| {
            fs::read_to_string(path).unwrap().split("#[cfg(test)]").next().unwrap().to_owned()
        };
        others.map(text).collect()
    }

    /// The text literals that follow `before` in the sources.
    fn literals(before: &str) -> BTreeSet<String> {
        let sources = sources();
        sources
            .split(before)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn every_code_in_the_sources_is_listed() {
        let listed: BTreeSet<&str> = CODES.iter().map(|(code, _)| *code).collect();
        let made = literals("Wrong::new(\"").into_iter().chain(literals("wrong(\""));
        for code in made {
            assert!(listed.contains(code.as_str()), "{code}");
        }
    }

    #[test]
    fn every_listed_code_is_in_the_sources_and_their_docs() {
        let sources = sources();
        assert_eq!(CODES.len(), CODES.iter().map(|(code, _)| code).collect::<BTreeSet<_>>().len());
        for code in CODES.iter().map(|(code, _)| code).chain(WARNINGS) {
            assert!(sources.contains(&format!("\"{code}\"")), "{code} in the sources");
            assert!(sources.contains(&format!("//! | `{code}` |")), "{code} in the docs of mod.rs");
        }
    }

    #[test]
    fn every_fact_is_listed() {
        let listed: BTreeSet<&str> = CODES.iter().flat_map(|(_, facts)| *facts).copied().collect();
        let made = literals(".with(\"");
        assert_eq!(made.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed);
    }
}
