//! What differs from country to country in an address or a register.
use super::{
    Country,
    pattern::Pattern,
    postal_table::{NO_POSTAL_CODE, POSTAL_CODE_OPTIONAL, POSTAL_CODES},
    registration_table::{ANY, NUMBERS, REQUIRED, Row},
};
use std::collections::BTreeSet;

/// One country's rules for addresses and registration numbers (feature map, B7; `[SDK/country-information-resources]`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryRules {
    country: Country,
}

/// A state, province or region that may stand in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The part after the hyphen in ISO 3166-2: `CA` for California.
    pub code: &'static str,
    /// The name in ISO 3166-2, not translated.
    pub name: &'static str,
}

/// Countries whose states are listed (feature map, B7).
const STATES_LISTED: &[&str] = &["CA", "CN", "MX", "US"];

/// Countries whose addresses need a state, though any text will do (CLDR).
const STATE_REQUIRED: &[&str] = &["AU", "BR", "IN", "JP"];

impl CountryRules {
    /// The rules of one country; every country has some.
    pub fn of(country: &Country) -> Self {
        Self { country: *country }
    }

    /// Whether an address is incomplete without a postal code.
    pub fn postal_code_is_required(&self) -> bool {
        find(POSTAL_CODES, self.country).is_some()
    }

    /// Whether the country has postal codes at all, so that a form may leave the field out.
    pub fn has_postal_codes(&self) -> bool {
        !NO_POSTAL_CODE.contains(&self.country.code())
    }

    /// A postal code to show what is meant, where the shape is known: `1234 AB`.
    pub fn postal_code_example(&self) -> Option<String> {
        self.postal_pattern().map(Pattern::example)
    }

    pub(super) fn postal_pattern(&self) -> Option<Pattern> {
        find(POSTAL_CODES, self.country).or_else(|| find(POSTAL_CODE_OPTIONAL, self.country))
    }

    /// Whether an address is incomplete without a state or province.
    pub fn state_is_required(&self) -> bool {
        [STATES_LISTED, STATE_REQUIRED].iter().any(|list| list.contains(&self.country.code()))
    }

    /// The states to choose from, in the order of their codes; empty where any text will do.
    pub fn states(&self) -> Vec<State> {
        if !STATES_LISTED.contains(&self.country.code()) {
            return Vec::new();
        }
        let country = rust_iso3166::from_alpha2(self.country.code());
        let parts =
            country.as_ref().and_then(rust_iso3166::CountryCode::subdivisions).unwrap_or_default();
        let state = |part: &rust_iso3166::iso3166_2::Subdivision| {
            part.code.split_once('-').map(|(_, code)| State { code, name: part.name })
        };
        let mut states: Vec<State> = parts.iter().filter_map(state).collect();
        states.sort_by_key(|state| state.code);
        states
    }

    /// Whether a company must give its registration number.
    pub fn registration_number_is_required(&self) -> bool {
        REQUIRED.contains(&self.country.code())
    }

    /// The Fluent id of what the number is called here: `registration-kvk`, or `registration-number`.
    pub fn registration_label(&self) -> &'static str {
        self.registration().map_or(ANY, |row| row.label)
    }

    /// The Fluent id of the name that the number has only here, if it has one.
    pub fn own_registration_label(&self) -> Option<&'static str> {
        self.registration().map(|row| row.label).filter(|label| *label != ANY)
    }

    /// A registration number to show what is meant, where one is known: `12345678`.
    pub fn registration_example(&self) -> Option<&'static str> {
        self.registration().map(|row| row.example)
    }

    pub(super) fn registration(&self) -> Option<&'static Row> {
        NUMBERS.iter().find(|row| row.country == self.country.code())
    }
}

/// Every Fluent id that [`CountryRules::registration_label`] may give.
pub fn registration_labels() -> BTreeSet<&'static str> {
    NUMBERS.iter().map(|row| row.label).chain([ANY]).collect()
}

fn find(table: &[(&str, &'static str)], country: Country) -> Option<Pattern> {
    table.iter().find(|(code, _)| *code == country.code()).map(|(_, shape)| Pattern(shape))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(country: &str) -> CountryRules {
        CountryRules::of(&country.parse().unwrap())
    }

    #[test]
    fn postal_codes() {
        assert!(rules("NL").postal_code_is_required());
        assert_eq!(rules("NL").postal_code_example().as_deref(), Some("1234 AB"));
        assert!(!rules("IE").postal_code_is_required());
        assert!(rules("IE").has_postal_codes() && rules("IE").postal_code_example().is_some());
        assert!(!rules("AE").has_postal_codes() && !rules("HK").has_postal_codes());
        assert!(rules("BM").has_postal_codes() && rules("BM").postal_code_example().is_none());
    }

    #[test]
    fn states() {
        let (us, ca) = (rules("US").states(), rules("CA").states());
        assert!(us.iter().any(|state| state.code == "CA" && state.name == "California"));
        assert!(us.iter().any(|state| state.code == "DC"));
        assert_eq!(us.len(), 57);
        assert_eq!(ca.len(), 13);
        assert!(ca.iter().any(|state| state.code == "QC"));
        assert!(!rules("MX").states().is_empty() && !rules("CN").states().is_empty());
        assert!(rules("NL").states().is_empty() && !rules("NL").state_is_required());
        assert!(rules("AU").states().is_empty() && rules("AU").state_is_required());
    }

    #[test]
    fn registration_numbers() {
        assert_eq!(rules("NL").registration_label(), "registration-kvk");
        assert_eq!(rules("US").registration_label(), "registration-number");
        assert!(registration_labels().contains("registration-kbo"));
        assert!(registration_labels().contains("registration-number"));
        assert_eq!(rules("FR").registration_example(), Some("732 829 320"));
        assert!(
            rules("PL").registration_number_is_required()
                && rules("AE").registration_number_is_required()
        );
        assert!(!rules("NL").registration_number_is_required());
    }
}
