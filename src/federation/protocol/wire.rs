//! The library's questions, asked through the portal's only way out.
use crate::platform::outside::{Answer, Failure, Outside};
use openidconnect::{HttpRequest, HttpResponse, http};
use reqwest::{Method, Request};

/// Asks for a document.
pub async fn get(outside: &Outside, address: &str) -> Result<Answer, Failure> {
    let url = address.parse().map_err(|_| Failure::NotHttps)?;
    outside.ask(Request::new(Method::GET, url)).await
}

/// Asks what the library wants to know.
pub async fn ask(outside: &Outside, request: HttpRequest) -> Result<HttpResponse, Failure> {
    let request = Request::try_from(request).map_err(|_| Failure::NotHttps)?;
    let Answer { status, kind, body } = outside.ask(request).await?;
    let mut response = http::Response::builder().status(status.as_u16());
    if let Some(kind) = kind {
        response = response.header(http::header::CONTENT_TYPE, kind);
    }
    response.body(body).map_err(|error| Failure::Unreachable(error.to_string()))
}
