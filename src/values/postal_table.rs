//! Postal codes by country: which have them, and their shape (Universal Postal Union, CLDR).

/// Countries that need one, with its shape in the notation of `pattern`. The first alternative makes the example.
pub(super) const POSTAL_CODES: &[(&str, &str)] = &[
    ("AD", "AD999"),
    ("AR", "9999|a9999aaa"),
    ("AT", "9999"),
    ("AU", "9999"),
    ("AX", "99999"),
    ("BE", "9999"),
    ("BG", "9999"),
    ("BR", "99999-999"),
    ("CA", "a9a 9a9"),
    ("CH", "9999"),
    ("CN", "999999"),
    ("CY", "9999"),
    ("CZ", "999 99"),
    ("DE", "99999"),
    ("DK", "9999"),
    ("EE", "99999"),
    ("ES", "99999"),
    ("FI", "99999"),
    ("FO", "999"),
    ("FR", "99999"),
    ("GB", "aa99 9aa|aa9 9aa|a99 9aa|a9 9aa|a9a 9aa|aa9a 9aa"),
    ("GG", "GY9 9aa|GY99 9aa"),
    ("GR", "999 99"),
    ("HR", "99999"),
    ("HU", "9999"),
    ("IM", "IM9 9aa|IM99 9aa"),
    ("IN", "999999"),
    ("IS", "999"),
    ("IT", "99999"),
    ("JE", "JE9 9aa|JE99 9aa"),
    ("JP", "999-9999"),
    ("KR", "99999"),
    ("LI", "9999"),
    ("LT", "LT-99999"),
    ("LU", "9999"),
    ("LV", "LV-9999"),
    ("MC", "99999"),
    ("MT", "aaa 9999"),
    ("MX", "99999"),
    ("MY", "99999"),
    ("NL", "9999 aa"),
    ("NO", "9999"),
    ("NZ", "9999"),
    ("PL", "99-999"),
    ("PT", "9999-999"),
    ("RO", "999999"),
    ("RS", "99999|999999"),
    ("RU", "999999"),
    ("SE", "999 99"),
    ("SG", "999999"),
    ("SI", "9999"),
    ("SK", "999 99"),
    ("SM", "99999"),
    ("TH", "99999"),
    ("TR", "99999"),
    ("TW", "999|99999|999999"),
    ("UA", "99999"),
    ("US", "99999|99999-9999"),
    ("VA", "99999"),
    ("ZA", "9999"),
];

/// Countries where many addresses do without the code that exists.
pub(super) const POSTAL_CODE_OPTIONAL: &[(&str, &str)] =
    &[("CL", "9999999|999-9999"), ("IE", "a9* ****")];

/// Countries that have no postal codes.
pub(super) const NO_POSTAL_CODE: &[&str] = &[
    "AE", "AG", "AO", "AW", "BF", "BI", "BJ", "BO", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CK",
    "CM", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK", "KI", "KM", "KN", "KP",
    "ML", "MO", "MR", "NR", "NU", "QA", "RW", "SB", "SC", "SL", "SR", "ST", "SY", "TD", "TG", "TK",
    "TO", "TV", "UG", "VU", "YE", "ZW",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{Country, pattern::Pattern};
    use std::collections::BTreeSet;

    #[test]
    fn every_country_exists_and_stands_once() {
        let with = POSTAL_CODES.iter().chain(POSTAL_CODE_OPTIONAL).map(|(code, _)| *code);
        let all: Vec<&str> = with.chain(NO_POSTAL_CODE.iter().copied()).collect();
        assert!(
            all.iter()
                .all(|code| code.parse::<Country>().is_ok_and(|country| country.code() == *code))
        );
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }

    #[test]
    fn every_example_fits() {
        for (country, pattern) in POSTAL_CODES.iter().chain(POSTAL_CODE_OPTIONAL) {
            let example = Pattern(pattern).example();
            assert_eq!(
                Pattern(pattern).tidy(&example, country),
                Some(example.clone()),
                "{country}"
            );
        }
    }
}
