//! Signing in, staying signed in, and first passwords.
mod first_passwords;
mod from_many_addresses;
mod people;
mod sessions;
mod sign_in;
mod throttling;
mod while_nothing_can_be_written;
