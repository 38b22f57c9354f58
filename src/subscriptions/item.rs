//! What was ordered, as the catalogue had it at that moment.
use crate::values::{Cycle, Language, Money, OfferCode, OfferName};
use std::borrow::Borrow;

/// What was ordered, as the catalogue had it at that moment: whatever is imported later changes neither what it is called
/// nor what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// By what the offer is known.
    pub code: OfferCode,
    /// What it is called in English.
    pub name_en: OfferName,
    /// What it is called in Dutch.
    pub name_nl: OfferName,
    /// The price of one seat for one month.
    pub price: Money,
    /// How often it is paid for.
    pub cycle: Cycle,
}

impl Item {
    /// What it is called.
    pub fn name(&self, language: impl Borrow<Language>) -> &OfferName {
        match language.borrow() {
            Language::En => &self.name_en,
            Language::Nl => &self.name_nl,
        }
    }

    /// What one seat costs each time it is paid for. Nothing, if that is no amount.
    pub fn each(&self) -> Option<Money> {
        self.price.times(self.cycle.months())
    }

    /// What so many seats cost each time they are paid for. Nothing, if that is no amount.
    pub fn total(&self, quantity: u32) -> Option<Money> {
        self.each()?.times(quantity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_twelve_months_of_every_seat() {
        let item = |minor, cycle| Item {
            code: "WORK-1".parse().unwrap(),
            name_en: "Workplace".parse().unwrap(),
            name_nl: "Werkplek".parse().unwrap(),
            price: Money::new(minor, "EUR".parse().unwrap()),
            cycle,
        };
        let minor = |it: Option<Money>| it.map(Money::minor);
        assert_eq!(minor(item(520, Cycle::Annual).total(25)), Some(156_000));
        assert_eq!(minor(item(520, Cycle::Monthly).total(25)), Some(13_000));
        assert_eq!(minor(item(i64::MAX / 12, Cycle::Annual).total(2)), None);
        assert_eq!(minor(item(i64::MAX, Cycle::Annual).each()), None);
        assert_eq!(item(1, Cycle::Annual).name(Language::Nl).as_str(), "Werkplek");
    }
}
