//! The portal as its users meet it: over HTTP, with forms read from the page, on either database
//! (`TEST_DATABASE_URL` names a PostgreSQL server; without it each test has an SQLite file).

mod acting;
mod activity;
mod answering;
mod architecture;
mod audit;
mod authorization;
mod commands;
mod company;
mod correspondence;
mod customers;
mod domains;
mod enrollment;
mod federation;
mod home;
mod jobs;
mod known_bugs;
mod mail;
mod open_link;
mod operations;
mod orders;
mod partners;
mod partnerships;
mod routes;
mod schema;
mod support;
mod users;
mod verification;
mod words;
