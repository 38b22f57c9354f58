//! Twotier: the self-hosted portal for two-tier cloud selling. Providers buy from the vendor, resellers
//! sell to customers; this is where they find each other and say who may do what.

// No request may end in a panic (reliability rule 38).
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

pub mod app;
pub mod commands;
pub mod config;
pub mod demo;
pub mod jobs;

pub mod home;

pub mod activity;

pub mod company;

pub mod correspondence;

pub mod operations;

pub mod enrollment;

pub mod orders;

pub mod lists;

pub mod customers;

pub mod partnerships;
pub mod subscriptions;

pub mod verification;

pub mod federation;

pub mod domains;

pub mod memberships;

pub mod inbox;
pub mod users;

pub mod organizations;

pub mod audit;
pub mod mail;

pub mod integrity;
mod parts;
pub mod probes;

pub mod platform;
pub mod values;
