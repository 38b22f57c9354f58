//! Lets a browser change something only from one of our own pages (reliability rule 36). One place,
//! nothing to forget in a template, and no secret in the HTML that compression could leak.
use super::{Error as Refusal, Site};
use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::Next,
    web::Data,
};

/// Refuses an unsafe method that does not come from our own page.
pub async fn same_origin_only(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_safe = matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe || comes_from_us(&req) {
        return next.call(req).await.map(ServiceResponse::map_into_boxed_body);
    }
    Ok(req.error_response(Refusal::Forbidden("same-origin")))
}

fn comes_from_us(req: &ServiceRequest) -> bool {
    let header = |name: &str| req.headers().get(name).map(|value| value.to_str().unwrap_or(""));
    let Some(site) = req.app_data::<Data<Site>>() else { return false };
    match (header("sec-fetch-site"), header(header::ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == site.base_url,
        // No browser of today sends neither; a tool that carries somebody's session is refused.
        (None, None) => req.cookie(site.session_cookie()).is_none(),
    }
}
