//! By what a reseller is found among those of a provider: its words, and marks for what the list can be narrowed to. A mark
//! begins with a sign with which no word begins.
use super::Badge;
use crate::values::Country;

/// What everybody has.
pub const ALL: &str = "=";

/// Whether the provider can order, or the rule that fails.
pub fn ready(badge: Badge) -> String {
    format!("=ready/{}", badge.as_str())
}

/// Where the reseller is registered.
pub fn country(country: Country) -> String {
    format!("=country/{}", country.code())
}

/// Whether the provider has administrator access.
pub fn access(has_access: bool) -> String {
    let access = if has_access { "with" } else { "without" };
    format!("=access/{access}")
}
