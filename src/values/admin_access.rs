//! Whether a reseller's consent to a partnership gives the provider administrator access.
use std::str::FromStr;

/// How administrator access goes with a partnership (`--admin-access`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AdminAccess {
    /// One box gives both, as in the source document.
    #[default]
    WithPartnership,
    /// A box of its own, which may stay empty.
    Offered,
    /// There is none.
    Off,
}

/// Any other word is none.
impl FromStr for AdminAccess {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "with-partnership" => Ok(Self::WithPartnership),
            "offered" => Ok(Self::Offered),
            "off" => Ok(Self::Off),
            _ => Err(()),
        }
    }
}
