//! Breaking what the schema holds together, to see whether a check finds it.
use super::{TestPortal, on_postgres};
use diesel::{RunQueryDsl, sql_query};

impl TestPortal {
    /// Lets the audit log be changed.
    pub async fn unlock_audit(&self) {
        if on_postgres() {
            self.sql("ALTER TABLE audit_log DISABLE TRIGGER USER").await;
        } else {
            self.sql("DROP TRIGGER audit_log_no_update").await;
            self.sql("DROP TRIGGER audit_log_no_delete").await;
        }
    }

    /// Runs a statement past foreign keys, checks and triggers, which SQLite and PostgreSQL can be told
    /// to overlook.
    pub async fn force(&self, statement: impl Into<String>) -> usize {
        let statement = statement.into();
        if on_postgres() {
            let run = move |conn: &mut _| {
                sql_query("SET LOCAL session_replication_role = 'replica'").execute(conn)?;
                Ok(sql_query(statement).execute(conn)?)
            };
            return self.write(run).await;
        }
        // Foreign keys cannot be switched off within a transaction, so this does without.
        self.read(move |conn| {
            sql_query("PRAGMA foreign_keys = OFF").execute(conn)?;
            sql_query("PRAGMA ignore_check_constraints = ON").execute(conn)?;
            let touched = sql_query(statement).execute(conn);
            sql_query("PRAGMA ignore_check_constraints = OFF").execute(conn)?;
            sql_query("PRAGMA foreign_keys = ON").execute(conn)?;
            Ok(touched?)
        })
        .await
    }

    /// The names of the invariants that are broken.
    pub async fn broken_names(&self) -> Vec<String> {
        let broken = self.broken().await;
        let names = broken.iter().filter_map(|line| line.split(": ").next());
        let mut names: Vec<_> = names.map(str::to_owned).collect();
        names.dedup();
        names
    }
}
