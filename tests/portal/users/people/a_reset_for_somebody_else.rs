//! Who looks after people has them sent a link to a new password; nobody sets another's (AC18, rule 30).
use super::{page_of, told, tom_is};
use crate::support::TestPortal;

const SEND: &str = "Send a link to a new password";

#[actix_web::test]
async fn the_person_gets_the_link_and_is_told_who_asked() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = page_of(&sanne, "Tom Visser").await;
    let page = sanne.press(&page, SEND, &[]).await;
    assert!(told(&page).contains("on its way"), "{}", told(&page));
    let letter = portal.letter_to("tom@noordlicht.example").await;
    assert!(letter.text.contains("Sanne de Vries, who looks after"), "{}", letter.text);
    assert_eq!(tom.visit("/settings/roles").await.status, 200, "nothing has changed yet");
    let browser = portal.browser();
    let form = browser.visit(&portal.link_in(&letter)).await;
    let done = browser.submit(&form, &[("password", "lantern purple canal seventeen")]).await;
    assert_eq!(done.path, "/sign-in");
    assert_eq!(tom.visit("/settings/roles").await.path, "/sign-in");
    let asked = "audit_log WHERE event = 'user.password_reset_asked' AND actor_kind = 'person'";
    assert_eq!(portal.count(asked).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_mailbox_is_not_filled() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for _ in 0..5 {
        let page = page_of(&sanne, "Tom Visser").await;
        assert_eq!(sanne.press(&page, SEND, &[]).await.status, 200);
    }
    let page = page_of(&sanne, "Tom Visser").await;
    assert_eq!(sanne.press(&page, SEND, &[]).await.status, 429);
}

#[actix_web::test]
async fn only_a_global_admin_does_so_for_a_global_admin() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["user_admin"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let eva = page_of(&tom, "Eva Smit").await;
    assert!(!eva.html.contains(SEND));
    let version = portal
        .line("SELECT CAST(version AS TEXT) AS line FROM users WHERE user_name = 'eva'")
        .await;
    let fields = [("version".to_owned(), version)];
    assert_eq!(tom.post(&format!("{}/password", eva.path), &fields).await.status, 403);
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let eva = page_of(&sanne, "Eva Smit").await;
    assert_eq!(sanne.press(&eva, SEND, &[]).await.status, 200);
    assert!(portal.letter_to("eva@noordlicht.example").await.subject.contains("new password"));
}
