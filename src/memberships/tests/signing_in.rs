//! The membership door (reliability, AC5; rules 23 and 24).
use super::{Directory, PASSWORD, line};
use crate::users::{
    Refused,
    passwords::{Hasher, Strength},
};
use chrono::TimeDelta;

#[actix_web::test]
async fn the_right_password_opens_whatever_the_case_of_the_name() {
    let directory = Directory::open().await;
    let one = directory.sign_in("noordlicht", PASSWORD).await.unwrap();
    assert_eq!(directory.sign_in(" NoordLicht ", PASSWORD).await.unwrap(), one);
}

#[actix_web::test]
async fn unknown_and_wrong_look_the_same() {
    let directory = Directory::open().await;
    for name in ["noordlicht", "nobody", "not a name", ""] {
        let refused = directory.sign_in(name, "wrong").await;
        assert!(matches!(refused, Err(Refused::Wrong)), "{name}");
    }
}

#[actix_web::test]
async fn the_eleventh_try_has_to_wait_even_with_the_right_password() {
    let directory = Directory::open().await;
    for _ in 0..10 {
        let refused = directory.sign_in("noordlicht", "wrong").await;
        assert!(matches!(refused, Err(Refused::Wrong)));
    }
    let Err(Refused::TooMany(until)) = directory.sign_in("noordlicht", PASSWORD).await else {
        panic!("let in");
    };
    assert_eq!(until, directory.clock.now() + TimeDelta::minutes(15));
    directory.clock.advance(TimeDelta::minutes(15));
    assert!(directory.sign_in("noordlicht", PASSWORD).await.is_ok());
}

#[actix_web::test]
async fn a_hash_of_another_cost_is_replaced_and_the_file_still_changes_nothing() {
    let mut directory = Directory::empty();
    let foreign = directory.hasher.hash(PASSWORD.into()).await.unwrap();
    let text = line("noordlicht", "7000001", "location", "NL", "active")
        .replace(&format!("{PASSWORD},"), &format!(",\"{foreign}\""));
    let lines = [text];
    assert_eq!(directory.import(&lines).await.unwrap().added, 1);
    directory.hasher = Hasher::start(Strength::Full);
    directory.sign_in("noordlicht", PASSWORD).await.unwrap();
    let hash =
        |conn: &mut _| super::super::store::find_for_sign_in(conn, &"noordlicht".parse().unwrap());
    let (kept, _) = directory.db.read(hash).await.unwrap().unwrap();
    assert_ne!(kept, foreign);
    assert!(Strength::Full.made(&kept));
    assert_eq!(directory.import(&lines).await.unwrap().unchanged, 1);
    let (still, _) = directory.db.read(hash).await.unwrap().unwrap();
    assert_eq!(still, kept);
}
