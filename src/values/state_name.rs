//! States and provinces in addresses.
use super::{
    Country, CountryRules, Wrong,
    text::{prose, text_value},
};

text_value!(
    kept
    /// A state or province: its code where the country's states are listed (`CA`), else any text. May be empty.
    ///
    /// Read what was typed with [`parse`](StateName::parse); `TryFrom` is for what was kept.
    StateName
);
text_value!(shown StateName);

const MAX: usize = 50;

impl StateName {
    /// Reads a state's code or name; a name becomes its code (feature map, B7: US, CA, CN and MX are listed).
    ///
    /// # Errors
    /// `missing` where one is required, those of all text (max 50), `state-unknown` (country).
    pub fn parse(text: &str, country: &Country) -> Result<Self, Wrong> {
        let rules = CountryRules::of(country);
        if text.trim().is_empty() && !rules.state_is_required() {
            return Ok(Self(String::new()));
        }
        let text = prose(text, MAX)?;
        let states = rules.states();
        if states.is_empty() {
            return Ok(Self(text));
        }
        let lower = text.to_lowercase();
        let is_meant = |name: &str| name.to_lowercase() == lower;
        let found = states.iter().find(|state| is_meant(state.code) || is_meant(state.name));
        let wrong = || Wrong::new("state-unknown").with("country", country);
        found.map(|state| Self(state.code.to_owned())).ok_or_else(wrong)
    }

    /// Whether the address does without.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TryFrom<String> for StateName {
    type Error = Wrong;

    fn try_from(kept: String) -> Result<Self, Self::Error> {
        if kept.is_empty() { Ok(Self(kept)) } else { prose(&kept, MAX).map(Self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, country: &str) -> Result<String, Wrong> {
        StateName::parse(text, &country.parse().unwrap()).map(String::from)
    }

    #[test]
    fn listed_states_by_code_or_name() {
        for (text, country, code) in [
            ("CA", "US", "CA"),
            ("ca", "US", "CA"),
            ("California", "US", "CA"),
            ("district of columbia", "US", "DC"),
            ("ON", "CA", "ON"),
            ("British Columbia", "CA", "BC"),
        ] {
            assert_eq!(parse(text, country).as_deref(), Ok(code), "{text}");
        }
    }

    #[test]
    fn states_of_elsewhere_are_unknown() {
        assert_eq!(parse("ON", "US"), Err(Wrong::new("state-unknown").with("country", "US")));
        assert_eq!(parse("Bavaria", "CA").unwrap_err().code(), "state-unknown");
    }

    #[test]
    fn other_countries_take_any_text_or_none() {
        assert_eq!(parse(" Noord-Holland ", "NL").as_deref(), Ok("Noord-Holland"));
        assert_eq!(parse("", "NL").as_deref(), Ok(""));
        assert_eq!(parse(&"a".repeat(51), "NL"), Err(Wrong::new("too-long").with("max", 50)));
        for country in ["US", "CA", "AU"] {
            assert_eq!(parse(" ", country), Err(Wrong::missing()), "{country}");
        }
    }

    #[test]
    fn what_was_kept_is_read_again() {
        assert!(serde_json::from_str::<StateName>("\"\"").unwrap().is_empty());
        assert_eq!(serde_json::from_str::<StateName>("\"CA\"").unwrap().to_string(), "CA");
    }
}
