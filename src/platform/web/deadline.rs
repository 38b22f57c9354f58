//! No request lives longer than its deadline, and no panic leaves a client without an answer
//! (reliability rules 33 and 38).
use super::{Site, headers};
use actix_web::{
    Error, HttpResponse,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{StatusCode, header},
    middleware::Next,
    web::Data,
};
use futures_util::FutureExt;
use std::{panic::AssertUnwindSafe, time::Duration};

/// How long a whole request may take.
const DEADLINE: Duration = Duration::from_secs(10);

/// Answers 408 and closes when the deadline passes; 500 when a handler panics.
///
/// The request must not be cloned before `next`: actix then drops the connection without an answer.
/// So there is no request left to render a page for, and the answer is a bare one.
pub async fn deadline(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let is_secure = req.app_data::<Data<Site>>().is_some_and(|site| site.is_secure());
    let work = AssertUnwindSafe(next.call(req)).catch_unwind();
    match tokio::time::timeout(DEADLINE, work).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(_panic)) => Err(bare(StatusCode::INTERNAL_SERVER_ERROR, is_secure)),
        Err(_late) => Err(bare(StatusCode::REQUEST_TIMEOUT, is_secure)),
    }
}

fn bare(status: StatusCode, is_secure: bool) -> Error {
    let mut answer = HttpResponse::build(status);
    let mut answer = answer
        .force_close()
        .insert_header(header::ContentType::plaintext())
        .body(status.to_string());
    headers::apply(answer.headers_mut(), is_secure);
    InternalError::from_response(status.to_string(), answer).into()
}
