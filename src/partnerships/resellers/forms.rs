//! What stands after the `?` of the list.
use super::filter::{Filter, Place, Tab, access};
use crate::values::searched;
use serde::Deserialize;

/// What is looked for, as the address says it. What cannot be read is not looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    ready: String,
    country: String,
    access: String,
    after: String,
    before: String,
}

impl Search {
    /// From an address.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Which are looked for.
    pub fn filter(&self, tab: Tab) -> Filter {
        Filter {
            tab,
            q: searched(&self.q),
            readiness: self.ready.parse().ok(),
            country: self.country.parse().ok(),
            has_access: [true, false].into_iter().find(|has| access(*has) == self.access),
        }
    }

    /// From where on.
    pub fn place(&self) -> Option<Place> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::PartnershipId;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let filter = Filter {
            tab: Tab::Ended,
            q: "noord".into(),
            readiness: "ready".parse().ok(),
            country: "BE".parse().ok(),
            has_access: Some(true),
        };
        let place = Place::Before(PartnershipId::new());
        let address = filter.address(Some(place));
        let search = Search::read(address.split_once('?').unwrap().1);
        assert_eq!((search.filter(Tab::Ended), search.place()), (filter, Some(place)));
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        for query in ["", "ready=maybe&country=XX&access=some&after=x", "q=+%00", "q=1&q=2"] {
            let search = Search::read(query);
            assert_eq!(
                (search.filter(Tab::Connected), search.place()),
                (Filter::default(), None),
                "{query}"
            );
        }
    }
}
