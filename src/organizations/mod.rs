//! Work accounts: a company's name, its account name, its country that never changes, and what it
//! is in the two tiers.
mod actions;
mod invariants;
mod organization;
mod profiles;
mod security;
mod store;

pub use actions::{
    BY_OPERATOR, Error, NewOrganization, become_reseller, create, fold_names, rename, restore,
    restore_by_operator, suspend, suspend_by_operator,
};
pub use invariants::INVARIANTS;
pub use organization::{Organization, Profile, Standing, Suspension};
pub use profiles::{find as find_profile, put as put_profile};
pub use security::{SecurityContact, SupportContact};
pub use store::{
    account_name_is_taken, all_ids, find, find_by_account_name, find_security_contact,
    find_support_contact, fold_some_names, in_order, in_order_of_names, load, names_of, operator,
    put_security_contact, put_support_contact, take_turn, take_turns,
};
