//! `?lang=` on any page is remembered in a cookie.
use super::{Site, address_language};
use crate::platform::i18n::LANGUAGE_COOKIE;
use actix_web::{
    Error, HttpResponse,
    body::MessageBody,
    cookie::{Cookie, SameSite, time::Duration},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

/// Forgets what the cookie says: the browser's own languages are asked for again.
pub fn forget_language(mut answer: HttpResponse) -> HttpResponse {
    let mut cookie = Cookie::build(LANGUAGE_COOKIE, "").path("/").http_only(true).finish();
    cookie.make_removal();
    drop(answer.add_cookie(&cookie));
    answer
}

/// Sets the cookie when the address names a language.
pub async fn remember_language(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let asked = address_language(req.request());
    let is_secure = req.app_data::<Data<Site>>().is_some_and(|site| site.is_secure());
    let mut res = next.call(req).await?;
    if let Some(language) = asked {
        let cookie = Cookie::build(LANGUAGE_COOKIE, language.as_str())
            .path("/")
            .secure(is_secure)
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(Duration::days(365))
            .finish();
        // A cookie made of two letters is always a valid header.
        drop(res.response_mut().add_cookie(&cookie));
    }
    Ok(res)
}
