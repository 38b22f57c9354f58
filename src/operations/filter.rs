//! Which organizations are looked for. Its state is the address.
use crate::{
    organizations::Standing,
    values::{self, Country, OrganizationId, search_words},
};
use url::form_urlencoded::Serializer;

/// Where the list is.
pub const LIST: &str = "/desk/organizations";
/// How many organizations a page shows.
pub const PAGE_SIZE: usize = 25;

/// Which organizations are looked for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Part of a name, or something that belongs to one organization: an account name, a membership ID, the
    /// reference of a case, a domain.
    pub q: String,
    /// What it is in the two tiers.
    pub standing: Option<Standing>,
    /// Where it is registered.
    pub country: Option<Country>,
    /// Only those that are suspended.
    pub is_suspended: bool,
}

/// Where a page of the list begins or ends.
pub type Place = values::Place<OrganizationId>;

impl Filter {
    /// What is looked for, folded.
    pub fn words(&self) -> Vec<String> {
        search_words(&self.q)
    }

    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<Place>) -> String {
        let (place, id) = match place {
            Some(Place::After(id)) => ("after", id.to_string()),
            Some(Place::Before(id)) => ("before", id.to_string()),
            None => ("", String::new()),
        };
        let pairs = [
            ("q", self.q.as_str()),
            ("standing", self.standing.map_or("", Standing::as_str)),
            ("country", self.country.as_ref().map_or("", Country::code)),
            ("suspended", if self.is_suspended { "yes" } else { "" }),
            (place, id.as_str()),
        ];
        let mut query = Serializer::new(String::new());
        query.extend_pairs(pairs.into_iter().filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_what_is_asked_for() {
        assert_eq!(Filter::default().address(None), LIST);
        let some = Filter {
            q: "Café 100%".into(),
            standing: Some(Standing::Provider),
            country: "NL".parse().ok(),
            is_suspended: true,
        };
        assert_eq!(
            some.address(None),
            "/desk/organizations?q=Caf%C3%A9+100%25&standing=provider&country=NL&suspended=yes"
        );
        assert_eq!(some.words(), ["cafe", "100%"]);
    }
}
