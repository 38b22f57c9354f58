//! A portal to be measured: the demo's world on a free port, at full strength.
use std::{net::TcpListener, sync::Arc};
use tempfile::TempDir;
use twotier::{
    app::{self, Portal},
    demo,
    platform::{
        clock::Clock,
        context::Context,
        db::{DatabaseUrl, Db},
        outside::Outside,
        secrets::Secrets,
        web::Site,
    },
    users::passwords::{Hasher, Strength},
    values::Calendar,
    verification::Uploads,
};

/// A portal that serves.
pub struct Served {
    pub portal: Portal,
    /// Host and port.
    pub address: String,
    /// Where its database is.
    pub url: DatabaseUrl,
    pub files: TempDir,
    server: actix_web::dev::ServerHandle,
}

impl Served {
    pub async fn start() -> Self {
        Self::at(Clock::System).await
    }

    /// One that goes by this clock.
    pub async fn at(clock: Clock) -> Self {
        let files = TempDir::new().expect("a folder");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("localhost:{}", listener.local_addr().expect("an address").port());
        let context = Context {
            site: Arc::new(site(&address)),
            secrets: Secrets::random(),
            follow: app::follow,
        };
        let url = database(&files);
        let db = Db::open(&url, &context).expect("a database");
        let hasher = Hasher::start(Strength::Full);
        let resolver = twotier::domains::Resolver::new(None);
        let (outside, uploads) = (Outside::open(false), Uploads::default());
        let portal = Portal { db, clock, hasher, resolver, outside, context, uploads };
        demo::create(&portal).await.expect("a world");
        let server = app::serve(listener, portal.clone()).expect("a server");
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self { portal, address, url, files, server: handle }
    }

    pub async fn stop(self) {
        self.server.stop(false).await;
    }
}

fn database(files: &TempDir) -> DatabaseUrl {
    let url = match std::env::var("TEST_DATABASE_URL") {
        Ok(server) => fresh_schema(&server),
        Err(_) => format!("sqlite://{}", files.path().join("portal.db").display()),
    };
    url.parse().expect("a database's address")
}

fn fresh_schema(server: &str) -> String {
    use diesel::{Connection, RunQueryDsl};
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("bench_{}_{count}", std::process::id());
    let mut conn = diesel::PgConnection::establish(server).expect("a PostgreSQL server");
    let make = format!("CREATE SCHEMA {schema}");
    diesel::sql_query(make).execute(&mut conn).expect("a schema");
    format!("{server}?options=-csearch_path%3D{schema}")
}

fn site(address: &str) -> Site {
    Site {
        base_url: format!("http://{address}"),
        account_domain: "twotier.example".into(),
        operator_name: "Fabrikam Cloud".into(),
        zone: chrono_tz::UTC,
        support_email: None,
        support_url: None,
        trusted_proxies: vec![],
        is_demo: true,
        keeps_mail: true,
        four_eyes: false,
        second_factor: twotier::values::SecondFactor::Nobody,
        admin_access: twotier::values::AdminAccess::WithPartnership,
        keep_documents: 90,
        calendar: Calendar::default(),
    }
}
