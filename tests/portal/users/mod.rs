//! Signing in, staying signed in, proving again who one is, first passwords and forgotten ones; people and
//! their own accounts.
mod a_session_written_late;
mod access;
mod account;
mod factors;
mod first_passwords;
mod forgotten;
mod from_many_addresses;
mod passkeys;
mod people;
mod proof;
mod sessions;
mod sign_in;
mod throttling;
mod told_apart_by_nobody;
mod two_hundred_guesses;
mod while_nothing_can_be_written;
