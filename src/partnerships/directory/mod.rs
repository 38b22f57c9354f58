//! The provider directory: a page for each indirect provider, found by country, language and service.
mod actions;
mod difference;
mod filter;
mod forms;
mod import;
mod keeping;
mod letters;
mod pages;
mod place;
mod provider;
mod routes;
mod store;

pub use actions::{Error, NewProvider, Updated, list, update};
pub use filter::{Filter, Found, PAGE_SIZE};
pub use import::{import_file, one_listing, one_provider};
pub use place::{Mark, Place};
pub use provider::{Listing, ProviderProfile, Service};
pub use routes::routes;
pub use store::{find_listed, search};

use actions::rewrite;
