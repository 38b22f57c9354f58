//! The security headers of every response, error pages included (reliability rule 35).
use super::Site;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::header::{self, HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    web::Data,
};

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a stored document may do, should a browser show it: nothing at all.
pub const SANDBOX: &str = "default-src 'none'; sandbox";

const ALWAYS: [(&str, &str); 8] = [
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("x-permitted-cross-domain-policies", "none"),
];
/// Two years, in seconds.
const HSTS: &str = "max-age=63072000; includeSubDomains";

/// Puts the headers on whatever comes out.
pub async fn security_headers(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let is_secure = req.app_data::<Data<Site>>().is_some_and(|site| site.is_secure());
    match next.call(req).await {
        Ok(mut res) => {
            apply(res.headers_mut(), is_secure);
            Ok(res)
        }
        // An error that reaches this far has no page, but headers it gets all the same.
        Err(error) => {
            let mut answer = error.error_response();
            apply(answer.headers_mut(), is_secure);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// Puts the headers on one response.
pub fn apply(headers: &mut HeaderMap, is_secure: bool) {
    let is_boxed = headers.get(header::CONTENT_SECURITY_POLICY).is_some_and(|own| own == SANDBOX);
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if is_boxed {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    }
    if is_secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
    // Whatever does not say that it may be kept, may not: pages hold people's data.
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(
            header::VARY,
            HeaderValue::from_static("accept-language, cookie, accept-encoding"),
        );
    }
}
