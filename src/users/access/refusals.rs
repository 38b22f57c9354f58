//! Whoever is signed in and refused for want of a permission reads which, and whom to ask, in place of the plain
//! page that the platform has for all refusals.
use super::{forms::AskForm, pages::AskPage, store};
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, Frame, Now, html, request_log::RequestId},
    },
    users::{Permission, Person, load, refusals::Asker},
};
use actix_web::{
    Error, HttpMessage, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
    web::Data,
};

/// Explains a response that refuses something. Where that fails, the plain page stays.
pub async fn explain_refusals(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let res = next.call(req).await?.map_into_boxed_body();
    let error = res.response().error().and_then(Error::as_error::<web::Error>);
    let missing = match error {
        Some(web::Error::Forbidden(code)) => Permission::find(code),
        _ => None,
    };
    let Some(missing) = missing else { return Ok(res) };
    match explained(res.request(), missing).await {
        Some(page) => Ok(in_place(res, page)),
        None => Ok(res),
    }
}

async fn explained(req: &HttpRequest, missing: Permission) -> Option<HttpResponse> {
    let asker: Person = req.extensions().get::<Asker>()?.0.clone();
    let frame = req.extensions().get::<Frame>()?.clone();
    let (db, user, now) = (req.app_data::<Data<Db>>()?, asker.user, Now::of(req).0);
    let way = db.read(move |conn| {
        let user = load(conn, user)?;
        store::way(conn, &user, missing, now)
    });
    let way = way.await.inspect_err(|error| tracing::warn!(%error, "a refusal stays unexplained"));
    let (form, errors) = (AskForm::default(), FormErrors::default());
    let (organization, refused) = (asker.home.name, Some(RequestId::of(req)));
    let page = AskPage { frame, way: way.ok()?, organization, form, errors, refused };
    html(StatusCode::FORBIDDEN, &page).ok()
}

/// The page, with the headers of the response in whose place it stands: among them are cookies.
fn in_place(res: ServiceResponse<BoxBody>, mut page: HttpResponse) -> ServiceResponse<BoxBody> {
    let (req, res) = res.into_parts();
    for (name, value) in res.headers() {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            page.headers_mut().append(name.clone(), value.clone());
        }
    }
    ServiceResponse::new(req, page)
}
