//! Registration numbers by country: what the number is called, and its shape where that is well known.
use super::check_digits::{kbo, luhn};

/// One country's number: code, label (a Fluent id), shape in the notation of `pattern`, a number to show, its check.
pub(super) struct Row {
    pub country: &'static str,
    pub label: &'static str,
    pub shape: &'static str,
    pub example: &'static str,
    pub check: fn(&str) -> bool,
}

const fn row(
    country: &'static str,
    label: &'static str,
    shape: &'static str,
    example: &'static str,
) -> Row {
    Row { country, label, shape, example, check: |_| true }
}

impl Row {
    const fn checked(mut self, check: fn(&str) -> bool) -> Self {
        self.check = check;
        self
    }
}

/// The label where the table has none.
pub(super) const ANY: &str = "registration-number";

/// Countries in which a company must give its number (feature map, B7; `[PC/reg-number-id]`).
pub(super) const REQUIRED: &[&str] = &[
    "AM", "AZ", "BY", "BR", "HU", "IN", "IQ", "KZ", "KG", "MD", "MM", "PL", "RU", "SA", "ZA", "SS",
    "TJ", "TH", "TR", "UA", "AE", "UZ", "VE", "VN",
];

/// An empty shape is free text: where registers differ by court or time, a wrong pattern would lock companies out.
pub(super) const NUMBERS: &[Row] = &[
    row("AT", "registration-firmenbuch", "FN 999999a|FN 99999a|FN 9999a|FN 999a", "FN 123456A"),
    row("AU", "registration-abn", "99 999 999 999|999 999 999", "51 824 753 556"),
    row("AZ", ANY, "9999999999", "1234567890"),
    row("BE", "registration-kbo", "9999.999.999", "0403.170.701").checked(kbo),
    row("BG", ANY, "999999999|9999999999999", "123456789"),
    row("BR", "registration-cnpj", "**.***.***/****-99", "12.345.678/0001-95"),
    row("BY", ANY, "999999999", "123456789"),
    row("CH", "registration-uid", "CHE-999.999.999", "CHE-123.456.788"),
    row("CZ", "registration-ico", "99999999", "12345679"),
    row("DE", "registration-handelsregister", "", "HRB 12345"),
    row("DK", "registration-cvr", "99999999", "12345674"),
    row("EE", ANY, "99999999", "12345678"),
    row("ES", "registration-nif", "a99999999|a9999999a", "B12345674"),
    row("FI", "registration-y-tunnus", "9999999-9", "1234567-1"),
    row("FR", "registration-siren", "999 999 999", "732 829 320").checked(luhn),
    row("GB", "registration-companies-house", "99999999|aa999999|a9999999|aa99999a", "01234567"),
    row("GR", ANY, "999999999999", "123456789000"),
    row("HR", ANY, "999999999|99999999|99999999999", "012345678"),
    row("HU", "registration-cegjegyzekszam", "99-99-999999", "01-09-123456"),
    row("IE", "registration-cro", "999999|99999", "123456"),
    row("IS", ANY, "999999-9999", "123456-7890"),
    row("IT", "registration-codice-fiscale", "99999999999", "12345678903").checked(luhn),
    row("JP", ANY, "9999999999999", "7000012050002"),
    row("KZ", ANY, "999999999999", "123456789012"),
    row("LI", ANY, "FL-9999.999.999-9|CHE-999.999.999", "FL-0002.123.456-7"),
    row("LT", ANY, "999999999", "123456789"),
    row("LU", "registration-rcs", "a999999|a99999|a9999|a999", "B123456"),
    row("LV", ANY, "99999999999", "40003123456"),
    row("MD", ANY, "9999999999999", "1003600012345"),
    row("MT", ANY, "C99999|C999999|C9999", "C12345"),
    row("NL", "registration-kvk", "99999999", "12345678"),
    row("NO", "registration-orgnr", "999 999 999", "123 456 785"),
    row("NZ", "registration-nzbn", "9999999999999", "9429000000000"),
    row("PL", "registration-krs", "9999999999|999999999|99999999999999", "0000123456"),
    row("PT", "registration-nipc", "999999999", "501234567"),
    row("RU", "registration-ogrn", "9999999999999|999999999999999", "1027700132195"),
    row("SA", ANY, "9999999999", "1010123456"),
    row("SE", "registration-orgnr", "999999-9999", "556036-0793").checked(luhn),
    row("SI", ANY, "9999999|9999999999", "1234567"),
    row("SK", "registration-ico", "99999999", "12345678"),
    row("TH", ANY, "9999999999999", "0105512345678"),
    row("UA", ANY, "99999999", "12345678"),
    row("UZ", ANY, "999999999", "123456789"),
    row("ZA", ANY, "9999/999999/99", "2012/123456/07"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{Country, pattern::Pattern};
    use std::collections::BTreeSet;

    #[test]
    fn every_country_exists_and_stands_once() {
        let all: BTreeSet<&str> = NUMBERS.iter().map(|row| row.country).collect();
        assert_eq!(all.len(), NUMBERS.len());
        assert!(all.iter().chain(REQUIRED).all(|code| code.parse::<Country>().is_ok()));
    }

    #[test]
    fn every_example_is_right() {
        for row in NUMBERS.iter().filter(|row| !row.shape.is_empty()) {
            let tidied = Pattern(row.shape).tidy(row.example, row.country);
            assert_eq!(tidied.as_deref(), Some(row.example), "{}", row.country);
            assert!((row.check)(row.example), "{}", row.country);
        }
    }
}
