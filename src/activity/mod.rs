//! What happened in an organization and what its people did for others: read by those who answer for it and by
//! auditors, narrowed to a person, a kind of event or some days, and taken along as a file. Reading it leaves no
//! trace; taking it along does.
mod actions;
mod filter;
mod forms;
mod group;
mod names;
mod pages;
mod routes;

pub use routes::routes;
