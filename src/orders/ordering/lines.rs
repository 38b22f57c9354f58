//! The lines of an order as somebody types them.
use crate::{
    orders::{
        basket::{Fault, Line, MOST_LINES, Wanted},
        catalogue::Offer,
    },
    values::{Cycle, OfferCode, Wrong},
};

/// The fields of quantities, line by line: by these what is wrong with a line is found on the page.
pub const QUANTITIES: [&str; MOST_LINES] = [
    "quantity-1",
    "quantity-2",
    "quantity-3",
    "quantity-4",
    "quantity-5",
    "quantity-6",
    "quantity-7",
    "quantity-8",
    "quantity-9",
    "quantity-10",
    "quantity-11",
    "quantity-12",
    "quantity-13",
    "quantity-14",
    "quantity-15",
    "quantity-16",
    "quantity-17",
    "quantity-18",
    "quantity-19",
    "quantity-20",
];
/// The fields of billing cycles, line by line.
pub const CYCLES: [&str; MOST_LINES] = [
    "cycle-1", "cycle-2", "cycle-3", "cycle-4", "cycle-5", "cycle-6", "cycle-7", "cycle-8",
    "cycle-9", "cycle-10", "cycle-11", "cycle-12", "cycle-13", "cycle-14", "cycle-15", "cycle-16",
    "cycle-17", "cycle-18", "cycle-19", "cycle-20",
];

/// A line as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// The offer, by its code.
    pub code: OfferCode,
    /// How many seats, as typed.
    pub quantity: String,
    /// How it is paid for, as chosen.
    pub cycle: String,
}

/// A line as the page shows it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The field of its quantity.
    pub quantity: &'static str,
    /// The field of its billing cycle.
    pub cycle: &'static str,
    /// As it was typed.
    pub typed: Typed,
    /// The offer, if there still is one.
    pub offer: Option<Offer>,
    /// What it costs, if it can be ordered.
    pub line: Option<Line>,
}

impl Typed {
    /// What is asked for, or what is wrong with it.
    ///
    /// # Errors
    /// `order-line-quantity`, `order-line-cycle` (offer).
    pub fn wanted(&self) -> Result<Wanted, Wrong> {
        let wrong = |code| Wrong::new(code).with("offer", &self.code);
        let quantity = whole(&self.quantity).map_err(|_| wrong("order-line-quantity"))?;
        let cycle: Result<Cycle, _> = self.cycle.parse();
        let cycle = cycle.map_err(|_| wrong("order-line-cycle"))?;
        Ok(Wanted { code: self.code.clone(), cycle, quantity })
    }
}

/// So many seats.
///
/// # Errors
/// `order-quantity`.
pub fn whole(text: &str) -> Result<u32, Wrong> {
    let text = text.trim();
    let is_whole = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|number: &u32| is_whole && *number > 0);
    number.ok_or_else(|| Wrong::new("order-quantity"))
}

impl Fault {
    /// What is wrong with the line of an offer.
    pub fn wrong(self, offer: &OfferCode) -> Wrong {
        let wrong = match self {
            Self::Unknown => Wrong::new("order-line-unknown"),
            Self::NotSold => Wrong::new("order-line-not-sold"),
            Self::Cycle => Wrong::new("order-line-cycle"),
            Self::Seats(_) => Wrong::new("order-line-seats"),
            Self::Twice => Wrong::new("order-line-twice"),
            Self::Currency => Wrong::new("order-line-currency"),
            Self::TooDear => Wrong::new("order-line-too-dear"),
        };
        let wrong = wrong.with("offer", offer);
        match self {
            Self::Seats(seats) => wrong.with("min", seats.least()).with("max", seats.most()),
            _ => wrong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_a_whole_number() {
        assert_eq!(whole(" 25 "), Ok(25));
        for text in
            ["", "0", "-1", "+1", "1.5", "1,000", "9223372036854775808", "4294967296", "x", "１"]
        {
            assert_eq!(whole(text), Err(Wrong::new("order-quantity")), "{text}");
        }
    }
}
