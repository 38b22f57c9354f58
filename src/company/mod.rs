//! *Company*: what the portal knows of an organization, and whom to reach there. What was verified is read here and
//! changed where it is verified; the support and the security contact are changed here, and no verification follows.
mod actions;
mod forms;
mod letters;
mod pages;
mod routes;

pub use routes::routes;
