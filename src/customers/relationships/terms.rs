//! By what a customer is found among those of a partner: its words, and marks for what the list can be narrowed to. A mark
//! begins with a sign with which no word begins.
use super::State;
use crate::values::{Country, OrganizationId, Tag};

/// What everybody has.
pub const ALL: &str = "=";

/// The relationship with a partner, or with one whom it shares the customer with, is not there.
pub const INCOMPLETE: &str = "=incomplete";

/// Where the customer is registered.
pub fn country(country: Country) -> String {
    format!("=country/{}", country.code())
}

/// Whether the partner has administrator access.
pub fn access(has_access: bool) -> String {
    let access = if has_access { "with" } else { "without" };
    format!("=access/{access}")
}

/// How the relationship stands.
pub fn state(state: State) -> String {
    format!("=state/{}", state.as_str())
}

/// Shared with this company.
pub fn with(other: OrganizationId) -> String {
    format!("=with/{other}")
}

/// Shared with this company, and one of the two relationships is not there.
pub fn incomplete_with(other: OrganizationId) -> String {
    format!("{INCOMPLETE}/{other}")
}

/// By what the marks of tags begin.
pub const TAG: &str = "=tag/";

/// The partner has given the customer this tag.
pub fn tag(tag: &Tag) -> String {
    format!("{TAG}{tag}")
}
