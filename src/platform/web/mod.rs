//! What every feature's routes share: routes with permits, pages, forms, errors, and the manners of
//! one web server.
pub mod assets;
pub mod deadline;
mod device;
mod error;
pub mod error_pages;
mod file;
mod form;
mod frame;
pub mod headers;
pub mod host;
mod language;
mod now;
pub mod request_log;
pub mod routing;
pub mod same_origin;
mod site;
mod under;

pub use device::Device;
pub use error::{Error, Result};
pub use file::csv_file;
pub use form::{FormErrors, HtmlForm};
pub use frame::{Frame, NavItem, SessionClock, Who, address_language};
pub use language::{forget_language, remember_language};
pub use now::{Client, Now};
pub use site::{Site, is_loopback_name, local_path, path_to_return_to, posted_from};
pub use under::Under;

use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;

const HTML: &str = "text/html; charset=utf-8";

/// A page.
pub fn page(template: &impl Template) -> Result {
    html(StatusCode::OK, template)
}

/// The same form again, with what is wrong beside each field.
pub fn rejected(template: &impl Template) -> Result {
    html(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A page with a status of its own.
pub fn html(status: StatusCode, template: &impl Template) -> Result {
    Ok(HttpResponse::build(status).content_type(HTML).body(template.render()?))
}

/// On to another page, after something was done.
pub fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, to)).finish()
}
