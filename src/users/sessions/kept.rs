//! An answer that leads on is given only if the session that it relies on was kept.
use crate::platform::web;
use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
};
use std::cell::Cell;

tokio::task_local! {
    /// Whether the session of the request in hand could not be kept.
    static IS_LOST: Cell<bool>;
}

/// Notes that the session of the request in hand could not be kept.
pub(super) fn note_lost() {
    // Outside a request there is nobody to tell.
    let _ = IS_LOST.try_with(|is_lost| is_lost.set(true));
}

/// In place of a redirect whose session was lost, the page of a portal that cannot answer just now: the
/// next page would know nothing of what was typed, opened or signed in. A page that was read stays.
pub async fn lead_on_if_kept(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let answer = async {
        let res = next.call(req).await?.map_into_boxed_body();
        let is_lost = res.status().is_redirection() && IS_LOST.with(Cell::get);
        Ok(if is_lost { unavailable(res) } else { res })
    };
    IS_LOST.scope(Cell::new(false), answer).await
}

fn unavailable(res: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let (req, _) = res.into_parts();
    ServiceResponse::from_err(web::Error::Unavailable, req)
}
