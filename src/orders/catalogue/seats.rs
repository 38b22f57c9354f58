//! How many of an offer one can have.

/// The fewest and the most that one can order at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    least: u32,
    most: u32,
}

/// So many seats nobody has: a larger number is a slip.
pub const LIMIT: u32 = 1_000_000;

impl Seats {
    /// From at least one up to no more than [`LIMIT`]. Nothing, where no number would do.
    pub fn new(least: u32, most: u32) -> Option<Self> {
        (0 < least && least <= most && most <= LIMIT).then_some(Self { least, most })
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
        for (least, most, is_good) in
            [(1, 1, true), (1, LIMIT, true), (0, 5, false), (5, 4, false), (1, LIMIT + 1, false)]
        {
            assert_eq!(Seats::new(least, most).is_some(), is_good, "{least} to {most}");
        }
    }
}
