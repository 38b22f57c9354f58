//! What stands after the `?` of the list.
use super::filter::{Filter, Place, Tab, access};
use crate::values::searched;
use serde::Deserialize;

/// What is looked for, as the address says it. What cannot be read is not looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    with: String,
    pairs: String,
    country: String,
    access: String,
    tag: String,
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
            with: self.with.parse().ok(),
            is_incomplete: self.pairs == "incomplete",
            country: self.country.parse().ok(),
            has_access: [true, false].into_iter().find(|has| access(*has) == self.access),
            tag: self.tag.parse().ok(),
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
    use crate::values::RelationshipId;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let filter = Filter {
            tab: Tab::Open,
            q: "tulp".into(),
            with: "northwind".parse().ok(),
            is_incomplete: true,
            country: "BE".parse().ok(),
            has_access: Some(true),
            tag: "north".parse().ok(),
        };
        let place = Place::Before(RelationshipId::new());
        let address = filter.address(Some(place));
        let search = Search::read(address.split_once('?').unwrap().1);
        assert_eq!((search.filter(Tab::Open), search.place()), (filter, Some(place)));
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        for query in
            ["", "with=..&pairs=some&country=XX&access=some&tag=a,b&after=x", "q=+%00", "q=1&q=2"]
        {
            let search = Search::read(query);
            assert_eq!(
                (search.filter(Tab::Open), search.place()),
                (Filter::default(), None),
                "{query}"
            );
        }
    }
}
