//! Numbers and amounts of money as people write them.
use super::Words;
use crate::values::Money;
use icu::{
    decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions},
    experimental::dimension::currency::{
        formatter::CurrencyFormatter, options::CurrencyFormatterOptions,
    },
};
use std::borrow::Borrow;

impl Words {
    /// A whole number: "1,000", "1.000".
    pub fn number(&self, number: impl Into<i64>) -> String {
        let number: i64 = number.into();
        let formatter =
            DecimalFormatter::try_new((&self.locale()).into(), DecimalFormatterOptions::default());
        let decimal = Decimal::from(number);
        formatter.map_or_else(|_| number.to_string(), |f| f.format(&decimal).to_string())
    }

    /// An amount with its currency: "€1,250.00", "€ 1.250,00".
    pub fn money(&self, money: impl Borrow<Money>) -> String {
        let money = money.borrow();
        let mut amount = Decimal::from(money.minor());
        let decimals = i16::try_from(money.currency().decimals()).unwrap_or_default();
        amount.multiply_pow10(-decimals);
        amount.absolute.pad_end(-decimals);
        let formatter = money.currency().code().parse().ok().and_then(|currency| {
            let locale = (&self.locale()).into();
            CurrencyFormatter::try_new_symbol(locale, currency, CurrencyFormatterOptions::default())
                .ok()
        });
        let plain = || format!("{} {amount}", money.currency());
        formatter.map_or_else(plain, |f| f.format_fixed_decimal(&amount).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{Currency, Language};

    fn told(language: Language, minor: i64, currency: &str) -> String {
        let words = Words::new(language, chrono_tz::UTC);
        // What keeps a sign and its number on one line is not what this is about.
        words
            .money(Money::new(minor, currency.parse().unwrap()))
            .replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn money_is_written_as_the_reader_does() {
        assert_eq!(told(Language::En, 1_250_000, "EUR"), "€12,500.00");
        assert_eq!(told(Language::Nl, 1_250_000, "EUR"), "€ 12.500,00");
        assert_eq!(told(Language::En, 5, "GBP"), "£0.05");
        assert_eq!(told(Language::En, 0, "EUR"), "€0.00");
        assert_eq!(told(Language::En, 1_250, "JPY"), "JP¥1,250");
    }

    #[test]
    fn no_amount_is_rounded() {
        for (currency, language) in Currency::all().flat_map(|it| Language::ALL.map(|to| (it, to)))
        {
            let told = told(language, 123_456_789, currency.code());
            let digits: String = told.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, "123456789", "{currency} {told}");
        }
    }

    #[test]
    fn large_numbers_are_grouped() {
        let words = |language| Words::new(language, chrono_tz::UTC);
        assert_eq!(words(Language::En).number(1_000_000_u32), "1,000,000");
        assert_eq!(words(Language::Nl).number(10_000_u32), "10.000");
    }
}
