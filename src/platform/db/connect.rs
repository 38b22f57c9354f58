//! Chooses the database by the URL's scheme, never by trying one after the other.
use super::{Conn, Error};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::{ManageConnection, R2D2Connection};
use std::{fmt, path::Path, str::FromStr};

/// Where the database is: `sqlite://PATH` or `postgres://…` (several hosts allowed).
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

/// The URL names no database we speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must start with sqlite:// or postgres://")]
pub struct UrlError;

/// The oldest SQLite without the WAL-reset corruption (reliability, F7).
const OLDEST_SQLITE: i32 = 3_051_003;

const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";
const POSTGRES_SETTINGS: &str = "SET statement_timeout = '5s'; SET lock_timeout = '2s'; \
     SET idle_in_transaction_session_timeout = '10s'; SET TIME ZONE 'UTC'; SET client_min_messages = warning;";

/// How long libpq waits for a server: to connect (seconds), for an acknowledgement (milliseconds).
const PATIENCE: [(&str, &str); 4] = [
    ("connect_timeout", "2"),
    ("tcp_user_timeout", "8000"),
    ("keepalives_idle", "10"),
    ("keepalives_interval", "3"),
];

impl DatabaseUrl {
    /// Whether this is an SQLite file.
    pub fn is_sqlite(&self) -> bool {
        self.0.starts_with("sqlite://")
    }

    /// The SQLite file, if it is one.
    pub fn sqlite_path(&self) -> Option<&Path> {
        self.0.strip_prefix("sqlite://").map(Path::new)
    }

    /// The URL for libpq: a server that does not answer is given up soon, unless the URL says otherwise.
    fn with_timeouts(&self) -> String {
        let unsaid = PATIENCE.into_iter().filter(|(name, _)| !self.0.contains(name));
        unsaid.fold(self.0.clone(), |url, (name, value)| {
            let sign = if url.contains('?') { '&' } else { '?' };
            format!("{url}{sign}{name}={value}")
        })
    }

    /// A new connection with our settings. The error is the database's own.
    pub(in crate::platform) fn connect(&self) -> Result<Conn, Error> {
        let failed = |e: ConnectionError| Error::Connect(e.to_string());
        if let Some(path) = self.0.strip_prefix("sqlite://") {
            let mut conn = SqliteConnection::establish(path).map_err(failed)?;
            refuse_old_sqlite()?;
            conn.batch_execute(SQLITE_SETTINGS)?;
            Ok(Conn::Sqlite(conn))
        } else {
            let mut conn = PgConnection::establish(&self.with_timeouts()).map_err(failed)?;
            conn.batch_execute(POSTGRES_SETTINGS)?;
            Ok(Conn::Postgres(conn))
        }
    }
}

fn refuse_old_sqlite() -> Result<(), Error> {
    if libsqlite3_sys::SQLITE_VERSION_NUMBER < OLDEST_SQLITE {
        return Err(Error::Connect(format!("SQLite {OLDEST_SQLITE} or newer is needed")));
    }
    Ok(())
}

impl FromStr for DatabaseUrl {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        let known = ["sqlite://", "postgres://", "postgresql://"];
        if known.iter().any(|scheme| text.len() > scheme.len() && text.starts_with(scheme)) {
            Ok(Self(text.to_owned()))
        } else {
            Err(UrlError)
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    /// Without the password that it may hold.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sqlite_path().map_or("postgres://…", |_| self.0.as_str()))
    }
}

impl ManageConnection for DatabaseUrl {
    type Connection = Conn;
    type Error = Error;

    fn connect(&self) -> Result<Conn, Error> {
        Self::connect(self)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Error> {
        conn.ping().map_err(Error::from)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}
