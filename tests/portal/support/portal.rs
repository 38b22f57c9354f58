//! A whole portal on a free port with a database of its own and a clock that stands still.
use super::Browser;
use actix_web::rt;
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};
use tempfile::TempDir;
use twotier::{
    app::{self, JOBS, Portal},
    demo,
    domains::Resolver,
    mail::{self, Kept, Transport},
    platform::{
        clock::Clock,
        context::Context,
        db::{Conn, Db, Error},
        due, holidays,
        outside::Outside,
        secrets::Secrets,
        web::Site,
    },
    users::passwords::{Hasher, Strength},
    verification::{Limits, Uploads},
};

/// Monday, nine o'clock.
pub const MORNING: &str = "2026-01-05T09:00:00Z";

pub struct TestPortal {
    pub portal: Portal,
    pub base: String,
    /// Where its database is, for a second node.
    pub url: String,
    server: actix_web::dev::ServerHandle,
    _files: TempDir,
}

impl TestPortal {
    /// An empty portal.
    pub async fn empty() -> Self {
        Self::with(|site| site).await
    }

    /// A portal with the demo's companies and people in it.
    pub async fn start() -> Self {
        Self::start_as(|site| site).await
    }

    /// The same with other settings.
    pub async fn start_as(change: impl FnOnce(Site) -> Site) -> Self {
        let portal = Self::with(change).await;
        demo::create_cast(&portal.portal).await.unwrap();
        portal
    }

    /// A portal that asks this name server, with the demo's companies and people in it.
    pub async fn start_with_dns(server: SocketAddr) -> Self {
        let asked = Resolver::new(Some(server));
        let portal = Self::build(|site| site, asked, Uploads::default()).await;
        demo::create_cast(&portal.portal).await.unwrap();
        portal
    }

    /// A portal with the demo's companies and people in it that takes documents within other limits.
    pub async fn start_within(limits: Limits) -> Self {
        let nobody = Resolver::new(Some(([127, 0, 0, 1], 9).into()));
        let portal = Self::build(|site| site, nobody, Uploads::with(limits)).await;
        demo::create_cast(&portal.portal).await.unwrap();
        portal
    }

    /// An empty portal with other settings.
    pub async fn with(change: impl FnOnce(Site) -> Site) -> Self {
        // The discard port: nobody answers there.
        let nobody = Resolver::new(Some(([127, 0, 0, 1], 9).into()));
        Self::build(change, nobody, Uploads::default()).await
    }

    async fn build(
        change: impl FnOnce(Site) -> Site,
        resolver: Resolver,
        uploads: Uploads,
    ) -> Self {
        let files = TempDir::new().unwrap();
        let url = match std::env::var("TEST_DATABASE_URL") {
            Ok(server) => fresh_schema(&server),
            Err(_) => format!("sqlite://{}", files.path().join("portal.db").display()),
        };
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let site = change(site(&base));
        let context =
            Context { site: Arc::new(site), secrets: Secrets::random(), follow: app::follow };
        let db = Db::open(&url.parse().unwrap(), &context).unwrap();
        let clock = Clock::stopped(MORNING.parse().unwrap());
        let hasher = Hasher::start(Strength::Test);
        let outside = Outside::open(false);
        let portal = Portal { db, clock, hasher, resolver, outside, context, uploads };
        let server = app::serve(listener, portal.clone()).unwrap();
        let handle = server.handle();
        rt::spawn(server);
        Self { portal, base, url, server: handle, _files: files }
    }

    /// A browser without a past, in English.
    pub fn browser(&self) -> Browser {
        Browser::open(&self.base, "en")
    }

    /// A browser without a past, in Dutch.
    pub fn dutch_browser(&self) -> Browser {
        Browser::open(&self.base, "nl")
    }

    /// What time it is in the portal.
    pub fn now(&self) -> DateTime<Utc> {
        self.portal.clock.now()
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        self.portal.clock.advance(time);
    }

    /// Delivers what waits in the outbox, and returns every letter so far, newest first.
    pub async fn mail(&self) -> Vec<Kept> {
        let Portal { db, clock, context, .. } = &self.portal;
        mail::deliver_due(db, &Transport::Inbox, context, clock).await.unwrap();
        db.read(|conn| mail::kept(conn, None, 1000)).await.unwrap()
    }

    /// The newest letter to an address.
    pub async fn letter_to(&self, address: &str) -> Kept {
        let letters = self.mail().await;
        let found = letters.into_iter().find(|letter| letter.recipient == address);
        found.unwrap_or_else(|| panic!("no letter to {address}"))
    }

    /// The path of the first link in a letter.
    pub fn link_in(&self, letter: &Kept) -> String {
        let link = letter.text.lines().find_map(|line| line.trim().strip_prefix(&self.base));
        link.filter(|path| path.len() > 1).expect("a link").to_owned()
    }

    /// Does what is due.
    pub async fn do_what_is_due(&self) {
        due::run_all(&self.portal.db, JOBS, &self.portal.clock).await.unwrap();
    }

    /// Looks something up.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.portal.db.read(work).await.unwrap()
    }

    /// Changes something behind the portal's back.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.portal.db.write(work).await.unwrap()
    }

    /// What breaks an invariant: nothing, in a sound portal.
    pub async fn broken(&self) -> Vec<String> {
        let mut broken = vec![];
        for invariant in app::invariants() {
            let found = self.read(move |conn| (invariant.broken)(conn)).await;
            broken.extend(found.into_iter().map(|find| format!("{}: {find}", invariant.name)));
        }
        broken
    }
}

impl Drop for TestPortal {
    /// The server ends with its test.
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

fn site(base: &str) -> Site {
    Site {
        base_url: base.to_owned(),
        account_domain: "twotier.example".into(),
        operator_name: "Fabrikam Cloud".into(),
        zone: chrono_tz::Europe::Amsterdam,
        support_email: None,
        support_url: None,
        trusted_proxies: vec![],
        is_demo: true,
        keeps_mail: true,
        four_eyes: false,
        second_factor: twotier::values::SecondFactor::Nobody,
        admin_access: twotier::values::AdminAccess::WithPartnership,
        keep_documents: 90,
        calendar: holidays::built_in(),
    }
}

fn fresh_schema(server: &str) -> String {
    use diesel::{Connection, RunQueryDsl};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("portal_{}_{count}", std::process::id());
    let mut conn = diesel::PgConnection::establish(server).unwrap();
    diesel::sql_query(format!("CREATE SCHEMA {schema}")).execute(&mut conn).unwrap();
    format!("{server}?options=-csearch_path%3D{schema}")
}
