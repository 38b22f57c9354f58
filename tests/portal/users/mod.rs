//! Signing in, staying signed in, first passwords and forgotten ones.
mod first_passwords;
mod forgotten;
mod from_many_addresses;
mod people;
mod sessions;
mod sign_in;
mod throttling;
mod while_nothing_can_be_written;
