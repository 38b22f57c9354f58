//! Which customers a partner looks for. Its state is the address.
use crate::{
    customers::relationships::terms,
    values::{self, AccountName, Country, OrganizationId, RelationshipId, Tag, words},
};
use url::form_urlencoded::Serializer;

/// Where the list is.
pub const LIST: &str = "/customers";
/// How many customers a page shows.
pub const PAGE_SIZE: usize = 25;
/// Totals are exact up to here; beyond, "1,000+" is enough to know.
pub const COUNTED: usize = 1000;

/// Which of the partner's lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tab {
    /// Those with whom it works, and those who said yes to its partner alone.
    #[default]
    Open,
    /// Those with whom it did.
    Ended,
}

/// What is looked for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Which list.
    pub tab: Tab,
    /// The beginnings of words of the name, the account or a domain, or an ID.
    pub q: String,
    /// With whom they are shared: the account name, as it stands in the address.
    pub with: Option<AccountName>,
    /// Whether one of the relationships is missing.
    pub is_incomplete: bool,
    /// Where the customer is registered.
    pub country: Option<Country>,
    /// Whether the partner has administrator access.
    pub has_access: Option<bool>,
    /// The tag that the partner has given them.
    pub tag: Option<Tag>,
}

/// Where a page of the list begins or ends.
pub type Place = values::Place<RelationshipId>;

impl Tab {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ended => "ended",
        }
    }

    /// Where it is.
    pub fn path(self) -> &'static str {
        match self {
            Self::Open => LIST,
            Self::Ended => "/customers/ended",
        }
    }
}

impl Filter {
    /// The words that are looked for, folded.
    pub fn words(&self) -> Vec<String> {
        words::asked(&self.q)
    }

    /// All that is looked for, as terms of which each has to hold. `with` is whoever stands in the address: nobody is
    /// shared with a company that is none.
    pub fn terms(&self, with: Option<OrganizationId>) -> Vec<String> {
        let mut found = self.words();
        found.extend(self.country.map(terms::country));
        found.extend(self.has_access.map(terms::access));
        found.extend(self.tag.as_ref().map(terms::tag));
        // One of the pair is missing of those alone that are shared: that says both.
        let pair = with.map(if self.is_incomplete { terms::incomplete_with } else { terms::with });
        found.extend(pair);
        if self.is_incomplete && with.is_none() {
            found.push(terms::INCOMPLETE.to_owned());
        }
        if found.is_empty() {
            found.push(terms::ALL.to_owned());
        }
        found
    }

    /// Whether everything of a list is shown.
    pub fn is_empty(&self) -> bool {
        *self == self.cleared()
    }

    /// The same list, whatever is looked for.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { tab: self.tab, with: self.with.clone(), ..Self::default() }
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
    pub fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("with", self.with.as_ref().map_or("", AccountName::as_str)),
            ("q", self.q.as_str()),
            ("pairs", if self.is_incomplete { "incomplete" } else { "" }),
            ("country", self.country.as_ref().map_or("", Country::code)),
            ("access", self.has_access.map_or("", access)),
            ("tag", self.tag.as_ref().map_or("", Tag::as_str)),
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
        assert_eq!(Filter::default().address(None), "/customers");
        assert_eq!(Filter::default().terms(None), ["="]);
        let some = Filter {
            tab: Tab::Ended,
            q: "Café b".into(),
            with: "northwind".parse().ok(),
            is_incomplete: true,
            country: "NL".parse().ok(),
            has_access: Some(false),
            tag: "Key account".parse().ok(),
        };
        let query = "?with=northwind&q=Caf%C3%A9+b&pairs=incomplete&country=NL&access=without&tag=key+account";
        assert_eq!(some.address(None), format!("/customers/ended{query}"));
        assert_eq!(some.file(), format!("/customers/ended.csv{query}"));
        let with = OrganizationId::new();
        let all = [
            "cafe".to_owned(),
            "=country/NL".to_owned(),
            "=access/without".to_owned(),
            "=tag/key account".to_owned(),
            format!("=incomplete/{with}"),
        ];
        assert_eq!(some.terms(Some(with)), all);
        assert_eq!(some.cleared().address(None), "/customers/ended?with=northwind");
    }
}
