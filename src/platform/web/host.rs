//! Only our own name is answered to (reliability rule 34).
use super::{Error as Refusal, Site, site::is_loopback_name};
use actix_web::{
    Error, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::Next,
    web::Data,
};

/// Another loopback name is led to the base URL; any other unknown host is refused, except for
/// probes, which know only an address.
pub async fn own_host_only(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let Some(site) = req.app_data::<Data<Site>>().cloned() else {
        return next.call(req).await.map(ServiceResponse::map_into_boxed_body);
    };
    let host = sent_host(&req);
    if host.as_deref() == Some(site.authority()) || matches!(req.path(), "/livez" | "/readyz") {
        return next.call(req).await.map(ServiceResponse::map_into_boxed_body);
    }
    if may_redirect(&req, &site, host.as_deref()) {
        let to = site.link(req.uri().path_and_query().map_or("/", |path| path.as_str()));
        return Ok(req.into_response(
            HttpResponse::TemporaryRedirect().insert_header((header::LOCATION, to)).finish(),
        ));
    }
    Ok(req.error_response(Refusal::Bad("unknown-host")))
}

/// The one `Host` header, if there is exactly one and no other authority contradicts it.
fn sent_host(req: &ServiceRequest) -> Option<String> {
    let mut hosts = req.headers().get_all(header::HOST).filter_map(|host| host.to_str().ok());
    let host = hosts.next()?.to_ascii_lowercase();
    let authority = req.uri().authority().map(|a| a.as_str().to_ascii_lowercase());
    (hosts.next().is_none() && authority.is_none_or(|a| a == host)).then_some(host)
}

fn may_redirect(req: &ServiceRequest, site: &Site, host: Option<&str>) -> bool {
    let split = |authority: &str| match authority.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name.to_owned(), port.to_owned()),
        _ => (authority.to_owned(), String::new()),
    };
    let Some((name, port)) = host.map(split) else { return false };
    *req.method() == Method::GET
        && site.is_loopback()
        && is_loopback_name(&name)
        && port == split(site.authority()).1
}
