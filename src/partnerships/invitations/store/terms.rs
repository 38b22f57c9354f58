//! Terms as three columns: how administrator access goes with a partnership, as what and until when.
use crate::partnerships::invitations::{Access, Terms};
use chrono::NaiveDateTime;

/// The roles that are asked for, as they are kept.
pub fn roles_of(terms: &Terms) -> String {
    terms.access().map(Access::names).unwrap_or_default()
}

/// Reads the three columns. Nothing, where they make no sense.
pub fn read_terms(access: &str, roles: &str, until: Option<NaiveDateTime>) -> Option<Terms> {
    let Some(until) = until else { return Some(Terms::Partnership) };
    let asked = Access::kept(roles, until.and_utc())?;
    match access {
        "with_partnership" => Some(Terms::WithAccess(asked)),
        "offered" => Some(Terms::AccessOffered(asked)),
        _ => None,
    }
}
