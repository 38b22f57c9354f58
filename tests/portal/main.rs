//! The portal as its users meet it: over HTTP, with forms read from the page, on either database
//! (`TEST_DATABASE_URL` names a PostgreSQL server; without it each test has an SQLite file).
mod architecture;
mod audit;
mod commands;
mod enrollment;
mod jobs;
mod mail;
mod routes;
mod schema;
mod support;
mod verification;
mod users;
mod words;
