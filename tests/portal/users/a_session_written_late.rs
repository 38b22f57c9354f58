//! A sign-in checks a password, and a moment later its session is written. What ended every session of the
//! person in between ends that one, too (T-RC-10).
use super::sessions::is_signed_in;
use crate::support::{PASSWORD, TestPortal, Wire};
use futures_util::{future::join_all, join};

const TOM: &str = "(SELECT id FROM users WHERE user_name = 'tom')";

/// Tom's sign-in, whose session is put aside as if it was not written yet.
async fn signing_in(portal: &TestPortal) -> Wire {
    let tom = portal.wire_as("tom@noordlicht").await;
    portal.sql(format!("CREATE TABLE late AS SELECT * FROM sessions WHERE user_id = {TOM}")).await;
    tom
}

/// Now it is written, after everything else.
async fn is_written(portal: &TestPortal) {
    portal.sql(format!("DELETE FROM sessions WHERE user_id = {TOM}")).await;
    assert_eq!(portal.sql("INSERT INTO sessions SELECT * FROM late").await, 1);
}

/// The control: without its epoch the session would be as good as any.
async fn would_live_without_its_epoch(portal: &TestPortal, tom: &Wire) {
    let now = "UPDATE sessions SET epoch = (SELECT session_epoch FROM users WHERE id = user_id)";
    portal.sql(format!("{now} WHERE user_id = {TOM}")).await;
    assert!(is_signed_in(tom).await);
}

async fn press(portal: &TestPortal, button: &str) {
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let id = portal.line(format!("SELECT id AS line FROM users WHERE id = {TOM}")).await;
    let page = sanne.visit(&format!("/settings/users/{id}")).await;
    assert_eq!(sanne.press(&page, button, &[]).await.status, 200, "{button}");
}

#[actix_web::test]
async fn what_an_admin_ended_stays_ended() {
    for button in ["Sign out everywhere", "Deactivate", "Remove"] {
        let portal = TestPortal::start().await;
        let tom = signing_in(&portal).await;
        press(&portal, button).await;
        is_written(&portal).await;
        assert!(!is_signed_in(&tom).await, "{button}");
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn nor_does_it_begin_when_the_account_is_opened_again() {
    for buttons in
        [&["Sign out everywhere"][..], &["Deactivate", "Reactivate"], &["Remove", "Restore"]]
    {
        let portal = TestPortal::start().await;
        let tom = signing_in(&portal).await;
        for button in buttons {
            press(&portal, button).await;
        }
        is_written(&portal).await;
        assert!(!is_signed_in(&tom).await, "{buttons:?}");
        would_live_without_its_epoch(&portal, &tom).await;
    }
}

#[actix_web::test]
async fn what_the_owner_ended_stays_ended() {
    for (path, fields) in [
        ("/settings/account/password", &[("password", "purple teapot gallops north")][..]),
        ("/settings/account/sessions/removal", &[]),
    ] {
        let portal = TestPortal::start().await;
        let thief = signing_in(&portal).await;
        let mut owner = portal.wire_as("tom@noordlicht").await;
        let done = owner.post(path, fields).await;
        assert_eq!(done.status, 303);
        owner.session = done.session().or(owner.session);
        portal
            .sql(format!("CREATE TABLE kept AS SELECT * FROM sessions WHERE user_id = {TOM}"))
            .await;
        is_written(&portal).await;
        portal.sql("INSERT INTO sessions SELECT * FROM kept").await;
        assert!(!is_signed_in(&thief).await && is_signed_in(&owner).await, "{path}");
        would_live_without_its_epoch(&portal, &thief).await;
    }
}

/// A password that was right when it was checked opens nothing that was shut meanwhile.
#[actix_web::test]
async fn sign_ins_beside_a_deactivation_leave_nobody_inside() {
    let portal = TestPortal::start().await;
    let name = "tom@noordlicht.twotier.example";
    let try_to = async || {
        let mut wire = portal.wire();
        wire.session = wire.try_sign_in(name, PASSWORD).await.session();
        wire
    };
    let tries = join_all((0..4).map(|_| try_to()));
    let (tries, ()) = join!(tries, press(&portal, "Deactivate"));
    press(&portal, "Reactivate").await;
    for wire in tries {
        assert!(!is_signed_in(&wire).await);
    }
    portal.is_sound().await;
}
