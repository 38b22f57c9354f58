//! A database of its own for one test: an SQLite file, or a PostgreSQL schema where
//! `TEST_DATABASE_URL` names a server.
use super::{
    clock::Clock,
    context::Context,
    db::{DatabaseUrl, Db},
    holidays,
    secrets::Secrets,
    web::Site,
};
use std::{
    env,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};
use tempfile::TempDir;

/// A migrated, empty database and a clock that stands still.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// 2026-01-05 09:00 UTC until a test moves it.
    pub clock: Clock,
    /// Settings and keys.
    pub context: Context,
    /// For whatever else a test writes; gone with it.
    pub files: TempDir,
}

impl TestDb {
    /// Opens a fresh one.
    ///
    /// # Panics
    /// If there is no database to be had.
    pub fn open() -> Self {
        let files = TempDir::new().unwrap();
        let url = unmade(&files);
        let context = context(Secrets::random());
        let db = Db::open(&url, &context).unwrap();
        Self { db, clock: Clock::stopped("2026-01-05T09:00:00Z".parse().unwrap()), context, files }
    }
}

/// Settings, keys, and nothing that follows.
pub fn context(secrets: Secrets) -> Context {
    Context { site: Arc::new(site()), secrets, follow: |_, _| Ok(()) }
}

/// Where a database can be made: nothing is there yet.
///
/// # Panics
/// If there is no database to be had.
pub fn unmade(files: &TempDir) -> DatabaseUrl {
    let url = match env::var("TEST_DATABASE_URL") {
        Ok(server) => fresh_schema(&server),
        Err(_) => format!("sqlite://{}", files.path().join("portal.db").display()),
    };
    url.parse().unwrap()
}

/// The settings of a portal on this machine.
pub fn site() -> Site {
    Site {
        base_url: "http://localhost:8080".into(),
        account_domain: "twotier.example".into(),
        operator_name: "Twotier".into(),
        zone: chrono_tz::UTC,
        support_email: None,
        support_url: None,
        trusted_proxies: vec![],
        is_demo: false,
        keeps_mail: true,
        four_eyes: false,
        second_factor: crate::values::SecondFactor::Nobody,
        admin_access: crate::values::AdminAccess::WithPartnership,
        keep_documents: 90,
        calendar: holidays::built_in(),
    }
}

/// Makes a schema and names it in the URL.
fn fresh_schema(server: &str) -> String {
    use diesel::{Connection, RunQueryDsl};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("test_{}_{count}", std::process::id());
    let mut conn = diesel::PgConnection::establish(server).unwrap();
    diesel::sql_query(format!("CREATE SCHEMA {schema}")).execute(&mut conn).unwrap();
    format!("{server}?options=-csearch_path%3D{schema}")
}
