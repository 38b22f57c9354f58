//! Twotier: the self-hosted portal for two-tier cloud selling. Providers buy from the vendor, resellers
//! sell to customers; this is where they find each other and say who may do what.

pub mod audit;
pub mod mail;
pub mod memberships;
pub mod organizations;
pub mod users;

pub mod platform;
pub mod values;
