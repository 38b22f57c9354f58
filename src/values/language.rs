//! The languages in which the portal speaks.
use super::Wrong;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language of the portal, named as in ISO 639-1.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub enum Language {
    /// English, where nobody said otherwise.
    #[default]
    En,
    /// Dutch.
    Nl,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    /// `en` or `nl`: as kept in the database, in addresses and in `lang="…"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The language that the switch offers.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Nl,
            Self::Nl => Self::En,
        }
    }
}

/// Reads `nl`, `NL`, `nl-BE`. Errors: `missing`, `language-unknown`.
impl FromStr for Language {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_ascii_lowercase();
        match text.split(['-', '_']).next() {
            Some("en") => Ok(Self::En),
            Some("nl") => Ok(Self::Nl),
            Some("") | None => Err(Wrong::missing()),
            Some(_) => Err(Wrong::new("language-unknown")),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Language {
    type Error = Wrong;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_reads_its_own_name() {
        for language in Language::ALL {
            assert_eq!(language.as_str().parse(), Ok(language));
            assert_eq!(language.other().other(), language);
            assert_ne!(language.other(), language);
        }
    }

    #[test]
    fn regions_and_case_do_not_matter() {
        for text in ["nl", "NL", " nl-BE ", "nl_NL"] {
            assert_eq!(text.parse(), Ok(Language::Nl), "{text}");
        }
        assert_eq!("en-GB".parse(), Ok(Language::En));
    }

    #[test]
    fn other_languages_are_unknown() {
        assert_eq!("".parse::<Language>(), Err(Wrong::missing()));
        for text in ["de", "nld", "n", "english"] {
            assert_eq!(text.parse::<Language>(), Err(Wrong::new("language-unknown")), "{text}");
        }
    }

    #[test]
    fn json_holds_the_code() {
        assert_eq!(serde_json::to_string(&Language::Nl).unwrap(), "\"nl\"");
        assert_eq!(serde_json::from_str::<Language>("\"en\"").unwrap(), Language::En);
        assert!(serde_json::from_str::<Language>("\"xx\"").is_err());
    }
}
