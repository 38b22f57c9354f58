//! What a good file does.
use super::{Directory, HEADER, PASSWORD, line, noordlicht};
use crate::{
    audit::about,
    memberships::{ImportError, Imported, find_profile, import_file},
    organizations::Standing,
};
use std::{
    fmt::Write as _,
    fs,
    path::Path,
    sync::{Arc, Mutex},
    time::Instant,
};

fn many(count: usize, hash: &str, city: &str) -> String {
    let mut text = format!("{HEADER}\n");
    for n in 0..count {
        let (account, id) = (n / 2, 100_000 + n);
        writeln!(
            text,
            "account{account},,\"{hash}\",Company {n},{id},location,NL,{city},active,yes,Company {n} B.V.,\
             Kade {n},,1011 AB,,+31205550134,Anna,Tulp,anna{n}@tulp.example,+31205550134"
        )
        .unwrap();
    }
    text
}

fn counts(added: u64, changed: u64, unchanged: u64) -> Imported {
    Imported { added, changed, unchanged }
}

#[actix_web::test]
async fn the_same_file_again_changes_nothing() {
    let directory = Directory::empty();
    let operator = directory.organization_with("Fabrikam", "NL", Standing::Operator).await;
    let hash = directory.hasher.hash(PASSWORD.into()).await.unwrap();
    let text = many(2_000, &hash, "Amsterdam");
    assert_eq!(directory.import_text(&text).await.unwrap(), counts(2_000, 0, 0));
    assert_eq!(directory.import_text(&text).await.unwrap(), counts(0, 0, 2_000));
    let look = move |conn: &mut _| about(conn, operator, &["organization"], 9);
    let rows = directory.db.read(look).await.unwrap();
    let imports: Vec<_> = rows.iter().filter(|row| row.event == "membership.imported").collect();
    assert_eq!(imports.len(), 1, "what changed nothing leaves no trace");
    assert_eq!(imports[0].facts["added"], "2000");
    assert!(directory.sign_in("account999", PASSWORD).await.is_ok());
}

#[actix_web::test]
async fn a_plain_password_is_hashed_once() {
    let directory = Directory::empty();
    assert_eq!(directory.import(&noordlicht()).await.unwrap(), counts(4, 0, 0));
    let find =
        |conn: &mut _| super::super::store::find_for_sign_in(conn, &"noordlicht".parse().unwrap());
    let before = directory.db.read(find).await.unwrap().unwrap();
    assert!(before.0.starts_with("$argon2id$"));
    assert_eq!(directory.import(&noordlicht()).await.unwrap(), counts(0, 0, 4));
    assert_eq!(directory.db.read(find).await.unwrap().unwrap(), before);
}

#[actix_web::test]
async fn a_new_password_replaces_the_old_one() {
    let directory = Directory::open().await;
    let one = &noordlicht()[1];
    let changed = one.replace(PASSWORD, "a newer battery staple");
    assert_eq!(directory.import(&[changed]).await.unwrap(), counts(0, 1, 0));
    assert!(directory.sign_in("noordlicht", PASSWORD).await.is_err());
    assert!(directory.sign_in("noordlicht", "a newer battery staple").await.is_ok());
}

#[actix_web::test]
async fn known_ids_are_updated_and_absent_ones_stay() {
    let directory = Directory::open().await;
    let lines = [
        noordlicht()[1].replace("Stad", "Zaandam").replace(PASSWORD, ""),
        line("nieuw", "7000020", "location", "NL", "active"),
        noordlicht()[2].clone(),
    ];
    assert_eq!(directory.import(&lines).await.unwrap(), counts(1, 1, 1));
    for (id, city) in [("7000001", "Zaandam"), ("7000020", "Stad"), ("7000009", "Stad")] {
        let look = move |conn: &mut _| find_profile(conn, &id.parse().unwrap());
        let found = directory.db.read(look).await.unwrap();
        assert_eq!(found.unwrap().city.as_str(), city);
    }
}

#[actix_web::test]
async fn values_are_kept_in_their_own_spelling() {
    let directory = Directory::empty();
    let hash = directory.hasher.hash(PASSWORD.into()).await.unwrap();
    let text = many(1, &hash, "Amsterdam").replace("1011 AB", "1011ab").replace(",NL,", ",nl,");
    directory.import_text(text).await.unwrap();
    let look = |conn: &mut _| find_profile(conn, &"100000".parse().unwrap());
    let profile = directory.db.read(look).await.unwrap().unwrap();
    assert_eq!(profile.legal.postal_code.as_str(), "1011 AB");
    assert_eq!(profile.country.code(), "NL");
    assert_eq!(profile.contact.phone.unwrap().as_str(), "+31205550134");
    assert_eq!(profile.legal.address_line2, None);
}

#[actix_web::test]
async fn progress_is_told_until_all_is_done() {
    let directory = Directory::empty();
    let path = directory.files.path().join("memberships.csv");
    fs::write(&path, format!("{HEADER}\n{}\n", noordlicht().join("\n"))).unwrap();
    let seen = Arc::new(Mutex::new(vec![]));
    let tell = {
        let seen = Arc::clone(&seen);
        move |done, total| seen.lock().unwrap().push((done, total))
    };
    import_file(&directory.db, &directory.hasher, &directory.clock, &path, tell).await.unwrap();
    // One password, four lines.
    assert_eq!(*seen.lock().unwrap(), [(1, 5), (5, 5)]);
}

#[actix_web::test]
async fn a_file_that_is_not_there_is_unreadable() {
    let directory = Directory::empty();
    let (path, quiet) = (Path::new("/nowhere/at/all.csv"), |_, _| {});
    let tried = import_file(&directory.db, &directory.hasher, &directory.clock, path, quiet).await;
    assert!(matches!(tried, Err(ImportError::Unreadable(_))));
}

/// Run by name: `cargo test --lib a_hundred_thousand -- --ignored --nocapture`.
#[actix_web::test]
#[ignore = "takes a minute in a debug build"]
async fn a_hundred_thousand_lines() {
    let directory = Directory::empty();
    let hash = directory.hasher.hash(PASSWORD.into()).await.unwrap();
    for (city, expected) in [
        ("Amsterdam", counts(100_000, 0, 0)),
        ("Amsterdam", counts(0, 0, 100_000)),
        ("Utrecht", counts(0, 100_000, 0)),
    ] {
        let text = many(100_000, &hash, city);
        let began = Instant::now();
        assert_eq!(directory.import_text(&text).await.unwrap(), expected);
        println!("{expected:?}: {:.1} s", began.elapsed().as_secs_f64());
    }
}
