//! The search form of the directory. Its state is the address.
use super::{Filter, Mark, Place};
use crate::values::{optional, searched};
use serde::Deserialize;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    country: String,
    language: String,
    service: Vec<String>,
    accepting: String,
    after: String,
    before: String,
}

impl Search {
    /// Reads a query string. What makes no sense is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What is looked for.
    pub fn filter(&self) -> Filter {
        Filter {
            q: searched(&self.q),
            country: optional(&self.country).ok().flatten(),
            language: optional(&self.language).ok().flatten(),
            services: self.service.iter().filter_map(|service| service.parse().ok()).collect(),
            is_accepting: self.accepting == "yes",
        }
    }

    /// Which page of it.
    pub fn place(&self) -> Option<Place> {
        Place::beside(Mark::read(&self.after), Mark::read(&self.before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{partnerships::directory::Service, values::OrganizationId};

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let filter = Filter {
            q: "Zoë & co".to_owned(),
            country: "BE".parse().ok(),
            language: "en".parse().ok(),
            services: Service::ALL.into(),
            is_accepting: true,
        };
        let mark = Mark { sort_name: "zoe".into(), organization: OrganizationId::new() };
        let place = Place::Before(mark);
        let address = filter.address(Some(&place));
        let search = Search::read(address.split_once('?').unwrap().1);
        assert_eq!((search.filter(), search.place()), (filter, Some(place)));
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        for query in
            ["", "country=XX&language=fr&service=coffee&accepting=maybe&after=x", "q=+", "lang=nl"]
        {
            let search = Search::read(query);
            assert_eq!((search.filter(), search.place()), (Filter::default(), None), "{query}");
        }
    }
}
