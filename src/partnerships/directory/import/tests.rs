//! What an import does to a real database.
use super::import_file;
use crate::{
    audit,
    organizations::Standing,
    partnerships::directory::{ProviderProfile, Service, find_listed},
    platform::{
        clock::Clock,
        csv::{ImportError, Imported},
        db::{self, Db},
        schema::{organizations, outbox, user_roles, users},
        testing::TestDb,
    },
    values::Language,
};
use diesel::prelude::*;
use std::{
    fs,
    sync::{Arc, Mutex},
};

const HEADER: &str = "name,account_name,country,city,website,contact_email,phone,description_en,description_nl,\
    services,serves_countries,accepting_resellers,admin_first_name,admin_last_name,admin_email";
const NORTHWIND: &str = "Northwind Distribution,northwind,NL,Utrecht,northwind.example,partners@northwind.example,\
    020 555 0134,We help.,Wij helpen.,training;support_24x7,NL; BE,yes,Maya,Okafor,maya@northwind.example";
const ALPINE: &str = "Alpine Distribution,alpine,DE,München,https://alpine.example,hallo@alpine.example,\
    +49 30 901820,We help too.,,,DE;AT;CH,no,Lukas,Frei,lukas@alpine.example";

async fn import(db: &Db, lines: &[&str]) -> Result<Imported, ImportError> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), format!("{HEADER}\n{}\n", lines.join("\n"))).unwrap();
    let clock = Clock::stopped("2026-01-05T09:00:00Z".parse().unwrap());
    import_file(db, &clock, file.path(), |_, _| {}).await
}

async fn wrong(db: &Db, lines: &[&str]) -> Vec<(u64, String, &'static str)> {
    match import(db, lines).await {
        Err(ImportError::Wrong(cells)) => {
            cells.into_iter().map(|c| (c.line, c.column, c.wrong.code())).collect()
        }
        other => panic!("{other:?}"),
    }
}

async fn page(db: &Db, name: &str) -> Option<ProviderProfile> {
    let name = name.parse().unwrap();
    db.read(move |conn| find_listed(conn, &name)).await.unwrap()
}

/// How many organizations, and to whom letters went.
async fn world(db: &Db) -> (i64, Vec<String>) {
    db.read(|conn| {
        let organizations = organizations::table.count().get_result(conn)?;
        Ok::<_, db::Error>((
            organizations,
            outbox::table.order(outbox::recipient).select(outbox::recipient).load(conn)?,
        ))
    })
    .await
    .unwrap()
}

#[tokio::test]
async fn each_line_becomes_a_provider_whose_admin_is_invited() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let done = import(&db, &[NORTHWIND, ALPINE]).await.unwrap();
    assert_eq!(done, Imported { added: 2, changed: 0, unchanged: 0 });
    let northwind = page(&db, "northwind").await.unwrap();
    assert_eq!(northwind.listing.services, [Service::Training, Service::Support24x7].into());
    assert_eq!(northwind.listing.phone.as_str(), "+31205550134");
    assert_eq!(northwind.listing.website.as_str(), "https://northwind.example");
    let alpine = page(&db, "alpine").await.unwrap();
    assert_eq!(alpine.listing.descriptions.keys().collect::<Vec<_>>(), [&Language::En]);
    assert!(!alpine.listing.is_accepting);
    let mailed = vec!["lukas@alpine.example".to_owned(), "maya@northwind.example".to_owned()];
    assert_eq!(world(&db).await, (2, mailed));
    let (standings, roles) = db
        .read(|conn| {
            let standings: Vec<String> =
                organizations::table.select(organizations::standing).distinct().load(conn)?;
            let of = user_roles::table.inner_join(users::table).filter(users::user_name.eq("maya"));
            Ok::<_, db::Error>((standings, of.select(user_roles::role).load::<String>(conn)?))
        })
        .await
        .unwrap();
    assert_eq!((standings, roles.len()), (vec![Standing::Provider.as_str().to_owned()], 2));
    assert!(db.read(audit::broken_chains).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_another_text_changes_the_page() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    import(&db, &[NORTHWIND, ALPINE]).await.unwrap();
    let (before, world_before) = (page(&db, "northwind").await, world(&db).await);
    let again = import(&db, &[ALPINE, NORTHWIND]).await.unwrap();
    assert_eq!(again, Imported { added: 0, changed: 0, unchanged: 2 });
    assert_eq!((page(&db, "northwind").await, world(&db).await), (before, world_before.clone()));

    let other =
        NORTHWIND.replace("Northwind Distribution", "Northwind Nederland").replace("NL; BE", "LU");
    let changed = import(&db, &[&other, ALPINE]).await.unwrap();
    assert_eq!(changed, Imported { added: 0, changed: 1, unchanged: 1 });
    let page = page(&db, "northwind").await.unwrap();
    assert_eq!(page.name.as_str(), "Northwind Nederland");
    assert_eq!(page.listing.serves, ["LU".parse().unwrap()].into());
    assert_eq!(world(&db).await, world_before);
}

#[tokio::test]
async fn one_wrong_cell_and_nothing_is_imported() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let broken = "N,northwind,XX,,no site,nobody,123,,,coffee;training,NL;XX,maybe,Maya,,maya";
    let told = wrong(&db, &[NORTHWIND, broken]).await;
    let columns: Vec<_> =
        told.iter().map(|(line, column, code)| (*line, column.as_str(), *code)).collect();
    assert_eq!(
        columns,
        [
            (3, "name", "name-too-short"),
            (3, "country", "country-unknown"),
            (3, "city", "missing"),
            (3, "website", "web-address-format"),
            (3, "contact_email", "email-format"),
            (3, "phone", "phone-format"),
            (3, "description_en", "import-no-description"),
            (3, "services", "import-service-unknown"),
            (3, "serves_countries", "country-unknown"),
            (3, "accepting_resellers", "import-yes-or-no"),
            (3, "admin_last_name", "missing"),
            (3, "admin_email", "email-format"),
            (3, "account_name", "import-line-twice"),
        ]
    );
    assert_eq!(world(&db).await, (0, vec![]));
}

#[tokio::test]
async fn a_country_never_changes_and_everybody_keeps_their_name() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    import(&db, &[NORTHWIND]).await.unwrap();
    db.write(|conn| {
        let northwind = organizations::table.filter(organizations::account_name.eq("northwind"));
        diesel::update(northwind).set(organizations::name.eq("As it was")).execute(conn)?;
        let alpine = organizations::account_name.eq("alpine");
        let copy = (
            (
                organizations::id.eq("019b8d2c-0000-7000-8000-000000000000"),
                organizations::name.eq("Other"),
            ),
            (alpine, organizations::country.eq("NL"), organizations::language.eq("nl")),
            organizations::standing.eq("none"),
            organizations::created_at.eq(chrono::DateTime::UNIX_EPOCH.naive_utc()),
        );
        diesel::insert_into(organizations::table).values(copy).execute(conn)?;
        Ok::<_, db::Error>(())
    })
    .await
    .unwrap();
    let moved =
        NORTHWIND.replace(",NL,Utrecht", ",BE,Gent").replace("020 555 0134", "+31205550134");
    let told = wrong(&db, &[&moved, ALPINE]).await;
    assert_eq!(
        told,
        [
            (2, "country".to_owned(), "import-country-fixed"),
            (3, "account_name".to_owned(), "import-no-provider")
        ]
    );
    assert_eq!(page(&db, "northwind").await.unwrap().name.as_str(), "As it was");
}

#[tokio::test]
async fn progress_is_told_line_by_line() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), format!("\u{feff}{HEADER}\n{NORTHWIND}\n{ALPINE}\n")).unwrap();
    let heard = Arc::new(Mutex::new(vec![]));
    let ear = heard.clone();
    let tell = move |done, total| ear.lock().unwrap().push((done, total));
    import_file(&db, &Clock::System, file.path(), tell).await.unwrap();
    assert_eq!(*heard.lock().unwrap(), [(1, 2), (2, 2)]);
}
