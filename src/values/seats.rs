//! How many of an offer one can have.

/// The fewest and the most that one can order at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    least: u32,
    most: u32,
}

/// So many seats nobody has: a larger number is a slip.
pub const SEATS_LIMIT: u32 = 1_000_000;

impl Seats {
    /// From at least one up to no more than [`SEATS_LIMIT`]. Nothing, where no number would do.
    pub fn new(least: u32, most: u32) -> Option<Self> {
        (0 < least && least <= most && most <= SEATS_LIMIT).then_some(Self { least, most })
    }

    /// Whether there can be so many.
    pub fn have(self, quantity: u32) -> bool {
        (self.least..=self.most).contains(&quantity)
    }

    /// The fewest.
    pub fn least(self) -> u32 {
        self.least
    }

    /// The most.
    pub fn most(self) -> u32 {
        self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_number_of_seats_has_to_do() {
        for (least, most, is_good) in [
            (1, 1, true),
            (1, SEATS_LIMIT, true),
            (0, 5, false),
            (5, 4, false),
            (1, SEATS_LIMIT + 1, false),
        ] {
            assert_eq!(Seats::new(least, most).is_some(), is_good, "{least} to {most}");
        }
        let some = Seats::new(2, 4).unwrap();
        let fit: Vec<u32> = (0..6).filter(|seats| some.have(*seats)).collect();
        assert_eq!(fit, [2, 3, 4]);
    }
}
