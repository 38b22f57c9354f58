//! The record that proves a domain, and what was seen in its place.
use crate::values::CompanyDomain;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What the record's name begins with.
const LABEL: &str = "_twotier-challenge";
/// What its value begins with.
const MARK: &str = "twotier-verification=";
/// Of the values of others, so many are kept, and so much of each.
const MOST: usize = 5;
const LONGEST: usize = 300;

/// A TXT record. It is no secret: only who keeps the domain's DNS can put it there.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Where it has to stand: `_twotier-challenge.<domain>`.
    pub name: String,
    /// What it has to say: `twotier-verification=<token>`.
    pub value: String,
    /// The domain that somebody registered, which many DNS providers add to a name by themselves.
    pub zone: String,
}

/// What the DNS said about a name.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The texts of its TXT records; the strings of one are joined.
    Texts(Vec<String>),
    /// There is no such record, or no such name.
    Nothing,
    /// Nobody answered in time, or not with an answer.
    Unreachable,
}

/// What was seen of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Seen {
    /// The record.
    Found,
    /// Nothing there, or not yet.
    Nothing,
    /// Something else in its place: at most five values, each shortened.
    Other(Vec<String>),
    /// The name server could not be asked.
    Unreachable,
}

/// A look that somebody took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// When.
    pub at: DateTime<Utc>,
    /// What they saw.
    pub seen: Seen,
}

impl Record {
    /// The record of a claim.
    pub fn of(domain: &CompanyDomain, token: &str) -> Self {
        Self {
            name: format!("{LABEL}.{domain}"),
            value: format!("{MARK}{token}"),
            zone: domain.registrable().to_owned(),
        }
    }

    /// The name without the part that many DNS providers add by themselves.
    pub fn short_name(&self) -> &str {
        let rest = self.name.strip_suffix(&self.zone);
        rest.map_or(&self.name, |rest| rest.trim_end_matches('.'))
    }

    /// What an answer means for this record. Letters of either case, blanks and quotation marks around the
    /// value do not matter: people copy, and programs add.
    pub fn seen_in(&self, answer: Answer) -> Seen {
        let texts = match answer {
            Answer::Texts(texts) => texts,
            Answer::Nothing => return Seen::Nothing,
            Answer::Unreachable => return Seen::Unreachable,
        };
        if texts.iter().any(|text| bare(text).eq_ignore_ascii_case(&self.value)) {
            return Seen::Found;
        }
        if texts.is_empty() {
            return Seen::Nothing;
        }
        Seen::Other(texts.iter().take(MOST).map(|text| shown(text)).collect())
    }
}

impl Seen {
    /// As it is kept, and as the end of its text's id.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Nothing => "nothing",
            Self::Other(_) => "other",
            Self::Unreachable => "unreachable",
        }
    }

    /// Reads what was kept.
    pub fn read(name: &str, values: Vec<String>) -> Option<Self> {
        match name {
            "found" => Some(Self::Found),
            "nothing" => Some(Self::Nothing),
            "other" => Some(Self::Other(values)),
            "unreachable" => Some(Self::Unreachable),
            _ => None,
        }
    }

    /// The other values, if there were any.
    pub fn values(&self) -> &[String] {
        match self {
            Self::Other(values) => values,
            _ => &[],
        }
    }
}

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '"')
}

/// What strangers wrote, fit for a page.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record::of(&"mail.tulp.co.uk".parse().unwrap(), "0123abcd")
    }

    fn texts(texts: &[&str]) -> Answer {
        Answer::Texts(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn where_it_stands() {
        let record = record();
        assert_eq!(record.name, "_twotier-challenge.mail.tulp.co.uk");
        assert_eq!(record.value, "twotier-verification=0123abcd");
        assert_eq!(
            (record.short_name(), record.zone.as_str()),
            ("_twotier-challenge.mail", "tulp.co.uk")
        );
    }

    #[test]
    fn found_among_others_and_as_people_copy_it() {
        for value in [
            "twotier-verification=0123abcd",
            " \"twotier-verification=0123abcd\" ",
            "Twotier-Verification=0123ABCD",
        ] {
            assert_eq!(record().seen_in(texts(&["v=spf1 -all", value])), Seen::Found, "{value}");
        }
    }

    #[test]
    fn anything_else_is_told_and_shortened() {
        let seen = record().seen_in(texts(&["twotier-verification=0123abc", "a\u{0}\nb"]));
        assert_eq!(seen.values(), ["twotier-verification=0123abc", "ab"]);
        let long = "x".repeat(1000);
        let many = record().seen_in(texts(&[long.as_str(); 9]));
        assert_eq!((many.values().len(), many.values()[0].len()), (5, 300));
        assert_eq!(record().seen_in(texts(&[])), Seen::Nothing);
        assert_eq!(record().seen_in(Answer::Nothing), Seen::Nothing);
        assert_eq!(record().seen_in(Answer::Unreachable), Seen::Unreachable);
    }

    #[test]
    fn what_was_kept_is_read_again() {
        for seen in [Seen::Found, Seen::Nothing, Seen::Other(vec!["x".into()]), Seen::Unreachable] {
            assert_eq!(Seen::read(seen.as_str(), seen.values().to_vec()), Some(seen));
        }
        assert_eq!(Seen::read("dreamt", vec![]), None);
    }
}
