//! What the reader of the catalogue asks for.
use super::filter::{Filter, Place};
use serde::Deserialize;

/// The longest search; the rest is cut off.
const LONGEST: usize = 200;

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
        Filter {
            // A zero cannot be searched for on PostgreSQL, and means nothing anywhere.
            q: self.q.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect(),
            country: self.country.parse().ok(),
        }
    }

    /// From where on.
    pub fn place(&self) -> Option<Place> {
        let after = self.after.parse().ok().map(Place::After);
        after.or_else(|| self.before.parse().ok().map(Place::Before))
    }
}
