//! Whoever answers for the link may invite still, or a colleague puts it in their own name.
use super::state;
use crate::support::TestPortal;

const PAGE: &str = "/resellers/open-link";

#[actix_web::test]
async fn whoever_made_it_has_to_be_able_to_invite_still() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = jonas.goes_on(&link).await;
    portal
        .sql("DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'maya')")
        .await;
    let dead = jonas.visit(&link).await;
    assert!(dead.text("main").contains("does not work at the moment"), "{}", dead.text("main"));
    let pressed = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!((pressed.status, state(&portal).await.as_str()), (409, "pending"));
    let door = portal.browser().visit(&link).await;
    assert_eq!(
        (door.status, door.text("h1").as_str()),
        (200, "This link does not work at the moment")
    );
    assert!(!door.text("main").contains("Maya"), "{}", door.text("main"));
    // Its provider sees that, and what to do.
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = pieter.visit(PAGE).await;
    assert!(page.text("main").contains("Does not work"), "{}", page.text("main"));
    assert!(page.text("main").contains("in the name of Maya"), "{}", page.text("main"));
    assert_eq!(page.count("#link"), 0);
    let kept = pieter.press(&page, "Put the link in my name", &[]).await;
    assert_eq!(kept.text(".flash"), "The link is in your name now.");
    assert_eq!(kept.open_link(), link, "whatever was printed works again");
    assert_eq!(portal.events("northwind", "open_link.kept").await, 1);
    assert_eq!(pieter.press(&page, "Put the link in my name", &[]).await.status, 409);
    // What was begun goes on, too.
    let waits = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!((waits.status, state(&portal).await.as_str()), (200, "waiting"));
}

#[actix_web::test]
async fn nobody_takes_it_from_somebody_who_may() {
    let portal = TestPortal::start().await;
    portal.open_link(&[]).await;
    let key = portal.line("SELECT id AS line FROM open_links").await;
    let pieter = portal.wire_as("pieter@northwind").await;
    let answer = pieter.post(&format!("{PAGE}/keeping"), &[("shown", &key)]).await;
    assert_eq!(answer.status, 409);
    assert_eq!(portal.events("northwind", "open_link.kept").await, 0);
}

#[actix_web::test]
async fn who_has_not_signed_in_reads_no_name_of_the_provider_s_people() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.makes_a_link(&[]).await;
    let visitor = portal.browser();
    let door = visitor.visit(&page.open_link()).await;
    assert!(!door.text("main").contains("Maya"), "{}", door.text("main"));
    assert!(!door.text("main").contains("email"), "it may stand on paper: {}", door.text("main"));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert!(jonas.visit(&page.open_link()).await.text("main").contains("Maya"));
    let answer = jonas.goes_on(&page.open_link()).await;
    assert!(answer.text("main").contains("You came by the open link"), "{}", answer.text("main"));
    maya.press(&page, "Disable the link", &[]).await;
    let dead = visitor.visit(&page.open_link()).await;
    assert!(!dead.text("main").contains("Maya"), "{}", dead.text("main"));
}
