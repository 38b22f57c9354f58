//! What one side of a partnership sees of it.
use super::{Facts, Held, Partnership, Side};
use crate::{organizations::Organization, values::MembershipId};
use chrono::{DateTime, Utc};

/// A partnership, as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The partnership.
    pub partnership: Partnership,
    /// On which side the reader is.
    pub side: Side,
    /// The other company.
    pub partner: Organization,
    /// A domain that the other company has proven.
    pub domain: Option<String>,
    /// The reseller's membership ID, if it holds one.
    pub membership: Option<MembershipId>,
    /// What is known about the reseller.
    pub facts: Facts,
    /// How administrator access stands.
    pub held: Held,
    /// Who of the reader's own company ended it, by name.
    pub ender: Option<String>,
}

impl Dossier {
    /// The address of the partnership's page on the reader's side.
    pub fn address(&self) -> String {
        self.side.page(self.partnership.id)
    }

    /// Until when the reader's side can take the end back.
    pub fn undo_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.partnership.undo_until(self.side, now)
    }
}
