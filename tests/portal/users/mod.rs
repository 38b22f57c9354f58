//! Signing in, staying signed in, and first passwords.
mod first_passwords;
mod sessions;
mod sign_in;
mod throttling;
