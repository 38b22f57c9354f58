//! Postal codes.
use super::{
    Country, CountryRules, Wrong,
    text::{plain, text_value},
};

text_value!(
    kept
    /// A postal code in its country's own spelling: `1234 AB`. Empty where the country does without.
    ///
    /// Read what was typed with [`parse`](PostalCode::parse); `TryFrom` is for what was kept and no longer knows its country.
    PostalCode
);
text_value!(shown PostalCode);

const MAX: usize = 16;

impl PostalCode {
    /// Reads a postal code as people of that country write it; `1234ab` becomes `1234 AB`.
    /// Countries without a rule take any text up to 16 characters, or none (feature map, B7).
    ///
    /// # Errors
    /// `missing`, those of all text (max 16), `postal-code-format` (country, example).
    pub fn parse(text: &str, country: &Country) -> Result<Self, Wrong> {
        let rules = CountryRules::of(country);
        if text.trim().is_empty() && !rules.postal_code_is_required() {
            return Ok(Self(String::new()));
        }
        let text = plain(text, MAX)?;
        let Some(pattern) = rules.postal_pattern() else { return Ok(Self(text)) };
        let wrong = || {
            Wrong::new("postal-code-format")
                .with("country", country)
                .with("example", pattern.example())
        };
        pattern.tidy(&text, country.code()).map(Self).ok_or_else(wrong)
    }

    /// Whether the address does without.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TryFrom<String> for PostalCode {
    type Error = Wrong;

    fn try_from(kept: String) -> Result<Self, Self::Error> {
        if kept.is_empty() { Ok(Self(kept)) } else { plain(&kept, MAX).map(Self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, country: &str) -> Result<PostalCode, Wrong> {
        PostalCode::parse(text, &country.parse().unwrap())
    }

    #[test]
    fn spelled_as_at_home() {
        for (text, country, tidied) in [
            ("1234ab", "NL", "1234 AB"),
            ("NL-1234 ab", "NL", "1234 AB"),
            ("b-1000", "BE", "1000"),
            ("sw1a1aa", "GB", "SW1A 1AA"),
            ("M1 1AE", "GB", "M1 1AE"),
            ("k1a0b1", "CA", "K1A 0B1"),
            ("00950", "PL", "00-950"),
            ("1010", "LV", "LV-1010"),
            ("d6wxy00", "IE", "D6W XY00"),
            ("L-2163", "LU", "2163"),
            ("1500001", "JP", "150-0001"),
            ("114 55", "SE", "114 55"),
            ("94016 1234", "US", "94016-1234"),
            ("AD500", "AD", "AD500"),
        ] {
            assert_eq!(parse(text, country).unwrap().as_str(), tidied, "{country}");
        }
    }

    #[test]
    fn other_shapes_name_an_example() {
        let wrong =
            Wrong::new("postal-code-format").with("country", "NL").with("example", "1234 AB");
        for text in ["1234", "12345", "AB 1234", "1234 A1"] {
            assert_eq!(parse(text, "NL"), Err(wrong.clone()), "{text}");
        }
        assert!(parse("XD500", "AD").is_err());
        assert!(parse("123", "IE").is_err());
    }

    #[test]
    fn empty_only_where_the_country_does_without() {
        assert_eq!(parse(" ", "NL"), Err(Wrong::missing()));
        for country in ["AE", "HK", "IE", "BM"] {
            assert!(parse("", country).unwrap().is_empty(), "{country}");
        }
    }

    #[test]
    fn free_text_has_its_bounds() {
        assert_eq!(parse("HM 12", "BM").unwrap().as_str(), "HM 12");
        assert_eq!(parse("12345678901234567", "BM"), Err(Wrong::new("too-long").with("max", 16)));
        assert_eq!(parse("a\0", "BM").unwrap_err().code(), "control-characters");
    }

    #[test]
    fn what_was_kept_is_read_again() {
        for kept in ["\"1234 AB\"", "\"\""] {
            let code: PostalCode = serde_json::from_str(kept).unwrap();
            assert_eq!(serde_json::to_string(&code).unwrap(), kept);
        }
        assert!(serde_json::from_str::<PostalCode>("\"12345678901234567\"").is_err());
    }
}
