//! One line a request: id, method, route pattern, status, duration. Never a path or query, which may
//! hold a secret (reliability rules 18 and 40).
use actix_web::{
    Error, HttpMessage, HttpRequest,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{HeaderName, HeaderValue},
    middleware::Next,
};
use std::time::Instant;
use tracing::Instrument;
use uuid::Uuid;

/// The header that tells a request's id.
pub const REQUEST_ID: &str = "x-request-id";

/// The number a person quotes when something went wrong.
#[derive(Debug, Clone, Copy)]
pub struct RequestId(Uuid);

impl RequestId {
    /// The id of this request.
    pub fn of(req: &HttpRequest) -> String {
        req.extensions().get::<Self>().map(|id| id.0.to_string()).unwrap_or_default()
    }
}

/// Gives each request an id and writes its line.
pub async fn request_log(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = Uuid::new_v4();
    req.extensions_mut().insert(RequestId(id));
    let span = tracing::info_span!("request", %id, method = %req.method());
    let started = Instant::now();
    let answer = next.call(req).instrument(span.clone()).await;
    let _in_span = span.enter();
    match answer {
        Ok(mut res) => {
            let pattern = res.request().match_pattern().unwrap_or_else(|| "(none)".into());
            let took = started.elapsed();
            tracing::info!(pattern, status = res.status().as_u16(), ?took, "answered");
            if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
                res.headers_mut().insert(HeaderName::from_static(REQUEST_ID), value);
            }
            Ok(res)
        }
        Err(error) => {
            let status = error.as_response_error().status_code().as_u16();
            tracing::warn!(status, took = ?started.elapsed(), "answered without a page");
            Err(error)
        }
    }
}
