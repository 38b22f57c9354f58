//! Looking for a provider: what is asked for, and what is found, a page at a time.
use super::{Place, ProviderProfile, Service};
use crate::values::{Country, Language, search_words};
use std::collections::BTreeSet;
use url::form_urlencoded::Serializer;

/// How many providers a page shows.
pub const PAGE_SIZE: usize = 25;

/// What somebody looks for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Words of the name, the city or a description.
    pub q: String,
    /// A country that is served.
    pub country: Option<Country>,
    /// A language in which the provider wrote a description.
    pub language: Option<Language>,
    /// Services that are all offered.
    pub services: BTreeSet<Service>,
    /// Only those who take new resellers on.
    pub is_accepting: bool,
}

/// One thing that is asked for, as it can be taken away again.
#[derive(Debug, Clone, PartialEq)]
pub enum Criterion {
    /// The words.
    Words(String),
    /// The country.
    Country(Country),
    /// The language.
    Language(Language),
    /// One of the services.
    Service(Service),
    /// Taking new resellers on.
    Accepting,
}

/// A page of what was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The providers of this page, by name.
    pub providers: Vec<ProviderProfile>,
    /// How many there are on all pages.
    pub total: u32,
    /// Where the page before this one ends, if there is one.
    pub previous: Option<Place>,
    /// Where the page after this one begins, if there is one.
    pub next: Option<Place>,
}

impl Filter {
    /// The words to look for, as texts are searched.
    pub fn words(&self) -> Vec<String> {
        search_words(&self.q)
    }

    /// Everything that is asked for, in the order of the form.
    pub fn criteria(&self) -> Vec<Criterion> {
        let words = (!self.q.is_empty()).then(|| Criterion::Words(self.q.clone()));
        let services = self.services.iter().copied().map(Criterion::Service);
        words
            .into_iter()
            .chain(self.country.map(Criterion::Country))
            .chain(self.language.map(Criterion::Language))
            .chain(services)
            .chain(self.is_accepting.then_some(Criterion::Accepting))
            .collect()
    }

    /// The same without one thing.
    #[must_use]
    pub fn without(&self, criterion: &Criterion) -> Self {
        let mut rest = self.clone();
        match criterion {
            Criterion::Words(_) => rest.q.clear(),
            Criterion::Country(_) => rest.country = None,
            Criterion::Language(_) => rest.language = None,
            Criterion::Service(service) => drop(rest.services.remove(service)),
            Criterion::Accepting => rest.is_accepting = false,
        }
        rest
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<&Place>) -> String {
        let mut query = Serializer::new(String::new());
        for criterion in self.criteria() {
            let (name, value) = criterion.pair();
            query.append_pair(name, &value);
        }
        if let Some(place) = place {
            let (name, mark) = place.pair();
            query.append_pair(name, &mark.cursor());
        }
        let query = query.finish();
        if query.is_empty() { "/providers".to_owned() } else { format!("/providers?{query}") }
    }
}

impl Criterion {
    fn pair(&self) -> (&'static str, String) {
        match self {
            Self::Words(q) => ("q", q.clone()),
            Self::Country(country) => ("country", country.code().to_owned()),
            Self::Language(language) => ("language", language.as_str().to_owned()),
            Self::Service(service) => ("service", service.as_str().to_owned()),
            Self::Accepting => ("accepting", "yes".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter() -> Filter {
        Filter {
            q: "Zoë & co".to_owned(),
            country: "NL".parse().ok(),
            language: Some(Language::Nl),
            services: [Service::Financing, Service::Training].into(),
            is_accepting: true,
        }
    }

    #[test]
    fn its_address_says_everything() {
        assert_eq!(Filter::default().address(None), "/providers");
        let all = "/providers?q=Zo%C3%AB+%26+co&country=NL&language=nl&service=training&service=financing&accepting=yes";
        assert_eq!(filter().address(None), all);
    }

    #[test]
    fn each_thing_can_be_taken_away() {
        let mut rest = filter();
        for (left, criterion) in filter().criteria().iter().enumerate().map(|(n, c)| (5 - n, c)) {
            rest = rest.without(criterion);
            assert_eq!(rest.criteria().len(), left);
        }
        assert_eq!(rest, Filter::default());
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(filter().words(), ["zoe", "&", "co"]);
    }
}
