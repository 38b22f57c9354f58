//! Which resellers a provider looks for. Its state is the address.
use crate::{
    partnerships::{Badge, terms},
    values::{self, Country, PartnershipId, words},
};
use url::form_urlencoded::Serializer;

/// Where the list is.
pub const LIST: &str = "/resellers";
/// How many resellers a page shows.
pub const PAGE_SIZE: usize = 25;
/// Totals are exact up to here; beyond, "1,000+" is enough to know.
pub const COUNTED: usize = 1000;

/// Which of the provider's lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tab {
    /// Those that work with it.
    #[default]
    Connected,
    /// Those that did.
    Ended,
}

/// What is looked for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Which list.
    pub tab: Tab,
    /// The beginnings of words of the name, the account or a domain, or of the membership ID.
    pub q: String,
    /// Whether the provider can order, or the rule that fails.
    pub readiness: Option<Badge>,
    /// Where the reseller is registered.
    pub country: Option<Country>,
    /// Whether the provider has administrator access.
    pub has_access: Option<bool>,
}

/// Where a page of the list begins or ends.
pub type Place = values::Place<PartnershipId>;

impl Tab {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Connected => "connected",
            Self::Ended => "ended",
        }
    }

    /// Where it is.
    pub fn path(self) -> &'static str {
        match self {
            Self::Connected => LIST,
            Self::Ended => "/resellers/ended",
        }
    }

    /// The state of its partnerships, as it is kept.
    pub fn state(self) -> &'static str {
        match self {
            Self::Connected => "active",
            Self::Ended => "ended",
        }
    }
}

impl Filter {
    /// The words that are looked for, folded.
    pub fn words(&self) -> Vec<String> {
        words::asked(&self.q)
    }

    /// All that is looked for, as terms of which each has to hold.
    pub fn terms(&self) -> Vec<String> {
        let mut found = self.words();
        found.extend(self.readiness.map(terms::ready));
        found.extend(self.country.map(terms::country));
        found.extend(self.has_access.map(terms::access));
        found
    }

    /// Whether everything of a list is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self { tab: self.tab, ..Self::default() }
    }

    /// The same list, whatever is looked for.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { tab: self.tab, ..Self::default() }
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<Place>) -> String {
        let (place, id) = match place {
            Some(Place::After(id)) => ("after", id.to_string()),
            Some(Place::Before(id)) => ("before", id.to_string()),
            None => ("", String::new()),
        };
        at(self.tab.path(), self.pairs().into_iter().chain([(place, id.as_str())]))
    }

    /// The address of all that is found, as a file.
    pub fn file(&self) -> String {
        at(&format!("{}.csv", self.tab.path()), self.pairs().into_iter())
    }

    /// What is looked for, by the names of its fields.
    pub fn pairs(&self) -> [(&'static str, &str); 4] {
        [
            ("q", self.q.as_str()),
            ("ready", self.readiness.map_or("", Badge::as_str)),
            ("country", self.country.as_ref().map_or("", Country::code)),
            ("access", self.has_access.map_or("", access)),
        ]
    }
}

/// As it stands in an address.
pub fn access(has_access: bool) -> &'static str {
    if has_access { "with" } else { "without" }
}

fn at<'a>(path: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(pairs.filter(|(_, value)| !value.is_empty()));
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_what_is_asked_for() {
        assert_eq!(Filter::default().address(None), "/resellers");
        let some = Filter {
            tab: Tab::Ended,
            q: "Café b".into(),
            readiness: "id-linked".parse().ok(),
            country: "NL".parse().ok(),
            has_access: Some(false),
        };
        let query = "?q=Caf%C3%A9+b&ready=id-linked&country=NL&access=without";
        assert_eq!(some.address(None), format!("/resellers/ended{query}"));
        assert_eq!(some.file(), format!("/resellers/ended.csv{query}"));
        let all = ["cafe", "=ready/id-linked", "=country/NL", "=access/without"];
        assert_eq!(some.terms(), all);
        assert_eq!(some.cleared().address(None), "/resellers/ended");
    }
}
