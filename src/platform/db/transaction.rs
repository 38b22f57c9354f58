//! One write, one transaction. On SQLite it takes the write lock up front, so that two writers queue
//! instead of failing half way (reliability rule 2).
use super::{Conn, Error, touched};
use diesel::connection::{AnsiTransactionManager, Connection, TransactionManager};

type Transactions = <Conn as Connection>::TransactionManager;

/// All that `work` changes, with all that depends on it, or nothing of it.
pub fn run<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    within(conn, ["BEGIN IMMEDIATE", "BEGIN"], |conn| {
        touched::begin();
        let done = work(conn)?;
        touched::follow(conn)?;
        Ok(done)
    })
}

/// All that `work` looks up, as it was at one moment.
pub fn snapshot<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    within(conn, ["BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], work)
}

fn within<T, E: From<Error>>(
    conn: &mut Conn,
    [on_sqlite, on_postgres]: [&str; 2],
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    match conn {
        Conn::Sqlite(conn) => AnsiTransactionManager::begin_transaction_sql(conn, on_sqlite),
        Conn::Postgres(conn) => AnsiTransactionManager::begin_transaction_sql(conn, on_postgres),
    }
    .map_err(Error::from)?;
    match work(conn) {
        Ok(value) => Transactions::commit_transaction(conn)
            .map(|()| value)
            .map_err(|e| Error::from(e).into()),
        Err(error) => {
            // The first error is the one worth telling: the database may have rolled back by itself. A
            // connection that cannot is thrown away.
            if let Err(worse) = Transactions::rollback_transaction(conn) {
                tracing::warn!(%worse, "a transaction could not be rolled back");
            }
            Err(error)
        }
    }
}
