//! One connection type over two databases, and the only two ways to use it: [`Db::read`] and [`Db::write`].
//!
//! Queries run on the database's own threads, never on a web worker: see ARCHITECTURE.md, "Two doors".
mod conn;
mod connect;
mod like;
mod migrate;
mod probe;
mod terms;
mod threads;
mod touched;
mod transaction;

pub use connect::{DatabaseUrl, UrlError};
pub use like::{ESCAPE, beginning, containing};
pub use migrate::pending as pending_migrations;
pub use probe::probe;
pub use terms::{Key, TermTable, Wanted};
pub use touched::{Follow, touch};

use crate::platform::context::Context;
use diesel::prelude::*;
use threads::Threads;

pub use conn::Conn;

/// Runs one query text in the arm of the database at hand. For the few statements that
/// diesel's `MultiConnection` cannot carry; say in a comment why it is needed.
#[macro_export]
macro_rules! on_backend {
    ($conn:expr, $c:ident => $query:expr) => {
        match $conn {
            $crate::platform::db::Conn::Postgres($c) => $query,
            $crate::platform::db::Conn::Sqlite($c) => $query,
        }
    };
}

/// Why a database did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection could be had.
    #[error("no database connection: {0}")]
    Connect(String),
    /// The queue is full or nobody came to its head in two seconds: answer 503.
    #[error("the database is busy")]
    Busy,
    /// A query failed.
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    /// A row says what no row may say.
    #[error("{table} holds a value we cannot read: {value:?}")]
    Corrupt {
        /// The table, or the letter or page, that holds it.
        table: &'static str,
        /// The offending value, or the row's key.
        value: String,
    },
    /// A job ended without an answer, because it panicked.
    #[error("the database job stopped half way")]
    Stopped,
}

/// What databases say when they cannot be asked just now: locked, restarting, out of room.
const SIGNS: [&str; 9] = [
    "database is locked",
    "database or disk is full",
    "disk I/O error",
    "No space left on device",
    "deadlock detected",
    "terminating connection",
    "server closed the connection",
    "the database system is",
    "canceling statement due to",
];

impl Error {
    /// A row of `table` that holds what it must not.
    pub fn corrupt(table: &'static str, value: impl ToString) -> Self {
        Self::Corrupt { table, value: value.to_string() }
    }

    /// Whether a unique rule of the schema refused the write.
    pub fn is_unique_violation(&self) -> bool {
        use diesel::result::{DatabaseErrorKind::UniqueViolation, Error::DatabaseError};
        matches!(self, Self::Query(DatabaseError(UniqueViolation, _)))
    }

    /// Whether the database could not be asked just now: the caller answers 503.
    pub fn is_unavailable(&self) -> bool {
        use diesel::result::{DatabaseErrorKind as Kind, Error as Diesel};
        match self {
            Self::Connect(_) | Self::Busy | Self::Query(Diesel::BrokenTransactionManager) => true,
            Self::Query(Diesel::DatabaseError(kind, info)) => {
                matches!(
                    kind,
                    Kind::ClosedConnection
                        | Kind::UnableToSendCommand
                        | Kind::ReadOnlyTransaction
                        | Kind::SerializationFailure
                ) || SIGNS.iter().any(|sign| info.message().contains(sign))
            }
            _ => false,
        }
    }
}

/// The database of this portal. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: Threads,
    writers: Threads,
}

impl Db {
    /// Connects, brings the schema up to date, and starts the database's threads.
    pub fn open(url: &DatabaseUrl, context: &Context) -> Result<Self, Error> {
        migrate::run(&mut url.connect()?)?;
        Self::open_as_is(url, context)
    }

    /// Connects without touching the schema.
    pub fn open_as_is(url: &DatabaseUrl, context: &Context) -> Result<Self, Error> {
        if url.is_sqlite() {
            // One writer: SQLite lets one write at a time, and a queue is fairer than its busy handler.
            let writers = Threads::start("writer", url, 1, context)?;
            Ok(Self { readers: Threads::start("reader", url, 4, context)?, writers })
        } else {
            let both = Threads::start("database", url, 8, context)?;
            Ok(Self { readers: both.clone(), writers: both })
        }
    }

    /// Looks something up.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.readers.run(work).await
    }

    /// Looks several things up as they were at one moment, while others go on writing.
    pub async fn read_together<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.readers.run(|conn| transaction::snapshot(conn, work)).await
    }

    /// Changes something: all of it or nothing.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.writers.run(|conn| transaction::run(conn, work)).await
    }
}

/// A savepoint inside a write: what `work` changed is undone if it fails, and the transaction is still
/// usable, on PostgreSQL too.
pub fn attempt<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    let mut refused = None;
    let done = conn.transaction(|conn| {
        work(conn).map_err(|error| {
            refused = Some(error);
            diesel::result::Error::RollbackTransaction
        })
    });
    done.map_err(|error| refused.unwrap_or_else(|| Error::from(error).into()))
}
