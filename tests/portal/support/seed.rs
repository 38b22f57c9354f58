//! What a portal begins with. It is made once in a run and copied for each test, which is many times faster than making it
//! again, and lets no test see another.
use super::portal::{assemble, nobody, site};
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection, sql_query};
use reqwest::Url;
use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use twotier::{demo, platform::secrets::Secrets, verification::Uploads};

/// Where the portal stands in the cast's own letters, which were written before any portal had its port.
pub const FIRST_BASE: &str = "http://localhost";

/// Who is there in the beginning.
#[derive(Clone, Copy)]
pub enum World {
    Nobody,
    /// The demo's companies and people.
    Cast,
}

/// A database that is only copied, and the keys of what is sealed in it.
pub struct Seed {
    pub secrets: Secrets,
    database: Database,
}

/// A database of one test. It goes with the test.
pub struct Database {
    pub url: String,
    files: TempDir,
}

impl Seed {
    pub async fn of(world: World) -> &'static Self {
        static NOBODY: OnceCell<Seed> = OnceCell::const_new();
        static CAST: OnceCell<Seed> = OnceCell::const_new();
        let kept = match world {
            World::Nobody => &NOBODY,
            World::Cast => &CAST,
        };
        kept.get_or_init(|| Self::grow(world)).await
    }

    async fn grow(world: World) -> Self {
        let (database, secrets) = (Database::named(), Secrets::random());
        if let Some(server) = server() {
            tell(&server, &format!("CREATE DATABASE {}", database.name()));
        }
        let (url, site) = (&database.url, site(FIRST_BASE));
        let portal = assemble(url, site, &secrets, nobody(), Uploads::default());
        if matches!(world, World::Cast) {
            demo::create_cast(&portal).await.unwrap();
        }
        drop(portal);
        Self { secrets, database: database.left_alone() }
    }

    pub fn copy(&self) -> Database {
        let copy = Database::named();
        if let Some(server) = server() {
            let (from, to) = (self.database.name(), copy.name());
            tell(&server, &format!("CREATE DATABASE {to} TEMPLATE {from}"));
        } else {
            fs::copy(self.database.file(), copy.file()).unwrap();
        }
        copy
    }
}

impl Database {
    fn named() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("portal_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let files = TempDir::new().unwrap();
        let url = match server() {
            Some(mut url) => {
                url.set_path(&name);
                url.to_string()
            }
            None => format!("sqlite://{}", files.path().join("portal.db").display()),
        };
        Self { url, files }
    }

    /// The same without anybody who may still be leaving it, so that it can be copied at any time.
    fn left_alone(self) -> Self {
        if let Some(server) = server() {
            let of = format!("FROM pg_stat_activity WHERE datname = '{}'", self.name());
            tell(&server, &format!("SELECT pg_terminate_backend(pid) {of}"));
            return self;
        }
        let alone = Self::named();
        let mut conn = SqliteConnection::establish(self.file().to_str().unwrap()).unwrap();
        let into = format!("VACUUM INTO '{}'", alone.file().display());
        for statement in ["PRAGMA busy_timeout = 60000", &into] {
            sql_query(statement).execute(&mut conn).unwrap();
        }
        alone
    }

    fn name(&self) -> String {
        Url::parse(&self.url).unwrap().path()[1..].to_owned()
    }

    fn file(&self) -> PathBuf {
        self.files.path().join("portal.db")
    }
}

impl Drop for Database {
    /// Files go with their folder; a server keeps what nobody drops.
    fn drop(&mut self) {
        if let Some(server) = server() {
            tell(&server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name()));
        }
    }
}

/// The PostgreSQL server that the tests shall use.
fn server() -> Option<Url> {
    std::env::var("TEST_DATABASE_URL").ok().map(|url| url.parse().unwrap())
}

fn tell(server: &Url, statement: &str) {
    let mut conn = PgConnection::establish(server.as_str()).unwrap();
    sql_query(statement).execute(&mut conn).unwrap();
}
