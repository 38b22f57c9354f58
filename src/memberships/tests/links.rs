//! One ID, one work account (reliability, AC4 and I9).
use super::{Directory, ME, line};
use crate::{
    audit::about,
    memberships::{Error, Verdict, is_linked_elsewhere, link, linked_to, unlink},
    platform::db,
    values::{MembershipId, OrganizationId},
};
use diesel::RunQueryDsl;

fn id(text: &str) -> MembershipId {
    text.parse().unwrap()
}

impl Directory {
    async fn link(&self, text: &str, organization: OrganizationId) -> Result<(), Error> {
        let (id, now) = (id(text), self.clock.now());
        self.db.write(move |conn| link(conn, &ME, &id, organization, now)).await
    }

    async fn unlink(&self, organization: OrganizationId) {
        let now = self.clock.now();
        self.db.write(move |conn| unlink(conn, &ME, organization, now)).await.unwrap();
    }

    async fn linked_to(&self, organization: OrganizationId) -> Option<MembershipId> {
        self.db.read(move |conn| linked_to(conn, organization)).await.unwrap()
    }
}

#[actix_web::test]
async fn of_two_who_take_an_id_at_once_one_gets_it() {
    let directory = Directory::open().await;
    for round in 0..10 {
        let one = directory.organization(&format!("One{round}"), "NL").await;
        let other = directory.organization(&format!("Other{round}"), "NL").await;
        let both = tokio::join!(directory.link("7000001", one), directory.link("7000001", other));
        assert!(
            matches!(both, (Ok(()), Err(Error::Taken)) | (Err(Error::Taken), Ok(()))),
            "{both:?}"
        );
        directory.unlink(one).await;
        directory.unlink(other).await;
    }
    assert!(directory.broken().await.is_empty());
}

#[actix_web::test]
async fn giving_an_id_back_frees_it() {
    let directory = Directory::open().await;
    let one = directory.organization("One", "NL").await;
    let other = directory.organization("Other", "NL").await;
    directory.link("7000001", one).await.unwrap();
    assert!(matches!(directory.link("7000001", other).await, Err(Error::Taken)));
    let look = move |conn: &mut _| is_linked_elsewhere(conn, &id("7000001"), other);
    assert!(directory.db.read(look).await.unwrap());
    directory.unlink(one).await;
    directory.unlink(one).await;
    assert_eq!(directory.linked_to(one).await, None);
    directory.link("7000001", other).await.unwrap();
    assert_eq!(directory.linked_to(other).await, Some(id("7000001")));
}

#[actix_web::test]
async fn an_organization_holds_one_id() {
    let directory = Directory::open().await;
    directory.import(&[line("oudenaam", "7000010", "location", "NL", "active")]).await.unwrap();
    let one = directory.organization("One", "NL").await;
    directory.link("7000001", one).await.unwrap();
    directory.link("7000001", one).await.unwrap();
    assert!(matches!(directory.link("7000010", one).await, Err(Error::HoldsAnother)));
}

#[actix_web::test]
async fn what_cannot_be_used_cannot_be_taken() {
    let directory = Directory::open().await;
    let one = directory.organization("One", "NL").await;
    for (id, text) in [
        ("1234566", "verdict-headquarters"),
        ("7000002", "verdict-other-country"),
        ("7000003", "verdict-inactive"),
    ] {
        let Err(Error::NotUsable(verdict)) = directory.link(id, one).await else { panic!("{id}") };
        assert_eq!(verdict.text(), text);
        assert_ne!(verdict, Verdict::Usable);
    }
}

#[actix_web::test]
async fn taking_and_giving_back_stand_in_the_audit_log() {
    let directory = Directory::open().await;
    let one = directory.organization("One", "NL").await;
    directory.link("7000001", one).await.unwrap();
    directory.unlink(one).await;
    let look = move |conn: &mut _| about(conn, one, &["membership"], 9);
    let rows = directory.db.read(look).await.unwrap();
    let events: Vec<_> = rows.iter().map(|row| row.event.as_str()).collect();
    assert_eq!(events, ["membership.unlinked", "membership.linked"]);
    assert!(rows.iter().all(|row| row.facts["membership_id"] == "7000001"));
}

#[actix_web::test]
async fn an_id_that_two_hold_is_found() {
    let directory = Directory::open().await;
    let one = directory.organization("One", "NL").await;
    let other = directory.organization("Other", "NL").await;
    directory.link("7000001", one).await.unwrap();
    let forge = move |conn: &mut _| {
        diesel::sql_query("DROP INDEX membership_links_one_live_id").execute(conn)?;
        let row = format!(
            "INSERT INTO membership_links (id, membership_id, organization_id, linked_at) \
             VALUES ('forged', '7000001', '{other}', '2026-01-05 09:00:00')"
        );
        diesel::sql_query(row).execute(conn)?;
        Ok::<_, db::Error>(())
    };
    directory.db.write(forge).await.unwrap();
    assert_eq!(directory.broken().await, ["I9"]);
}

#[actix_web::test]
async fn an_organization_that_holds_two_is_found() {
    let directory = Directory::open().await;
    let one = directory.organization("One", "NL").await;
    directory.link("7000001", one).await.unwrap();
    let forge = move |conn: &mut _| {
        diesel::sql_query("DROP INDEX membership_links_one_live_organization").execute(conn)?;
        let row = format!(
            "INSERT INTO membership_links (id, membership_id, organization_id, linked_at) \
             VALUES ('forged', '7000009', '{one}', '2026-01-05 09:00:00')"
        );
        diesel::sql_query(row).execute(conn)?;
        Ok::<_, db::Error>(())
    };
    directory.db.write(forge).await.unwrap();
    assert_eq!(directory.broken().await, ["one-id-each"]);
}
