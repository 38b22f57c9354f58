//! What every worker of the server is given.
use crate::{
    app::{Portal, routes},
    domains::Resolver,
    platform::{
        clock::Clock,
        db::Db,
        outside::Outside,
        web::{Site, routing::Unhurried},
    },
    users::{passwords::Hasher, sessions::DieselSessions},
    verification::Uploads,
};
use actix_session::{SessionMiddleware, config::BrowserSession, config::CookieContentSecurity};
use actix_web::{
    cookie::{Key, SameSite},
    web::{self, Data, ServiceConfig},
};

/// What handlers and guards ask for.
#[derive(Clone)]
pub struct Parts {
    db: Data<Db>,
    clock: Data<Clock>,
    hasher: Data<Hasher>,
    resolver: Data<Resolver>,
    outside: Data<Outside>,
    site: Data<Site>,
    uploads: Data<Uploads>,
    /// Signs cookies.
    key: Data<Key>,
    /// What may take longer than usual.
    unhurried: Data<Unhurried>,
}

impl Parts {
    /// Those of a portal.
    pub fn of(portal: Portal) -> Self {
        let key = Key::derive_from(&portal.context.secrets.key_for("cookies"));
        Self {
            db: Data::new(portal.db),
            clock: Data::new(portal.clock),
            hasher: Data::new(portal.hasher),
            resolver: Data::new(portal.resolver),
            outside: Data::new(portal.outside),
            site: Data::from(portal.context.site),
            uploads: Data::new(portal.uploads),
            key: Data::new(key),
            unhurried: Data::new(Unhurried::of(&routes())),
        }
    }

    /// Gives them to a server.
    pub fn provide(&self, cfg: &mut ServiceConfig) {
        cfg.app_data(self.db.clone())
            .app_data(self.clock.clone())
            .app_data(self.hasher.clone())
            .app_data(self.resolver.clone())
            .app_data(self.outside.clone())
            .app_data(self.site.clone())
            .app_data(self.uploads.clone())
            .app_data(self.key.clone())
            .app_data(self.unhurried.clone())
            .app_data(web::PayloadConfig::new(64 * 1024));
    }

    /// Who is who, from request to request.
    pub fn sessions(&self) -> SessionMiddleware<DieselSessions> {
        let store = DieselSessions::new(self.db.as_ref().clone(), self.clock.as_ref().clone());
        SessionMiddleware::builder(store, self.key.as_ref().clone())
            .cookie_name(self.site.session_cookie().to_owned())
            .cookie_secure(self.site.is_secure())
            .cookie_http_only(true)
            .cookie_same_site(SameSite::Lax)
            .cookie_path("/".to_owned())
            .cookie_content_security(CookieContentSecurity::Signed)
            .session_lifecycle(BrowserSession::default())
            .build()
    }
}
