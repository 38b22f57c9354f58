//! `src/platform/schema.rs` is written by hand; here it is held against the migrated database.
use crate::support::{TestPortal, on_postgres};
use std::collections::BTreeMap;

const BY_HAND: &str = include_str!("../../src/platform/schema.rs");

/// `table.column` and whether it may be empty.
type Columns = BTreeMap<String, bool>;

fn by_hand() -> Columns {
    let mut columns = Columns::new();
    let mut table = String::new();
    for line in BY_HAND.lines().map(str::trim).filter(|line| !line.starts_with("diesel::")) {
        if let Some((name, kind)) = line.split_once(" -> ") {
            columns.insert(format!("{table}.{name}"), kind.starts_with("Nullable<"));
        } else if line.ends_with(") {") {
            line.split([' ', '(']).next().unwrap().clone_into(&mut table);
        }
    }
    columns
}

async fn migrated(portal: &TestPortal) -> Columns {
    let query = if on_postgres() {
        "SELECT CAST(table_name || '.' || column_name || ' ' || is_nullable AS TEXT) AS line \
         FROM information_schema.columns WHERE table_schema = current_schema()"
    } else {
        "SELECT m.name || '.' || p.name || ' ' || CASE WHEN p.\"notnull\" THEN 'NO' ELSE 'YES' END AS line \
         FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    };
    let lines = portal.lines(query).await;
    let ours = lines.iter().filter(|line| !line.starts_with("__diesel"));
    ours.map(|line| line.split_once(' ').unwrap())
        .map(|(name, nullable)| (name.to_owned(), nullable == "YES"))
        .collect()
}

#[actix_web::test]
async fn the_schema_by_hand_is_that_of_the_database() {
    let (by_hand, migrated) = (by_hand(), migrated(&TestPortal::empty().await).await);
    assert!(by_hand.len() > 100, "{} columns were read", by_hand.len());
    let differing = |one: &Columns, other: &Columns| {
        one.iter()
            .filter(|(name, kind)| other.get(*name) != Some(kind))
            .map(|(name, _)| name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(differing(&by_hand, &migrated), Vec::<String>::new());
    assert_eq!(differing(&migrated, &by_hand), Vec::<String>::new());
}

/// A migration is known by the number before its name: of two with the same, the second would not be run.
#[test]
fn no_two_migrations_that_meet_have_the_same_number() {
    let numbers = |folder: &str| -> Vec<String> {
        let path = format!("{}/migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
        let names = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name());
        names.map(|name| name.to_string_lossy().split('_').next().unwrap().to_owned()).collect()
    };
    for own in ["sqlite", "postgres"] {
        let all = [numbers("common"), numbers(own)].concat();
        let distinct: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(distinct.len(), all.len(), "{own}: {all:?}");
    }
}

/// What was found by words was given marks by a migration: as many as the portal itself writes.
#[actix_web::test]
async fn the_terms_that_a_migration_makes_are_the_portal_s_own() {
    let portal = TestPortal::start().await;
    let partnership = portal.partners_with_access("alpine", "bergmann").await;
    portal.partners("northwind", "noordlicht").await;
    let all = "SELECT partnership_id || ' ' || state || ' ' || term || ' ' || sort_name AS line \
               FROM partnership_terms ORDER BY 1";
    let own = portal.lines(all).await;
    let marks = own.iter().filter(|line| line.starts_with(&partnership) && line.contains(" ="));
    assert_eq!(marks.count(), 4, "all, ready, country and access");
    let folder = if on_postgres() { "postgres" } else { "sqlite" };
    for direction in ["down", "up"] {
        let migration = format!("{folder}/2026-11-29-090000_partnership_terms");
        portal.run_script(&migration, direction).await;
    }
    assert_eq!(portal.lines(all).await, own);
}
