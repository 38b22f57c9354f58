//! Every code this feature tells has its words.
use crate::{
    memberships::{Kind, Status, Verdict},
    platform::i18n::Words,
    values::{Language, Wrong},
};
use std::{collections::BTreeSet, fs, path::Path};

fn words() -> Words {
    Words::new(Language::En, chrono_tz::UTC)
}

/// The codes of every `Wrong` made in the sources, and those handed on as plain texts.
fn codes() -> BTreeSet<String> {
    let sources = |folder: &str| {
        let files = fs::read_dir(Path::new("src").join(folder)).unwrap();
        let files = files.map(|file| file.unwrap().path()).filter(|path| path.is_file());
        let text = |path| fs::read_to_string(path).unwrap();
        // A quotation mark that is a character begins no text.
        let live = |text: String| text.split("#[cfg(test)]").next().unwrap().replace("'\"'", "");
        files.map(|path| live(text(path))).collect::<String>()
    };
    let folders = ["memberships", "memberships/import", "platform/csv"];
    let all = folders.map(sources).concat();
    let literals = all.split('"').skip(1).step_by(2).map(str::to_owned);
    let is_code = |text: &String| {
        (text.starts_with("import-") && !["import-line", "import-cell"].contains(&text.as_str()))
            || text.ends_with("-format")
    };
    literals.filter(is_code).chain(["not-one-of".to_owned()]).collect()
}

#[test]
fn everything_wrong_is_told() {
    let codes = codes();
    assert!(codes.len() > 14, "{codes:?}");
    for code in codes {
        assert!(words().knows(&format!("wrong-{code}")), "{code}");
    }
    let wrong = Wrong::new("import-cells").with("expected", 20).with("found", 3);
    assert_eq!(words().wrong("", &wrong), "The line has 3 cells instead of 20");
    let wrong = Wrong::new("import-column-missing");
    let own = words().wrong("account_password", &wrong);
    assert!(own.contains("account_password_hash"), "{own}");
}

#[test]
fn every_verdict_kind_and_status_is_told() {
    let nl = "NL".parse().unwrap();
    let verdicts = [
        Verdict::Usable,
        Verdict::Headquarters,
        Verdict::OtherCountry { profile: nl, own: nl },
        Verdict::Inactive,
        Verdict::Linked,
    ];
    let texts = verdicts.map(Verdict::text).into_iter();
    let kinds = [Kind::Headquarters, Kind::Location].map(Kind::text);
    let states = [Status::Active, Status::Inactive].map(Status::text);
    for text in texts.chain(kinds).chain(states) {
        assert!(words().knows(text), "{text}");
    }
}
