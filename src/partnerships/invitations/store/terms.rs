//! Terms as three columns: how administrator access goes with a partnership, as what and until when.
use crate::{
    partnerships::invitations::{Access, Terms},
    users::Role,
};
use chrono::NaiveDateTime;

/// The roles that are asked for, as they are kept.
pub fn roles_of(terms: &Terms) -> String {
    let roles = terms.access().map(|access| access.roles.as_slice()).unwrap_or_default();
    roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
}

/// Reads the three columns. Nothing, where they make no sense.
pub fn read_terms(access: &str, roles: &str, until: Option<NaiveDateTime>) -> Option<Terms> {
    let Some(until) = until else { return Some(Terms::Partnership) };
    let roles: Result<Vec<Role>, _> = roles.split(' ').map(str::parse).collect();
    let asked = Access { roles: roles.ok()?, until: until.and_utc() };
    match access {
        "with_partnership" => Some(Terms::WithAccess(asked)),
        "offered" => Some(Terms::AccessOffered(asked)),
        _ => None,
    }
}
