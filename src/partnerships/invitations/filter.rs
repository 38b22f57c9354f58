//! Which invitations are looked at. Their state is the address.
use crate::values::{self, InvitationId, words};
use std::fmt::Display;
use url::form_urlencoded::Serializer;

/// Where a provider sees its invitations.
pub const LIST: &str = "/resellers/invitations";
/// How many a page shows.
pub const PAGE_SIZE: usize = 25;

/// Invitations that stand alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// They can be answered.
    Open,
    /// The two became partners.
    Accepted,
    /// The company said no.
    Declined,
    /// The provider took them back.
    Cancelled,
    /// Nobody answered in time.
    Expired,
}

/// Which invitations are wanted. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// How they stand; any, if nothing is said.
    pub group: Option<Group>,
    /// The beginnings of words of the company's name or of the address.
    pub q: String,
}

/// Where a page of the list begins or ends: beside this invitation.
pub type Place = values::Place<InvitationId>;

impl Group {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Accepted, Self::Declined, Self::Cancelled, Self::Expired];

    /// Its name in addresses, and the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    /// The group of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == name)
    }
}

impl Filter {
    /// What is looked for, folded.
    pub fn words(&self) -> Vec<String> {
        words::asked(&self.q)
    }

    /// The address of what is looked for among those that stand so, or among all.
    pub fn among(&self, group: Option<Group>) -> String {
        Self { group, q: self.q.clone() }.address(None)
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<&Place>) -> String {
        self.address_in(LIST, place)
    }

    /// The same in another list of invitations.
    pub fn address_in<K: Display>(&self, list: &str, place: Option<&values::Place<K>>) -> String {
        let mut query = Serializer::new(String::new());
        if let Some(group) = self.group {
            query.append_pair("stage", group.as_str());
        }
        if !self.q.is_empty() {
            query.append_pair("q", &self.q);
        }
        match place {
            Some(values::Place::After(id)) => query.append_pair("after", &id.to_string()),
            Some(values::Place::Before(id)) => query.append_pair("before", &id.to_string()),
            None => &mut query,
        };
        let query = query.finish();
        if query.is_empty() { list.to_owned() } else { format!("{list}?{query}") }
    }
}
