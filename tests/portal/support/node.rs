//! A second server on the same database, with the same keys.
use super::{TestPortal, Wire};
use actix_web::{dev::ServerHandle, rt};
use std::{net::TcpListener, sync::Arc};
use twotier::{
    app::{self, Portal},
    platform::{context::Context, db::Db, web::Site},
    users::passwords::{Hasher, Strength},
};

/// Another node of a portal. It ends with its test.
pub struct Node {
    base: String,
    server: ServerHandle,
}

impl TestPortal {
    /// Starts one, at an address of its own.
    pub fn second_node(&self) -> Node {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let Context { site, secrets, follow } = self.portal.context.clone();
        let site = Arc::new(Site { base_url: base.clone(), ..site.as_ref().clone() });
        let context = Context { site, secrets, follow };
        let db = self.second_db_in(&context);
        let hasher = Hasher::start(Strength::Test);
        let portal = Portal { db, hasher, context, ..self.portal.clone() };
        let server = app::serve(listener, portal).unwrap();
        let handle = server.handle();
        rt::spawn(server);
        Node { base, server: handle }
    }

    /// The portal's database as another node has it open.
    pub fn second_db(&self) -> Db {
        self.second_db_in(&self.portal.context)
    }

    fn second_db_in(&self, context: &Context) -> Db {
        Db::open_as_is(&self.url.parse().unwrap(), context).unwrap()
    }
}

impl Node {
    /// A client of this node.
    pub fn wire(&self) -> Wire {
        Wire::to(&self.base)
    }

    /// Whether the session of a client opens something here, too.
    pub async fn knows(&self, wire: &Wire) -> bool {
        let there = self.wire().with(wire.session.clone().unwrap());
        there.get("/session").await.status == 204
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}
