//! Where those sit whom a customer is asked to authorize, and how it reaches them (feature map, E.2).
use crate::{
    organizations::{self, Organization},
    partnerships::{self, Side},
    platform::db::{Conn, Error},
};

/// Where a partner sits, and how it is reached, as far as this portal knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Whereabouts {
    /// Its address: lines that a letter would bear, or the city alone.
    pub address: String,
    /// Its telephone number.
    pub phone: String,
}

impl Whereabouts {
    /// A provider's, by its page in the directory; a reseller's, by what was verified.
    pub fn find(conn: &mut Conn, side: Side, partner: &Organization) -> Result<Self, Error> {
        Ok(match side {
            Side::Provider => partnerships::find_listed(conn, &partner.account_name)?
                .map(|it| Self {
                    address: it.listing.city.to_string(),
                    phone: it.listing.phone.to_string(),
                })
                .unwrap_or_default(),
            Side::Reseller => organizations::find_profile(conn, partner.id)?
                .map(|it| {
                    let place = format!("{} {}", it.postal_code, it.city);
                    let lines = [it.address_line1, it.address_line2, place.trim().to_owned()];
                    let lines: Vec<String> =
                        lines.into_iter().filter(|line| !line.is_empty()).collect();
                    Self { address: lines.join(", "), phone: it.phone }
                })
                .unwrap_or_default(),
        })
    }
}
