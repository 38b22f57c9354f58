//! Of whom the portal demands a second factor.
use std::str::FromStr;

/// Of whom the portal demands a second factor (`--second-factor`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SecondFactor {
    /// Of the operator's staff, and of whoever looks after people or acts for customers.
    #[default]
    Admins,
    /// Of everybody who signs in.
    Everyone,
    /// Of nobody; whoever wants one can have it.
    Nobody,
}

/// Any other word is none.
impl FromStr for SecondFactor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "admins" => Ok(Self::Admins),
            "everyone" => Ok(Self::Everyone),
            "nobody" => Ok(Self::Nobody),
            _ => Err(()),
        }
    }
}
