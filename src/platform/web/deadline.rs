//! No request lives longer than its deadline, and no panic leaves a client without an answer
//! (reliability rules 33 and 38).
use super::{
    Site, headers,
    request_log::{REQUEST_ID, RequestId},
    routing::Unhurried,
};
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

/// How long a whole request may take, unless the table of routes says otherwise.
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
    let id = RequestId::of(req.request());
    let unhurried = req.app_data::<Data<Unhurried>>();
    let longest = unhurried.and_then(|lines| lines.longest(req.method(), req.path()));
    let work = AssertUnwindSafe(next.call(req)).catch_unwind();
    match tokio::time::timeout(longest.unwrap_or(DEADLINE), work).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(_panic)) => Err(bare(StatusCode::INTERNAL_SERVER_ERROR, &id, is_secure)),
        Err(_late) => Err(bare(StatusCode::REQUEST_TIMEOUT, &id, is_secure)),
    }
}

fn bare(status: StatusCode, id: &str, is_secure: bool) -> Error {
    let mut answer = HttpResponse::build(status);
    let mut answer = answer
        .force_close()
        .insert_header(header::ContentType::plaintext())
        .insert_header((REQUEST_ID, id))
        .body(format!("{status}\n{id}\n"));
    headers::apply(answer.headers_mut(), is_secure);
    InternalError::from_response(status.to_string(), answer).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::web::request_log::request_log;
    use actix_web::{App, middleware::from_fn, test, web};

    async fn panics() -> HttpResponse {
        panic!("a handler")
    }

    /// T-CR-4: the client has an answer with an id, and the next request is served.
    #[actix_web::test]
    async fn a_panic_is_a_500_with_an_id_and_ends_nothing_else() {
        let app = App::new()
            .wrap(from_fn(deadline))
            .wrap(from_fn(request_log))
            .route("/panics", web::get().to(panics))
            .route("/lives", web::get().to(HttpResponse::Ok));
        let app = test::init_service(app).await;
        let request = |path| test::TestRequest::get().uri(path).to_request();
        let error = test::try_call_service(&app, request("/panics")).await.err().unwrap();
        let answer = error.error_response();
        assert_eq!(answer.status(), 500);
        assert_eq!(answer.headers().get(REQUEST_ID).unwrap().len(), 36);
        assert_eq!(test::call_service(&app, request("/lives")).await.status(), 200);
    }
}
