//! Looking and reaching into the database behind the portal's back.
use super::TestPortal;
use diesel::{QueryableByName, RunQueryDsl, sql_types::Text};
use twotier::platform::db::Error;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Whether these tests run on PostgreSQL.
pub fn on_postgres() -> bool {
    std::env::var("TEST_DATABASE_URL").is_ok()
}

impl TestPortal {
    /// Runs a statement; returns how many rows it touched.
    pub async fn sql(&self, statement: impl Into<String>) -> usize {
        self.try_sql(statement).await.unwrap()
    }

    /// Runs a statement that may be refused.
    pub async fn try_sql(&self, statement: impl Into<String>) -> Result<usize, Error> {
        let statement = statement.into();
        let run = move |conn: &mut _| Ok(diesel::sql_query(statement).execute(conn)?);
        self.portal.db.write(run).await
    }

    /// Runs the script of a migration, `down` or `up`, as the portal does: whole or not at all.
    pub async fn run_script(&self, migration: &str, direction: &str) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let script = std::fs::read_to_string(format!("{folder}/{migration}/{direction}.sql"));
        let script = script.unwrap();
        // A comment may have a semicolon of its own.
        let code = script.lines().filter_map(|line| line.split("--").next());
        let code = code.collect::<Vec<_>>().join("\n");
        let run = move |conn: &mut _| {
            for statement in code.split(';').filter(|statement| !statement.trim().is_empty()) {
                diesel::sql_query(statement).execute(conn)?;
            }
            Ok(())
        };
        self.write(run).await;
    }

    /// What a query finds in its column `line`, a text.
    pub async fn lines(&self, query: impl Into<String>) -> Vec<String> {
        let query = query.into();
        let found = self.read(move |conn| Ok(diesel::sql_query(query).load::<Line>(conn)?)).await;
        found.into_iter().map(|row| row.line).collect()
    }

    /// What a query finds in its column `line`, a single text.
    pub async fn line(&self, query: impl Into<String>) -> String {
        let mut lines = self.lines(query).await;
        assert_eq!(lines.len(), 1, "one line was expected");
        lines.remove(0)
    }

    /// How often something stands in an organization's audit chain.
    pub async fn events(&self, account: &str, event: &str) -> i64 {
        self.count(&format!(
            "audit_log WHERE event = '{event}' AND organization_id = \
             (SELECT id FROM organizations WHERE account_name = '{account}')"
        ))
        .await
    }

    /// How many rows there are.
    pub async fn count(&self, from: &str) -> i64 {
        self.line(format!("SELECT CAST(count(*) AS TEXT) AS line FROM {from}"))
            .await
            .parse()
            .unwrap()
    }

    /// Every column as `table.column`.
    pub async fn columns(&self) -> Vec<String> {
        let query = if on_postgres() {
            "SELECT CAST(c.table_name || '.' || c.column_name AS TEXT) AS line \
             FROM information_schema.columns c WHERE c.table_schema = current_schema() ORDER BY 1"
        } else {
            "SELECT m.name || '.' || p.name AS line FROM sqlite_master m, pragma_table_info(m.name) p \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1"
        };
        let columns = self.lines(query).await;
        columns.into_iter().filter(|name| !name.starts_with("__diesel")).collect()
    }

    /// How many rows each table has.
    pub async fn sizes(&self) -> Vec<(String, i64)> {
        let columns = self.columns().await;
        let mut tables: Vec<_> =
            columns.iter().filter_map(|name| name.split('.').next()).map(str::to_owned).collect();
        tables.dedup();
        let mut sizes = vec![];
        for table in tables {
            let size = self.count(&table).await;
            sizes.push((table, size));
        }
        sizes
    }

    /// Everything that stands in a table, as text.
    pub async fn table(&self, table: &str) -> String {
        let mut dump = String::new();
        let prefix = format!("{table}.");
        for column in self.columns().await.iter().filter_map(|name| name.strip_prefix(&prefix)) {
            let query = format!(
                "SELECT COALESCE(CAST(\"{column}\" AS TEXT), '-') AS line FROM {table} ORDER BY 1"
            );
            dump.extend([column, "\n", self.lines(query).await.join("\n").as_str(), "\n"]);
        }
        dump
    }

    /// Everything that stands in the database, as text. Of documents the fingerprint stands for the
    /// content, which is no text, and which each database would write in a way of its own.
    pub async fn dump(&self) -> String {
        let mut dump = String::new();
        let columns = self.columns().await;
        for column in columns.iter().filter(|name| *name != "document_pieces.bytes") {
            let (table, name) = column.split_once('.').unwrap();
            let query = format!(
                "SELECT CAST(\"{name}\" AS TEXT) AS line FROM {table} WHERE \"{name}\" IS NOT NULL \
                 ORDER BY 1"
            );
            let lines = self.lines(query).await.join("\n");
            dump.extend([column.as_str(), "\n", lines.as_str(), "\n"]);
        }
        dump
    }
}
