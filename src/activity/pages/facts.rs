//! What a row knows besides, in words. What has no name here stays in the database: keys and digests.
use crate::{
    platform::web::Frame,
    users::Role,
    values::{Country, Language},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// What kind of value a fact has.
#[derive(Clone, Copy)]
enum Kind {
    /// Words of people, addresses, numbers: as they are.
    Plain,
    /// Codes with a space between them, each the end of a text's id after this beginning.
    Codes(&'static str),
    /// Names of roles with a space between them.
    Roles,
    /// A country's code.
    Country,
    /// A language's code.
    Language,
    /// A moment.
    Moment,
}

/// All that are told, in the order in which they are read: each by the text `fact-<name>`.
const FACTS: &[(&str, Kind)] = &[
    ("name", Kind::Plain),
    ("account", Kind::Plain),
    ("was", Kind::Plain),
    ("company", Kind::Plain),
    ("reference", Kind::Plain),
    ("contact", Kind::Plain),
    ("email", Kind::Plain),
    ("recipient", Kind::Plain),
    ("domain", Kind::Plain),
    ("membership_id", Kind::Plain),
    ("user_name", Kind::Plain),
    ("standing", Kind::Codes("standing")),
    ("country", Kind::Country),
    ("language", Kind::Language),
    ("roles", Kind::Roles),
    ("added", Kind::Roles),
    ("removed", Kind::Roles),
    ("changed", Kind::Plain),
    ("unchanged", Kind::Plain),
    ("provider", Kind::Plain),
    ("reseller", Kind::Plain),
    ("because", Kind::Plain),
    ("fields", Kind::Codes("page-field")),
    ("rules", Kind::Codes("ready-rule")),
    ("ends", Kind::Moment),
    ("grantor", Kind::Plain),
    ("grantee", Kind::Plain),
    ("until", Kind::Moment),
    ("check", Kind::Codes("check")),
    ("checks", Kind::Codes("check")),
    ("reason", Kind::Codes("reason")),
    ("verdict", Kind::Codes("document")),
    ("days", Kind::Plain),
    ("count", Kind::Plain),
    ("page", Kind::Codes("section")),
    ("sessions", Kind::Plain),
    ("how", Kind::Codes("sign-in-by")),
    ("issuer", Kind::Plain),
    ("subject", Kind::Plain),
    ("client_id", Kind::Plain),
    ("browser", Kind::Plain),
    ("system", Kind::Plain),
    ("who", Kind::Plain),
    ("kind", Kind::Codes("activity-kind")),
    ("from", Kind::Plain),
    ("to", Kind::Plain),
    ("q", Kind::Plain),
    ("list", Kind::Codes("resellers")),
    ("ready", Kind::Codes("ready")),
    ("access", Kind::Codes("resellers-access")),
    ("role", Kind::Roles),
    ("state", Kind::Codes("person")),
];

/// The code of a work account that is nothing yet.
const NOTHING: &str = "none";

/// Names and values of what a row knows.
pub fn told(frame: &Frame, facts: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let known = FACTS.iter().filter_map(|(name, kind)| Some((name, kind, facts.get(*name)?)));
    let known = known.filter(|(_, _, value)| !value.is_empty() && *value != NOTHING);
    known
        .map(|(name, kind, value)| {
            (frame.say(format!("fact-{}", name.replace('_', "-"))), kind.say(frame, value))
        })
        .collect()
}

impl Kind {
    fn say(self, frame: &Frame, value: &str) -> String {
        let each = |word: &dyn Fn(&str) -> String| {
            value.split_whitespace().map(word).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Plain => value.to_owned(),
            Self::Codes(start) => each(&|code| known(frame, start, code)),
            Self::Roles => each(&|role| match role.parse::<Role>() {
                Ok(known) => frame.say(known.text()),
                Err(_) => role.to_owned(),
            }),
            Self::Country => match value.parse::<Country>() {
                Ok(country) => frame.country(&country),
                Err(_) => value.to_owned(),
            },
            Self::Language => match value.parse::<Language>() {
                Ok(language) => frame.say(format!("provider-language-{}", language.as_str())),
                Err(_) => value.to_owned(),
            },
            Self::Moment => match value.parse::<DateTime<Utc>>() {
                Ok(at) => frame.moment(at),
                Err(_) => value.to_owned(),
            },
        }
    }
}

/// A code in words, where there are some.
fn known(frame: &Frame, start: &str, code: &str) -> String {
    let id = format!("{start}-{}", code.replace('_', "-"));
    if frame.knows(&id) { frame.say(id) } else { code.to_owned() }
}
