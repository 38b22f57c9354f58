//! Who is looked for among the people. Its state is the address.
use crate::{
    users::{Role, State},
    values::{self, UserId, search_words},
};
use url::form_urlencoded::Serializer;

/// Where the list is.
pub const LIST: &str = "/settings/users";
/// How many people a page shows.
pub const PAGE_SIZE: usize = 25;

/// Who is looked for. All of it must hold; without a state, everybody who was not removed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Words of the name, the user name or the address.
    pub q: String,
    /// One of their roles.
    pub role: Option<Role>,
    /// Whether they can sign in.
    pub state: Option<State>,
}

/// Where a page of the list begins or ends.
pub type Place = values::Place<UserId>;

impl Filter {
    /// What is looked for, folded.
    pub fn words(&self) -> Vec<String> {
        search_words(&self.q)
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<Place>) -> String {
        let (place, id) = match place {
            Some(Place::After(id)) => ("after", id.to_string()),
            Some(Place::Before(id)) => ("before", id.to_string()),
            None => ("", String::new()),
        };
        at(LIST, self.pairs().into_iter().chain([(place, id.as_str())]))
    }

    /// The address of all that is found, as a file.
    pub fn file(&self) -> String {
        at(&format!("{LIST}.csv"), self.pairs().into_iter())
    }

    /// What is looked for, by the names of its fields.
    pub fn pairs(&self) -> [(&'static str, &str); 3] {
        [
            ("q", self.q.as_str()),
            ("role", self.role.map_or("", Role::as_str)),
            ("state", self.state.map_or("", State::as_str)),
        ]
    }
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
        let all = Filter::default();
        assert_eq!(all.address(None), "/settings/users");
        let (role, state) = (Some(Role::AdminAgent), Some(State::Invited));
        let some = Filter { q: "De Vries".into(), role, state };
        assert_eq!(some.address(None), "/settings/users?q=De+Vries&role=admin_agent&state=invited");
        assert_eq!(some.words(), ["de", "vries"]);
        assert!(some.file().starts_with("/settings/users.csv?q="));
    }
}
