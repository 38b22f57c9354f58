//! Money: whole numbers of a currency's smallest unit. Nothing is ever rounded, and what does not fit is no amount.
use super::Wrong;
use std::{fmt, str::FromStr};

/// The currencies of the sales regions in which prices are given. In each, ISO 4217 and what people write have the same
/// number of digits behind the point, so that no price is ever shown rounded: not so in forints or dinars.
const PAID: [&str; 24] = [
    "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "ILS", "INR", "JPY",
    "KRW", "MXN", "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "TRY", "USD", "ZAR",
];

/// A currency of ISO 4217 in which something can be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Currency {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        PAID.iter().filter_map(|code| code.parse().ok())
    }

    /// Its three letters.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many digits stand behind the point: none in yen, two in euros.
    pub fn decimals(self) -> u16 {
        self.0.exponent().unwrap_or_default()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Errors: `missing`, `currency-unknown`: whatever is not paid with here.
impl FromStr for Currency {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim();
        if code.is_empty() {
            return Err(Wrong::missing());
        }
        let paid = PAID.contains(&code).then(|| iso_currency::Currency::from_code(code)).flatten();
        paid.map(Self).ok_or_else(|| Wrong::new("currency-unknown"))
    }
}

impl Money {
    /// So many of the smallest unit.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// How many of the smallest unit.
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// In which currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// So many times as much. Nothing, if that is more than can be written down.
    pub fn times(self, count: u32) -> Option<Self> {
        Some(Self { minor: self.minor.checked_mul(i64::from(count))?, ..self })
    }

    /// Both together. Nothing, if they are of two currencies, or if that is more than can be written down.
    pub fn plus(self, other: Self) -> Option<Self> {
        let minor = self.minor.checked_add(other.minor)?;
        (self.currency == other.currency).then_some(Self { minor, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_is_one_that_people_pay_in() {
        assert_eq!(Currency::all().count(), PAID.len());
        let euro: Currency = " EUR ".parse().unwrap();
        assert_eq!((euro.code(), euro.decimals()), ("EUR", 2));
        assert_eq!("JPY".parse::<Currency>().unwrap().decimals(), 0);
        for (text, code) in [
            ("", "missing"),
            ("eur", "currency-unknown"),
            ("XAU", "currency-unknown"),
            ("XXX", "currency-unknown"),
            ("HRK", "currency-unknown"),
            ("CHE", "currency-unknown"),
            ("HUF", "currency-unknown"),
            ("EURO", "currency-unknown"),
        ] {
            assert_eq!(text.parse::<Currency>().unwrap_err().code(), code, "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_no_amount() {
        let euro = "EUR".parse().unwrap();
        assert_eq!(Money::new(1_250, euro).times(12), Some(Money::new(15_000, euro)));
        assert_eq!(Money::new(0, euro).times(u32::MAX), Some(Money::new(0, euro)));
        assert_eq!(Money::new(i64::MAX / 2, euro).times(3), None);
        assert_eq!(Money::new(1, euro).plus(Money::new(2, euro)), Some(Money::new(3, euro)));
        assert_eq!(Money::new(i64::MAX, euro).plus(Money::new(1, euro)), None);
        assert_eq!(Money::new(1, euro).plus(Money::new(1, "USD".parse().unwrap())), None);
    }
}
