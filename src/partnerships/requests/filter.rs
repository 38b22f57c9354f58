//! Which requests a provider looks at. Its state is the address.
use crate::values::{self, RequestId};
use serde::Deserialize;

/// Where a provider sees what it was asked.
pub const LIST: &str = "/resellers/requests";
/// How many requests a page shows.
pub const PAGE_SIZE: usize = 25;
/// Totals are exact up to here; beyond, "1,000+" is enough to know.
pub const COUNTED: usize = 1000;

/// Requests that stand alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    /// They wait for an answer.
    #[default]
    Open,
    /// They were answered, or withdrawn.
    Settled,
}

/// Where a page of the list begins or ends: beside this request.
pub type Place = values::Place<RequestId>;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    stage: String,
    after: String,
    before: String,
}

impl Search {
    /// Reads a query string. What makes no sense is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Which requests are looked at.
    pub fn stage(&self) -> Stage {
        let same = Stage::ALL.into_iter().find(|stage| stage.as_str() == self.stage);
        same.unwrap_or_default()
    }

    /// Which page of them.
    pub fn place(&self) -> Option<Place> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}

impl Stage {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Open, Self::Settled];

    /// Its name in addresses, and the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Settled => "settled",
        }
    }

    /// The address of its first page, or of a page further on.
    pub fn address(self, place: Option<&Place>) -> String {
        let stage = match self {
            Self::Open => None,
            Self::Settled => Some("stage=settled".to_owned()),
        };
        let place = place.map(|place| match place {
            Place::After(id) => format!("after={id}"),
            Place::Before(id) => format!("before={id}"),
        });
        let query: Vec<String> = [stage, place].into_iter().flatten().collect();
        if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{}", query.join("&")) }
    }
}
