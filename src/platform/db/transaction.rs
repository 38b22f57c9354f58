//! One write, one transaction. On SQLite it takes the write lock up front, so that two writers queue
//! instead of failing half way (reliability rule 2).
use super::{Conn, Error};
use diesel::connection::{AnsiTransactionManager, Connection, TransactionManager};
use diesel::result::Error as Diesel;

pub fn run<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    type Transactions = <Conn as Connection>::TransactionManager;
    match conn {
        Conn::Sqlite(conn) => {
            AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")
        }
        Conn::Postgres(conn) => AnsiTransactionManager::begin_transaction(conn),
    }
    .map_err(Error::from)?;
    match work(conn) {
        Ok(value) => Transactions::commit_transaction(conn)
            .map(|()| value)
            .map_err(|e| Error::from(e).into()),
        Err(error) => match Transactions::rollback_transaction(conn) {
            // The first error is the one worth telling.
            Ok(()) | Err(Diesel::BrokenTransactionManager) => Err(error),
            Err(worse) => Err(Error::from(worse).into()),
        },
    }
}
