//! The first page: for a visitor what the portal is about, for somebody who is signed in what waits
//! for them. And the pages that anybody may read.
mod company;
mod forms;
mod help;
mod pages;
mod routes;
mod settings;
mod situation;
mod status;
mod status_page;
mod work_account;

pub use routes::routes;
