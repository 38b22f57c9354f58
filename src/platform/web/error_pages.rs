//! Gives every bare refusal one calm page, in the reader's language.
use super::{Error as Refusal, Frame, HTML, request_log::RequestId};
use actix_web::{
    Error, HttpMessage, HttpRequest, ResponseError,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
};
use askama::Template;

#[derive(Template)]
#[template(path = "errors/page.html")]
struct ErrorPage {
    frame: Frame,
    title: String,
    text: String,
    home: String,
    request_id: String,
}

/// Fills in the page where a response says only a status.
pub async fn error_pages(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let res = next.call(req).await?.map_into_boxed_body();
    let has_page =
        res.headers().contains_key(header::CONTENT_TYPE) && res.response().error().is_none();
    if !(res.status().is_client_error() || res.status().is_server_error()) || has_page {
        return Ok(res);
    }
    let Some((page, until)) = page_for(&res) else { return Ok(res) };
    let mut res = res.map_body(|_, _| BoxBody::new(page));
    let headers = res.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(HTML));
    headers.remove(header::CONTENT_LENGTH);
    if let Some(seconds) = until {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    Ok(res)
}

fn page_for(res: &ServiceResponse) -> Option<(String, Option<i64>)> {
    let req = res.request();
    let refusal = res.response().error().and_then(actix_web::Error::as_error::<Refusal>);
    let code = refusal.map_or_else(|| code_of(res.status()), Refusal::code);
    let frame = frame_of(req);
    let page = ErrorPage {
        title: frame.say(format!("error-{code}-title")),
        text: text(&frame, refusal, code),
        // Whoever came by another name has to be led to ours.
        home: if code == "unknown-host" { frame.site.link("/") } else { "/".to_owned() },
        request_id: RequestId::of(req),
        frame,
    };
    Some((page.render().ok()?, refusal.and_then(|refusal| wait(&page.frame, refusal))))
}

fn text(frame: &Frame, refusal: Option<&Refusal>, code: &str) -> String {
    match refusal {
        Some(Refusal::TooMany(until)) => {
            frame.with("time", frame.clock_or_moment(until)).say("error-too-many-text")
        }
        Some(Refusal::Forbidden(permit)) if frame.knows(&format!("error-forbidden-{permit}")) => {
            frame.say(format!("error-forbidden-{permit}"))
        }
        Some(Refusal::Bad("unknown-host")) => {
            frame.with("address", &frame.site.base_url).say("error-unknown-host-text")
        }
        _ => frame.say(format!("error-{code}-text")),
    }
}

/// How many seconds to wait, for whoever came too often.
fn wait(frame: &Frame, refusal: &Refusal) -> Option<i64> {
    match refusal {
        Refusal::TooMany(until) => Some((*until - frame.now).num_seconds().max(1)),
        _ => None,
    }
}

/// The frame that the guard built, or one made of what the request says.
fn frame_of(req: &HttpRequest) -> Frame {
    let built = req.extensions().get::<Frame>().cloned();
    built.unwrap_or_else(|| Frame::of(req, None))
}

fn code_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        status if status.is_client_error() => "bad-request",
        _ => "internal",
    }
}

/// There is no such page.
pub async fn not_found() -> Result<actix_web::HttpResponse, Refusal> {
    debug_assert_eq!(Refusal::NotFound.status_code(), StatusCode::NOT_FOUND);
    Err(Refusal::NotFound)
}
