//! What is looked for among the letters. Its state is the address.
use super::kind::Kind;
use crate::{
    mail::{Group, Place, Trouble, Wanted},
    values::{OrganizationId, search_words},
};
use url::form_urlencoded::Serializer;

/// How letters of a company stand, by their names in addresses and texts.
pub const GROUPS: [(Group, &str); 4] = [
    (Group::Delivered, Group::Delivered.as_str()),
    (Group::OnItsWay, Group::OnItsWay.as_str()),
    (Group::Failing, Group::Failing.as_str()),
    (Group::NotDelivered, Group::NotDelivered.as_str()),
];
/// In which trouble letters are, by their names in addresses and texts.
pub const TROUBLES: [(Trouble, &str); 2] =
    [(Trouble::Parked, "parked"), (Trouble::Failing, "failing")];

/// What somebody looks for among the letters of their company. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Words of the subject, or of the recipient's name or address.
    pub q: String,
    /// How the letters stand.
    pub group: Option<Group>,
}

impl Filter {
    /// The same for the outbox.
    pub fn wanted(&self, organization: OrganizationId) -> Wanted {
        Wanted {
            organization,
            kinds: Kind::of_companies(),
            group: self.group,
            words: search_words(&self.q),
        }
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<&Place>) -> String {
        let q = (!self.q.is_empty()).then_some(("q", self.q.as_str()));
        let state = GROUPS.iter().find(|(group, _)| Some(*group) == self.group);
        address(
            "/settings/mail",
            q.into_iter().chain(state.map(|(_, name)| ("state", *name))),
            place,
        )
    }
}

/// The address of the operator's list.
pub fn trouble_address(show: Option<Trouble>, place: Option<&Place>) -> String {
    let state = TROUBLES.iter().find(|(trouble, _)| Some(*trouble) == show);
    address("/desk/mail", state.map(|(_, name)| ("state", *name)).into_iter(), place)
}

fn address<'a>(
    path: &str,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    place: Option<&Place>,
) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(pairs);
    if let Some((name, mark)) = place.map(Place::pair) {
        query.append_pair(name, &mark.cursor());
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
