//! What is looked for in the catalogue. Its state is the address.
use crate::values::{self, Country, OfferCode, search_words};
use url::form_urlencoded::Serializer;

/// Where the catalogue is.
pub const LIST: &str = "/catalogue";
/// How many offers a page shows.
pub const PAGE_SIZE: usize = 25;

/// Beside which offer a page is.
pub type Place = values::Place<OfferCode>;

/// What is looked for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Parts of the code or of a name.
    pub q: String,
    /// Where it is sold.
    pub country: Option<Country>,
}

impl Filter {
    /// What is looked for, folded.
    pub fn words(&self) -> Vec<String> {
        search_words(&self.q)
    }

    /// Whether all of the catalogue is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<&Place>) -> String {
        let mut query = Serializer::new(String::new());
        if !self.q.is_empty() {
            query.append_pair("q", &self.q);
        }
        if let Some(country) = &self.country {
            query.append_pair("country", country.code());
        }
        if let Some((name, code)) = place.map(Place::pair) {
            query.append_pair(name, code.as_str());
        }
        let query = query.finish();
        if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_address_says_everything() {
        assert_eq!(Filter::default().address(None), "/catalogue");
        let some = Filter { q: "Café & co".into(), country: "NL".parse().ok() };
        let place = Place::After("WORK-1".parse().unwrap());
        let all = "/catalogue?q=Caf%C3%A9+%26+co&country=NL&after=WORK-1";
        assert_eq!(some.address(Some(&place)), all);
        assert_eq!(some.words(), ["cafe", "&", "co"]);
    }
}
