//! What stands after the `?` of the lists. What cannot be read is not looked for.
use super::filter::Filter;
use crate::values::{Place, searched};
use serde::Deserialize;
use std::str::FromStr;

/// What is looked for, as the address says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    customer: String,
    reseller: String,
    state: String,
    q: String,
    r#as: String,
    after: String,
    before: String,
}

impl Search {
    /// From an address.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Which are looked for.
    pub fn filter(&self) -> Filter {
        Filter {
            customer: self.customer.parse().ok(),
            reseller: self.reseller.parse().ok(),
            state: self.state.parse().ok(),
            q: searched(&self.q),
            as_customer: self.r#as == "customer",
        }
    }

    /// From where on.
    pub fn place<K: FromStr>(&self) -> Option<Place<K>> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}
