//! What a file may not say. Whatever is wrong, nothing is imported.
use super::{Directory, HEADER, ME, PASSWORD, line};
use crate::memberships::{find_profile, link};

const ENROLLED: &str = "nuage,correct horse battery staple,,Atelier Nuage,7000417,location,FR,Lyon,active,yes,\
     Atelier Nuage SAS,1 rue du Port,,69001,,+33 4 72 00 00 00,Claire,Nuage,claire@nuage.example,+33 4 72 00 00 01";

fn file(lines: &[String]) -> String {
    format!("{HEADER}\n{}\n", lines.join("\n"))
}

fn good(id: &str) -> String {
    line("noordlicht", id, "location", "NL", "active")
}

#[actix_web::test]
async fn every_wrong_cell_is_named_and_nothing_is_imported() {
    let directory = Directory::empty();
    let bad = "two words,pw,,,12,branch,XX,,asleep,maybe,,,,,,,,,no address,";
    let wrongs = directory.wrongs(file(&[good("7000001"), bad.into()])).await;
    let expected = [
        "3 account_user_name membership-user-name-format",
        "3 membership_id membership-id-format",
        "3 company_name missing",
        "3 kind not-one-of",
        "3 country country-unknown",
        "3 city missing",
        "3 status not-one-of",
        "3 csp_enrolled not-one-of",
        "3 contact_email email-format",
    ];
    assert_eq!(wrongs, expected);
    let look = |conn: &mut _| find_profile(conn, &"7000001".parse().unwrap());
    assert_eq!(directory.db.read(look).await.unwrap(), None);
}

#[actix_web::test]
async fn the_header_is_looked_at_first() {
    let directory = Directory::empty();
    let text = file(&[good("7000001")]);
    let wrongs = directory.wrongs(text.replace(",city,", ",town,")).await;
    assert_eq!(wrongs, ["1 town import-column-unknown", "1 city import-column-missing"]);
    assert_eq!(directory.wrongs(good("7000001")).await, ["1  import-header-missing"]);
    assert_eq!(directory.wrongs("").await, ["1  import-header-missing"]);
}

#[actix_web::test]
async fn lines_are_counted_as_an_editor_does() {
    let directory = Directory::empty();
    let two_lines = good("7000001").replace("Noordlicht ICT", "\"Noordlicht\nICT\"");
    let text = format!("\u{feff}{HEADER}\r\n\r\n{two_lines}\r\n\n\nx,y\r\n");
    let wrongs = directory.wrongs(text).await;
    assert_eq!(wrongs, ["3 company_name control-characters", "7  import-cells"]);
}

#[actix_web::test]
async fn other_encodings_are_named_by_line_and_column() {
    let directory = Directory::empty();
    let mut bytes = file(&[good("7000001"), good("7000002")]).into_bytes();
    let at = bytes.windows(4).rposition(|four| four == b"Stad").unwrap();
    bytes[at] = 0xe9;
    assert_eq!(directory.wrongs(bytes).await, ["3 city import-encoding"]);
}

#[actix_web::test]
async fn an_id_stands_once() {
    let wrongs = Directory::empty().wrongs(file(&[good("7000001"), good("7000001")])).await;
    assert_eq!(wrongs, ["3 membership_id import-id-twice"]);
}

#[actix_web::test]
async fn the_lines_of_an_account_agree_on_its_password() {
    let directory = Directory::empty();
    let other = good("7000002").replace(PASSWORD, "something else");
    let wrongs = directory.wrongs(file(&[good("7000001"), other])).await;
    assert_eq!(wrongs, ["3 account_password import-password-differs"]);
    let empty = good("7000002").replace(PASSWORD, "");
    assert_eq!(
        directory.wrongs(file(std::slice::from_ref(&empty))).await,
        ["2 account_password import-password-missing"]
    );
    assert_eq!(directory.import(&[good("7000001"), empty]).await.unwrap().added, 2);
}

#[actix_web::test]
async fn a_password_is_a_password_or_a_fair_hash() {
    let directory = Directory::empty();
    let hash = directory.hasher.hash(PASSWORD.into()).await.unwrap();
    let with = |plain: &str, hash: &str| {
        file(&[good("7000001").replace(&format!("{PASSWORD},"), &format!("{plain},\"{hash}\""))])
    };
    for (plain, hash, wrong) in [
        ("both", hash.as_str(), "account_password_hash import-password-twice"),
        ("", "plain text", "account_password_hash import-hash"),
        ("", &hash.replace("m=8,", "m=65537,"), "account_password_hash import-hash"),
        ("", &hash.replace("argon2id", "argon2d"), "account_password_hash import-hash"),
        (&"x".repeat(129), "", "account_password password-long"),
    ] {
        assert_eq!(directory.wrongs(with(plain, hash)).await, [format!("2 {wrong}")]);
    }
    assert_eq!(directory.import_text(with("", &hash)).await.unwrap().added, 1);
}

#[actix_web::test]
async fn who_is_enrolled_has_everything_on_file() {
    let directory = Directory::empty();
    for (cell, column) in [
        (",Atelier Nuage SAS", "legal_name"),
        (",1 rue du Port", "address_line1"),
        (",69001", "postal_code"),
        (",Claire", "contact_first_name"),
        (",Nuage,claire", "contact_last_name"),
        (",claire@nuage.example", "contact_email"),
        (",+33 4 72 00 00 01", "contact_phone"),
    ] {
        let without = if column == "contact_last_name" { ",,claire" } else { "," };
        let wrongs = directory.wrongs(file(&[ENROLLED.replace(cell, without)])).await;
        assert_eq!(wrongs, [format!("2 {column} import-needed-when-enrolled")]);
    }
    let without_phone = ENROLLED.replace("+33 4 72 00 00 00", "");
    assert_eq!(directory.import(&[without_phone]).await.unwrap().added, 1);
    assert_eq!(directory.import(&[ENROLLED.to_owned()]).await.unwrap().changed, 1);
}

#[actix_web::test]
async fn an_id_in_use_keeps_its_country_and_kind() {
    let directory = Directory::open().await;
    let (one, now) = (directory.organization("One", "NL").await, directory.clock.now());
    let take = move |conn: &mut _| link(conn, &ME, &"7000001".parse().unwrap(), one, now);
    directory.db.write(take).await.unwrap();
    let moved = line("noordlicht", "7000001", "headquarters", "FR", "active");
    let free = line("noordlicht", "7000003", "headquarters", "BE", "active");
    let expected = ["2 country import-linked-country", "2 kind import-linked-kind"];
    assert_eq!(directory.wrongs(file(&[moved, free.clone()])).await, expected);
    let renamed = good("7000001").replace("Noordlicht ICT", "Zuidlicht ICT");
    assert_eq!(directory.import(&[renamed, free]).await.unwrap().changed, 2);
    let kept = move |conn: &mut _| super::super::linked_to(conn, one);
    assert!(directory.db.read(kept).await.unwrap().is_some());
}

#[actix_web::test]
async fn what_is_wrong_never_repeats_a_cell() {
    let directory = Directory::empty();
    let text = file(&[good("7000001").replace(",,Noordlicht", ",hunter2,Noordlicht")]);
    let Err(error) = directory.import_text(text).await else { panic!("imported") };
    let told = format!("{error} {error:?}");
    assert!(!told.contains("hunter2") && !told.contains(PASSWORD), "{told}");
}
