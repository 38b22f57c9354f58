//! What those are called who stand in the record.
use crate::{audit::Logged, values::OrganizationId};
use std::collections::{BTreeMap, BTreeSet};

/// The names of people and organizations, by key. People keep theirs when they are gone.
#[derive(Debug, Clone)]
pub struct Names {
    /// Whose record it is.
    pub home: OrganizationId,
    /// Who runs this portal. What its staff do is done by it: to others they have no names.
    pub operator: Option<OrganizationId>,
    /// People.
    pub people: BTreeMap<String, String>,
    /// Organizations.
    pub organizations: BTreeMap<String, String>,
}

impl Names {
    /// What the reader's organization is called.
    pub fn own(&self) -> &str {
        self.organizations.get(&self.home.to_string()).map_or("", String::as_str)
    }

    /// Whether this organization is the operator, for readers who are not.
    pub fn is_operator_to_others(&self, organization: &str) -> bool {
        self.operator.is_some_and(|id| id != self.home && id.to_string() == organization)
    }

    /// Whether this organization is the reader's.
    pub fn is_own(&self, organization: &str) -> bool {
        self.home.to_string() == organization
    }
}

/// The keys of the people in these rows.
pub fn people_in(rows: &[Logged]) -> Vec<String> {
    let actors =
        rows.iter().filter(|row| row.row.actor_kind == "person").map(|row| &row.row.actor_id);
    let subjects = rows.iter().filter(|row| row.subject_kind == "user").map(|row| &row.subject_id);
    once(actors.chain(subjects))
}

/// The keys of the organizations in these rows.
pub fn organizations_in(rows: &[Logged], home: OrganizationId) -> Vec<String> {
    let own = home.to_string();
    let is_one = |row: &&Logged| matches!(row.subject_kind.as_str(), "organization" | "provider");
    let actors = rows.iter().flat_map(|row| row.row.actor_home.iter().chain(&row.acting_for));
    let subjects = rows.iter().filter(is_one).map(|row| &row.subject_id);
    once(actors.chain(subjects).chain([&own]))
}

fn once<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    ids.cloned().collect::<BTreeSet<_>>().into_iter().collect()
}
