//! Telephone numbers.
use super::{Country, Wrong, text::text_value};
use phonenumber::{
    Metadata, Mode, Type,
    country::Id,
    metadata::{DATABASE, Descriptor},
};
use std::{fmt, str::FromStr};

text_value!(
    kept
    /// A telephone number, kept as E.164 (`+31205550134`, at most 15 digits), shown as `+31 20 555 0134`.
    ///
    /// It fits its country's numbering plan as a whole; whether such a number is assigned is nobody's business here,
    /// so that numbers set aside for stories pass too.
    PhoneNumber
);

impl PhoneNumber {
    /// Reads a number as people of `country` dial it, or an international one with `+`.
    ///
    /// # Errors
    /// `missing`, `phone-format` (country, example).
    pub fn parse(text: &str, country: &Country) -> Result<Self, Wrong> {
        let text = visible(text);
        if text.is_empty() {
            return Err(Wrong::missing());
        }
        let wrong = || {
            Wrong::new("phone-format").with("country", country).with("example", example(country))
        };
        e164(&text, country.code().parse().ok()).map(Self).ok_or_else(wrong)
    }
}

/// Contact lists wrap numbers in invisible marks of direction; the number is right all the same.
fn visible(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.trim().chars().filter(|&c| !is_mark(c)).collect::<String>().trim().to_owned()
}

/// Letters and extensions are refused: the crate would read `FLOWERS` as digits, and E.164 has no place for `ext. 5`.
fn e164(text: &str, country: Option<Id>) -> Option<String> {
    let is_ordinary = |c: char| {
        c.is_ascii_digit() || c.is_whitespace() && !c.is_control() || "+-–./()".contains(c)
    };
    if text.chars().count() > 40 || !text.chars().all(is_ordinary) {
        return None;
    }
    let number = phonenumber::parse(country, text).ok()?;
    let national = number.national().to_string();
    let regions = DATABASE.by_code(&number.country().code())?;
    let is_possible = regions.iter().any(|region| fits(region, &national));
    let kept = number.format().mode(Mode::E164).to_string();
    (is_possible && kept.len() <= 16).then_some(kept)
}

/// The plan's pattern looks only at the beginning, so the length is compared with those of each kind of number.
fn fits(region: &Metadata, national: &str) -> bool {
    let kinds = [
        Type::FixedLine,
        Type::Mobile,
        Type::TollFree,
        Type::Voip,
        Type::Uan,
        Type::SharedCost,
        Type::PersonalNumber,
    ];
    let descriptors = region.descriptors();
    let lengths = kinds
        .into_iter()
        .filter_map(|kind| descriptors.get(kind))
        .flat_map(Descriptor::possible_length);
    descriptors.general().is_match(national)
        && lengths.into_iter().any(|&length| usize::from(length) == national.len())
}

/// A number of that country, to show what is meant.
fn example(country: &Country) -> String {
    let shown = || {
        let region = DATABASE.by_id(country.code())?;
        let number =
            region.descriptors().fixed_line().or(region.descriptors().mobile())?.example()?;
        e164(number, country.code().parse().ok()).map(|kept| PhoneNumber(kept).to_string())
    };
    shown().unwrap_or_else(|| PhoneNumber("+31205550134".to_owned()).to_string())
}

/// International, with blanks: `+31 20 555 0134`.
impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match phonenumber::parse(None, &self.0) {
            Ok(number) => write!(f, "{}", number.format().mode(Mode::International)),
            Err(_) => f.write_str(&self.0),
        }
    }
}

/// Reads an international number, as it is kept or as people write it. Errors: `missing`, `phone-format` (example).
impl FromStr for PhoneNumber {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = visible(text);
        let wrong =
            || Wrong::new("phone-format").with("country", "NL").with("example", "+31 20 555 0134");
        match text.chars().next() {
            None => Err(Wrong::missing()),
            Some('+') => e164(&text, None).map(Self).ok_or_else(wrong),
            Some(_) => Err(wrong()),
        }
    }
}
text_value!(parsed PhoneNumber);

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, country: &str) -> Result<PhoneNumber, Wrong> {
        PhoneNumber::parse(text, &country.parse().unwrap())
    }

    #[test]
    fn dialled_at_home_or_from_abroad() {
        for text in [
            "+31 20 555 0134",
            "020 555 0134",
            "020-5550134",
            "(020) 555.0134",
            "0031 20 5550134",
            "+31(0)20 5550134",
            "\u{202a}+31205550134\u{202c}",
        ] {
            let number = parse(text, "NL").unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
            assert_eq!(number.as_str(), "+31205550134", "{text}");
            assert_eq!(number.to_string(), "+31 20 555 0134", "{text}");
        }
    }

    #[test]
    fn numbers_of_many_countries() {
        for (text, country, kept) in [
            ("06 12345678", "NL", "+31612345678"),
            ("02 555 12 34", "BE", "+3225551234"),
            ("030 1234567", "DE", "+49301234567"),
            ("06 1234 5678", "IT", "+390612345678"),
            ("(415) 555-0134", "US", "+14155550134"),
            ("+1 415 555 0134", "NL", "+14155550134"),
            ("020 7946 0123", "GB", "+442079460123"),
            ("01 99 00 12 34", "FR", "+33199001234"),
        ] {
            assert_eq!(parse(text, country).unwrap().as_str(), kept, "{text}");
        }
    }

    #[test]
    fn impossible_numbers() {
        for text in [
            "12",
            "+31 20 555 01345678",
            "+999 123456",
            "call me",
            "1-800-FLOWERS",
            "020 5550134 ext 5",
            "+",
            "020\n5550134",
            "٠٢٠",
        ] {
            assert_eq!(parse(text, "NL").unwrap_err().code(), "phone-format", "{text}");
        }
        assert_eq!(parse(" ", "NL"), Err(Wrong::missing()));
        assert_eq!(parse(&"1".repeat(50_000), "NL").unwrap_err().code(), "phone-format");
    }

    #[test]
    fn every_country_has_an_example_that_it_accepts() {
        for country in Country::all() {
            let example = example(&country);
            assert!(PhoneNumber::parse(&example, &country).is_ok(), "{country} {example}");
        }
    }

    #[test]
    fn kept_numbers_are_read_again() {
        for (text, country) in
            [("020 555 0134", "NL"), ("06 1234 5678", "IT"), ("415 555 0134", "US")]
        {
            let number = parse(text, country).unwrap();
            let json = serde_json::to_string(&number).unwrap();
            assert_eq!(serde_json::from_str::<PhoneNumber>(&json).unwrap(), number);
            assert_eq!(number.to_string().parse(), Ok(number));
        }
        assert!(serde_json::from_str::<PhoneNumber>("\"0205550134\"").is_err());
    }
}
