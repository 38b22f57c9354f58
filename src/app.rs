//! Puts the features together into one server: every route, the manners around them, the jobs.
pub use crate::jobs::JOBS;
use crate::{
    activity,
    audit::{self, Invariant},
    company, correspondence, customers, domains, enrollment, federation, home, inbox, lists, mail,
    memberships, operations, orders, organizations, partnerships,
    parts::Parts,
    platform::{
        clock::Clock,
        context::Context,
        db::{self, Conn, Db},
        outside::Outside,
        web::{
            assets,
            deadline::deadline,
            error_pages::{error_pages, not_found},
            headers::security_headers,
            host::own_host_only,
            remember_language,
            request_log::request_log,
            routing::{Access, Route, mount},
            same_origin::same_origin_only,
        },
    },
    probes,
    users::{self, Permission, passwords::Hasher},
    values::OrganizationId,
    verification::{self, Uploads},
};
use actix_web::{
    App, HttpServer,
    dev::Server,
    middleware::{Compress, from_fn},
    web::{self, ServiceConfig},
};
use std::{net::TcpListener, time::Duration};

/// What a running portal consists of.
#[derive(Clone)]
pub struct Portal {
    /// Its database.
    pub db: Db,
    /// Its clock.
    pub clock: Clock,
    /// Its hashing threads.
    pub hasher: Hasher,
    /// Whom it asks about DNS records.
    pub resolver: domains::Resolver,
    /// Its way to other web servers.
    pub outside: Outside,
    /// Its settings and keys.
    pub context: Context,
    /// The documents that arrive, and how many at once.
    pub uploads: Uploads,
}

/// Every route of the portal.
pub fn routes() -> Vec<Route> {
    [
        home::routes(),
        activity::routes(),
        company::routes(),
        correspondence::routes(),
        operations::routes(),
        enrollment::routes(),
        orders::routes(),
        // Before the customers and the resellers, whose addresses hold any name.
        lists::routes(),
        customers::routes(),
        partnerships::routes(),
        verification::routes(),
        federation::routes(),
        inbox::routes(),
        users::routes(),
        lent(),
    ]
    .concat()
}

/// What there is of other companies, for whoever acts for them: what their word can lend, and nothing else.
fn lent() -> Vec<Route> {
    let pages = [users::management::routes(), company::routes()].concat().into_iter();
    let is_lent = |page: &Route| match page.access {
        // What roles allow is a page for everybody who is signed in; whatever else takes no permission is their own.
        Access::Permit(code) => Permission::find(code)
            .map_or(page.pattern == users::management::ROLES, Permission::is_lent),
        Access::Public => false,
    };
    pages.filter(is_lent).map(|page| page.below(users::acting::BASE)).collect()
}

/// What always holds, feature by feature.
pub fn invariants() -> Vec<Invariant> {
    [
        audit::INVARIANTS,
        mail::INVARIANTS,
        organizations::INVARIANTS,
        users::INVARIANTS,
        memberships::INVARIANTS,
        domains::INVARIANTS,
        verification::INVARIANTS,
        partnerships::INVARIANTS,
        customers::INVARIANTS,
        orders::INVARIANTS,
        enrollment::INVARIANTS,
        crate::integrity::INVARIANTS,
    ]
    .concat()
}

/// Brings the copies up to date that depend on these organizations.
pub fn follow(conn: &mut Conn, organizations: &[OrganizationId]) -> Result<(), db::Error> {
    organizations.iter().try_for_each(|organization| {
        partnerships::refresh(conn, *organization)?;
        customers::refresh(conn, *organization)
    })
}

/// Serves until it is told to stop; requests in flight get ten seconds.
pub fn serve(listener: TcpListener, portal: Portal) -> std::io::Result<Server> {
    let parts = Parts::of(portal);
    let server = HttpServer::new(move || {
        App::new()
            .configure(|cfg| parts.provide(cfg))
            // The last is the outermost: whatever is refused within gets its page, then its headers.
            .wrap(from_fn(own_host_only))
            .wrap(from_fn(error_pages))
            .wrap(Compress::default())
            .wrap(from_fn(deadline))
            .wrap(from_fn(security_headers))
            .wrap(from_fn(request_log))
            .configure(assets::mount)
            .configure(probes::mount)
            .configure(|cfg| pages(&parts, cfg))
    });
    Ok(server
        .workers(2)
        .max_connections(4096)
        .client_request_timeout(Duration::from_secs(5))
        .keep_alive(Duration::from_secs(10))
        .shutdown_timeout(10)
        .tcp_nodelay(true)
        .listen(listener)?
        .run())
}

/// Everything that knows of sessions.
fn pages(parts: &Parts, cfg: &mut ServiceConfig) {
    cfg.service(
        web::scope("")
            .wrap(from_fn(users::acting::step_over))
            .wrap(from_fn(remember_language))
            .wrap(from_fn(same_origin_only))
            .wrap(parts.sessions())
            .wrap(from_fn(users::sessions::lead_on_if_kept))
            .wrap(from_fn(users::note_refusals))
            .wrap(from_fn(users::access::explain_refusals))
            .configure(|cfg| mount(&routes(), cfg))
            .default_service(web::to(not_found)),
    );
}
