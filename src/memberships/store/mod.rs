//! How the directory, its links and its proofs are kept.
mod accounts;
mod links;
mod profiles;
mod row;
mod sign_ins;

pub(super) use accounts::{
    Kept, find_for_sign_in, hash_near, insert_accounts, kept_accounts, rehash, replace_password,
};
pub(super) use links::{end_link, insert_link, linked_among, linked_elsewhere};
pub(super) use profiles::{
    insert_profiles, lock_profile, profile_rows, profiles_of, update_profile,
};
pub(super) use row::Row;
pub(super) use sign_ins::{
    begin_sign_in, end_sign_in, end_sign_ins, live_sign_in, proofs_of, use_proof,
};

pub use accounts::user_name_of;
pub use links::{holder_of, is_linked_elsewhere, linked_to};
pub use profiles::find_profile;
