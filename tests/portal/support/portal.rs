//! A whole portal on a free port with a database of its own and a clock that stands still.
use super::{
    Browser,
    seed::{Database, FIRST_BASE, Seed, World},
};
use actix_web::rt;
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
};
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
    _database: Database,
}

impl TestPortal {
    /// An empty portal.
    pub async fn empty() -> Self {
        Self::with(|site| site).await
    }

    /// A portal with the demo's companies and people in it.
    pub async fn start() -> Self {
        Self::build(World::Cast, site, nobody(), Uploads::default()).await
    }

    /// The same with other settings.
    pub async fn start_as(change: impl FnOnce(Site) -> Site) -> Self {
        let portal = Self::with(change).await;
        demo::create_cast(&portal.portal).await.unwrap();
        portal
    }

    /// A portal that asks this name server, with the demo's companies and people in it.
    pub async fn start_with_dns(server: SocketAddr) -> Self {
        Self::build(World::Cast, site, Resolver::new(Some(server)), Uploads::default()).await
    }

    /// A portal with the demo's companies and people in it that takes documents within other limits.
    pub async fn start_within(limits: Limits) -> Self {
        Self::build(World::Cast, site, nobody(), Uploads::with(limits)).await
    }

    /// An empty portal with other settings.
    pub async fn with(change: impl FnOnce(Site) -> Site) -> Self {
        let site = |base: &str| change(site(base));
        Self::build(World::Nobody, site, nobody(), Uploads::default()).await
    }

    async fn build(
        world: World,
        site: impl FnOnce(&str) -> Site,
        resolver: Resolver,
        uploads: Uploads,
    ) -> Self {
        let seed = Seed::of(world).await;
        let database = seed.copy();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let portal = assemble(&database.url, site(&base), &seed.secrets, resolver, uploads);
        let server = app::serve(listener, portal.clone()).unwrap();
        let handle = server.handle();
        rt::spawn(server);
        Self { portal, base, url: database.url.clone(), server: handle, _database: database }
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
        let bases = [self.base.as_str(), FIRST_BASE];
        let path = |line: &'_ str| {
            let mut paths = bases.iter().filter_map(|base| line.trim().strip_prefix(base));
            paths.find(|path| path.len() > 1 && path.starts_with('/')).map(str::to_owned)
        };
        letter.text.lines().find_map(path).expect("a link")
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

pub fn site(base: &str) -> Site {
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

/// Nobody answers at the discard port.
pub fn nobody() -> Resolver {
    Resolver::new(Some(([127, 0, 0, 1], 9).into()))
}

/// A portal that does not serve yet.
pub fn assemble(
    database: &str,
    site: Site,
    secrets: &Secrets,
    resolver: Resolver,
    uploads: Uploads,
) -> Portal {
    let context = Context { site: Arc::new(site), secrets: secrets.clone(), follow: app::follow };
    let db = Db::open(&database.parse().unwrap(), &context).unwrap();
    let clock = Clock::stopped(MORNING.parse().unwrap());
    let hasher = Hasher::start(Strength::Test);
    Portal { db, clock, hasher, resolver, outside: Outside::open(false), context, uploads }
}
