//! What the reader of the catalogue asks for.
use super::filter::{Filter, Place};
use crate::values::searched;
use serde::Deserialize;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    country: String,
    after: String,
    before: String,
}

impl Search {
    /// Reads a query string. What makes no sense was not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What is looked for.
    pub fn filter(&self) -> Filter {
        Filter { q: searched(&self.q), country: self.country.parse().ok() }
    }

    /// From where on.
    pub fn place(&self) -> Option<Place> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}
