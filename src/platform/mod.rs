//! What every feature stands on and no feature's business: the database, time, languages, pages.
//! It knows nothing of partners.
pub mod clock;
pub mod context;
pub mod csv;
pub mod db;
pub mod due;
pub mod holidays;
pub mod i18n;
pub mod keyring;
pub mod network;
pub mod outside;
pub mod picture;
pub mod schema;
pub mod secrets;
#[cfg(test)]
pub mod testing;
pub mod web;
