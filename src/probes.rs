//! `/livez` and `/readyz`, for whoever watches over the process.
use crate::platform::{
    clock::Clock,
    db::{self, Db},
};
use actix_web::{
    HttpResponse,
    web::{self, Data, ServiceConfig},
};
use std::time::Duration;

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(1);

/// Puts the probes beside the pages: they need no session and any host name.
pub fn mount(cfg: &mut ServiceConfig) {
    let probe = |path: &'static str| web::resource(path);
    cfg.service(probe("/livez").get(alive).route(web::head().to(alive)))
        .service(probe("/readyz").get(ready).route(web::head().to(ready)));
}

/// The process answers.
async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}

/// The database takes a write within a second, and its schema is today's. 503 over half-truth.
async fn ready(db: Data<Db>, clock: Data<Clock>) -> HttpResponse {
    let now = clock.now().to_rfc3339();
    let probe = db.write(move |conn| db::probe(conn, &now));
    let is_ready = matches!(tokio::time::timeout(PATIENCE, probe).await, Ok(Ok(true)));
    if is_ready {
        HttpResponse::Ok().content_type("text/plain").body("ready\n")
    } else {
        HttpResponse::ServiceUnavailable()
            .insert_header(("retry-after", "5"))
            .content_type("text/plain")
            .body("not ready\n")
    }
}
