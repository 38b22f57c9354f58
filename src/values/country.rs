//! Countries and regions.
use super::Wrong;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A country or region of ISO 3166-1, by its two letters. Its name is a matter of language and lives in `platform/i18n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Country(&'static str);

impl Country {
    /// The two letters, upper-case: `NL`.
    pub fn code(&self) -> &'static str {
        self.0
    }

    /// The two letters, under the name that all text values have.
    pub fn as_str(&self) -> &'static str {
        self.0
    }

    /// All of ISO 3166-1, by English name; sort anew by the reader's language.
    pub fn all() -> impl Iterator<Item = Self> {
        rust_iso3166::ALL.iter().map(|country| Self(country.alpha2))
    }
}

/// Reads two letters of either case. Errors: `missing`, `country-unknown`.
impl FromStr for Country {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_ascii_uppercase();
        if text.is_empty() {
            return Err(Wrong::missing());
        }
        let known =
            rust_iso3166::from_alpha2(&text).ok_or_else(|| Wrong::new("country-unknown"))?;
        Ok(Self(known.alpha2))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl TryFrom<String> for Country {
    type Error = Wrong;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

// By hand: the derived one would ask for borrowed text, because a country is a borrowed code.
impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.0.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn case_and_blanks_do_not_matter() {
        for text in ["NL", "nl", " Nl "] {
            assert_eq!(text.parse::<Country>().unwrap().code(), "NL");
        }
    }

    #[test]
    fn unknown_codes_are_refused() {
        for text in ["XX", "N", "NLD", "31", "Nederland", "UK"] {
            assert_eq!(text.parse::<Country>(), Err(Wrong::new("country-unknown")), "{text}");
        }
        assert_eq!(" ".parse::<Country>(), Err(Wrong::missing()));
    }

    #[test]
    fn all_are_different_and_readable() {
        let all: BTreeSet<Country> = Country::all().collect();
        assert_eq!(all.len(), 249);
        for country in all {
            assert_eq!(country.code().parse(), Ok(country));
        }
    }

    #[test]
    fn json_holds_the_code() {
        let country: Country = serde_json::from_str("\"be\"").unwrap();
        assert_eq!(serde_json::to_string(&country).unwrap(), "\"BE\"");
    }
}
