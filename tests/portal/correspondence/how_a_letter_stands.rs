//! A letter is on its way, arrives, fails, is stopped, or comes too late; the page says so.
use super::{OWN, deliver, parked, refused, told};
use crate::support::{BRAM, Browser, Mood, Page, TestPortal};
use chrono::TimeDelta;

/// The state of the letter to Bram, as Sanne sees it.
async fn to_bram(browser: &Browser) -> String {
    let page = browser.visit(&format!("{OWN}?q=bram")).await;
    assert_eq!(page.count("tbody tr"), 1, "{}", told(&page));
    page.text("tbody td:last-child").replace(" Resend", "|").split('|').next().unwrap().to_owned()
}

#[actix_web::test]
async fn on_its_way_then_delivered_and_when() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    assert_eq!(to_bram(&sanne).await, "On its way");
    portal.pass(TimeDelta::minutes(4));
    portal.mail().await;
    assert_eq!(to_bram(&sanne).await, "Delivered 5 January 2026, 10:04 CET");
}

#[actix_web::test]
async fn failing_with_how_often_and_when_again_and_then_it_arrives() {
    let (portal, server) = refused().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(to_bram(&sanne).await, "Failing Tried once; next try: 10:01 CET.");
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(to_bram(&sanne).await, "Failing Tried once; now being tried again.");
    deliver(&portal, &server).await;
    assert_eq!(to_bram(&sanne).await, "Failing Tried 2 times; next try: 10:03 CET.");
    let page = sanne.visit(OWN).await;
    assert!(!page.html.contains("550") && !page.html.contains("mailbox"), "for the operator alone");
    server.be(Mood::Fine);
    portal.pass(TimeDelta::minutes(2));
    deliver(&portal, &server).await;
    assert_eq!(to_bram(&sanne).await, "Delivered 5 January 2026, 10:03 CET");
}

#[actix_web::test]
async fn stopped_after_two_days() {
    let (portal, _) = parked().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let expected = "Not delivered Tried 2 times, then stopped. Fabrikam Cloud sees that it did not \
         arrive, and can have it tried again.";
    assert_eq!(to_bram(&sanne).await, expected);
}

#[actix_web::test]
async fn too_late() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    portal.pass(TimeDelta::days(8));
    assert!(portal.mail().await.iter().all(|letter| letter.recipient != BRAM));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(to_bram(&sanne).await, "Not delivered It was too late to send it.");
}

#[actix_web::test]
async fn each_state_can_be_looked_for_in_the_address() {
    let (portal, server) = refused().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(5));
    sanne.post("/verification/email", &[]).await;
    let shown = |state: &'static str| {
        let sanne = sanne.clone();
        async move {
            let page = sanne.visit(&format!("{OWN}?state={state}&q=noordlicht.example")).await;
            let chosen = page.attr("#state option[selected]", "value").unwrap_or_default();
            assert_eq!(chosen, state);
            let own = |page: &Page| page.text("tbody").matches(BRAM).count();
            own(&page)
        }
    };
    assert_eq!((shown("").await, shown("failing").await, shown("on-its-way").await), (2, 1, 1));
    assert_eq!((shown("delivered").await, shown("not-delivered").await), (0, 0));
    server.be(Mood::Fine);
    deliver(&portal, &server).await;
    assert_eq!((shown("delivered").await, shown("failing").await), (2, 0));
    let nothing = sanne.visit(&format!("{OWN}?state=failing")).await;
    assert!(told(&nothing).contains("No email fits"), "{}", told(&nothing));
    assert_eq!(sanne.follow(&nothing, "Show all mail").await.path, OWN);
}

#[actix_web::test]
async fn in_dutch() {
    let (portal, _) = refused().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(&format!("{OWN}?lang=nl")).await;
    let told = told(&page);
    for words in
        ["Verzonden e-mail", "Lukt nog niet", "Eén keer geprobeerd; volgende poging: 10:01 CET."]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(page.attr("html", "lang").as_deref(), Some("nl"));
    let refused =
        portal.signed_in_as("tom@noordlicht").await.visit(&format!("{OWN}?lang=nl")).await;
    assert!(super::told(&refused).contains("een rol nodig waarmee u kunt zien"));
}
