//! *My account*.
mod another_address;
mod another_password;
mod name_and_language;
mod what_takes_a_proof;
mod where_somebody_is_signed_in;
