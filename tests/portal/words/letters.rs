//! Every letter has a name for those who see that it was sent.
use super::sources::{RUST, literals};
use std::collections::BTreeSet;
use twotier::correspondence::KINDS;

/// The names of all letters, each with the file that writes it.
fn written() -> BTreeSet<(&'static str, &'static str)> {
    let writes = |file: &str| {
        RUST.iter().any(|(path, code)| path == file && code.contains("impl Letter for"))
    };
    let names = literals().into_iter().filter(|literal| {
        literal.before.ends_with("const NAME: &'static str =") && writes(literal.file)
    });
    names.map(|literal| (literal.text, literal.file)).collect()
}

#[test]
fn every_letter_has_a_name_and_readers() {
    let written = written();
    assert!(written.len() >= 10, "only {} letters were found", written.len());
    for (name, file) in &written {
        assert!(
            KINDS.iter().any(|kind| kind.name == *name),
            "{file} writes the letter \"{name}\", which has no name in the list of sent mail. Add it to KINDS in \
             src/correspondence/kind.rs (say who its readers are: a company sees only its own) and give the text \
             letter-kind-{name} in i18n/en/correspondence.ftl and i18n/nl/correspondence.ftl."
        );
    }
    for kind in KINDS {
        let is_written = written.iter().any(|(name, _)| *name == kind.name);
        assert!(is_written, "no file writes the letter \"{}\" of KINDS any more", kind.name);
    }
}
