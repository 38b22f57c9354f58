//! Something that can be ordered.
use crate::values::{Country, Cycle, Language, Money, OfferCode, OfferId, OfferName, Seats};
use std::collections::BTreeSet;

/// Something that can be ordered.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its key.
    pub id: OfferId,
    /// By what it is known.
    pub code: OfferCode,
    /// What is said about it.
    pub content: Content,
}

/// What a catalogue says about an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// What it is called in English.
    pub name_en: OfferName,
    /// What it is called in Dutch.
    pub name_nl: OfferName,
    /// The price of one seat for one month.
    pub price: Money,
    /// How it can be paid for: in one way at least.
    pub cycles: BTreeSet<Cycle>,
    /// Where it is sold, by the customer's country. Nowhere: nobody can order it any more.
    pub countries: BTreeSet<Country>,
    /// How many one can have.
    pub seats: Seats,
}

impl Content {
    /// What it is called.
    pub fn name(&self, language: Language) -> &OfferName {
        match language {
            Language::En => &self.name_en,
            Language::Nl => &self.name_nl,
        }
    }

    /// What one seat costs each time it is paid for.
    pub fn price_of(&self, cycle: Cycle) -> Option<Money> {
        self.price.times(cycle.months())
    }
}
