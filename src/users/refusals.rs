//! Notes what was refused, for whoever looks after the portal: too many tries, a missing role, a form
//! from elsewhere (reliability rule 39). Outside the audit chains, since a stranger can cause any number.
use super::Person;
use crate::{
    audit::{self, Refusal},
    platform::{
        db::Db,
        web::{self, Client, Now},
    },
};
use actix_web::{
    Error, HttpMessage, HttpRequest,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

/// Who asks, as the guards found out.
#[derive(Clone)]
pub(super) struct Asker(pub Person);

/// Writes a row for a response that refuses something.
pub async fn note_refusals(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let res = next.call(req).await?.map_into_boxed_body();
    let error = res.response().error().and_then(actix_web::Error::as_error::<web::Error>);
    let refused = match error {
        Some(web::Error::Forbidden(what)) => Some(("request.forbidden", *what)),
        Some(web::Error::TooMany(_)) => Some(("request.throttled", "too-many")),
        _ => None,
    };
    if let Some((kind, reason)) = refused {
        note(res.request(), kind, reason).await;
    }
    Ok(res)
}

async fn note(req: &HttpRequest, kind: &'static str, reason: &'static str) {
    let Some(db) = req.app_data::<Data<Db>>() else { return };
    let asker = req.extensions().get::<Asker>().map(|asker| asker.0.clone());
    let refusal = Refusal {
        kind,
        organization: asker.as_ref().map(|person| person.own().id),
        user: asker.map(|person| person.user),
        reason,
    };
    let (from, now) = (Client::of(req).address, Now::of(req).0);
    let noted = db.write(move |conn| audit::refused(conn, &from, &refusal, now)).await;
    if let Err(error) = noted {
        tracing::warn!(%error, kind, "a refusal could not be noted");
    }
}
