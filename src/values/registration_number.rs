//! The number under which a company stands in its country's register.
use super::{
    Country, CountryRules, Wrong,
    pattern::Pattern,
    registration_table::Row,
    text::{plain, text_value},
};

text_value!(
    kept
    /// A company's registration number in the register's own spelling: `0403.170.701`. Never a person's number.
    ///
    /// Read what was typed with [`parse`](RegistrationNumber::parse); `TryFrom` is for what was kept.
    RegistrationNumber
);
text_value!(shown RegistrationNumber);

const MAX: usize = 30;

impl RegistrationNumber {
    /// Reads a registration number; nothing typed is `None` in countries where it is optional (feature map, B7).
    ///
    /// # Errors
    /// `missing`, those of all text (max 30), `registration-number-format` (country, example).
    pub fn parse(text: &str, country: &Country) -> Result<Option<Self>, Wrong> {
        let rules = CountryRules::of(country);
        if text.trim().is_empty() && !rules.registration_number_is_required() {
            return Ok(None);
        }
        let text = plain(text, MAX)?;
        let example = rules.registration_example().unwrap_or("123456789");
        let wrong = || {
            Wrong::new("registration-number-format")
                .with("country", country)
                .with("example", example)
        };
        let tidied = match rules.registration() {
            Some(row) if !row.shape.is_empty() => shaped(&text, row),
            _ => free(&text),
        };
        tidied.map(|number| Some(Self(number))).ok_or_else(wrong)
    }
}

fn shaped(text: &str, row: &Row) -> Option<String> {
    Pattern(row.shape).tidy(text, row.country).filter(|number| (row.check)(number))
}

/// Where no shape is known, a number still has a digit.
fn free(text: &str) -> Option<String> {
    text.chars().any(char::is_numeric).then(|| text.to_owned())
}

impl TryFrom<String> for RegistrationNumber {
    type Error = Wrong;

    fn try_from(kept: String) -> Result<Self, Self::Error> {
        plain(&kept, MAX).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, country: &str) -> Result<Option<String>, Wrong> {
        Ok(RegistrationNumber::parse(text, &country.parse().unwrap())?.map(String::from))
    }

    #[test]
    fn spelled_as_in_the_register() {
        for (text, country, tidied) in [
            ("12345678", "NL", "12345678"),
            ("12 34 56 78", "NL", "12345678"),
            ("BE0403170701", "BE", "0403.170.701"),
            ("732829320", "FR", "732 829 320"),
            ("HRB 12345", "DE", "HRB 12345"),
            ("b123456", "LU", "B123456"),
            ("sc123456", "GB", "SC123456"),
            ("CHE123456788", "CH", "CHE-123.456.788"),
            ("123456a", "AT", "FN 123456A"),
            ("fn123456a", "AT", "FN 123456A"),
            ("5560360793", "SE", "556036-0793"),
            ("94-3042000", "US", "94-3042000"),
        ] {
            assert_eq!(parse(text, country).unwrap().as_deref(), Some(tidied), "{country}");
        }
    }

    #[test]
    fn wrong_shapes_and_check_digits() {
        for (text, country) in [
            ("1234567", "NL"),
            ("1234567a", "NL"),
            ("0403.170.702", "BE"),
            ("2403.170.701", "BE"),
            ("732829321", "FR"),
            ("1234567", "GB"),
            ("none", "DE"),
            ("n/a", "US"),
        ] {
            assert_eq!(
                parse(text, country).unwrap_err().code(),
                "registration-number-format",
                "{text}"
            );
        }
        let wrong = Wrong::new("registration-number-format")
            .with("country", "NL")
            .with("example", "12345678");
        assert_eq!(parse("x", "NL"), Err(wrong));
    }

    #[test]
    fn empty_only_where_it_is_optional() {
        assert_eq!(parse("", "NL"), Ok(None));
        for country in ["PL", "HU", "AE", "IN", "BR"] {
            assert_eq!(parse(" ", country), Err(Wrong::missing()), "{country}");
        }
    }

    #[test]
    fn bounds() {
        assert_eq!(parse(&"1".repeat(31), "DE"), Err(Wrong::new("too-long").with("max", 30)));
        assert_eq!(parse("1\t2", "DE").unwrap_err().code(), "control-characters");
        assert!(serde_json::from_str::<RegistrationNumber>("\"\"").is_err());
        assert!(serde_json::from_str::<RegistrationNumber>("\"12345678\"").is_ok());
    }
}
