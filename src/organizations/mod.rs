//! Work accounts: a company's name, its account name, its country that never changes, and what it
//! is in the two tiers.
mod actions;
mod invariants;
mod organization;
mod profiles;
mod store;

pub use actions::{Error, NewOrganization, become_reseller, create, rename, restore, suspend};
pub use invariants::INVARIANTS;
pub use organization::{Organization, Profile, Standing, Suspension};
pub use profiles::{find as find_profile, put as put_profile};
pub use store::{
    account_name_is_taken, all_ids, find, find_by_account_name, in_order, load, names_of, operator,
    take_turn, take_turns,
};
