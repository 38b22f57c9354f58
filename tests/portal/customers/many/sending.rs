//! The good lines are sent, piece by piece, and each once, however often anybody presses or uploads.
use super::{sent, uploaded};
use crate::{
    customers::{TULP, tulp_authorized, with_partners},
    partnerships::lists::{many, send_all, verdicts},
    support::TestPortal,
};

const KIEL: &str = "office@kiel.example";
const HAFEN: &str = "office@hafen.example";

/// Every invitation: address, language, who invites, whom it names, and the roles that it asks for.
async fn invited(portal: &TestPortal) -> Vec<String> {
    let named = "SELECT c.email || ' ' || c.language || ' ' || i.account_name || ' ' || r.account_name || ' ' \
         || p.account_name || ' ' || c.access_roles AS line FROM customer_invitations c \
         JOIN organizations i ON i.id = c.inviter_id JOIN organizations r ON r.id = c.reseller_id \
         JOIN organizations p ON p.id = c.provider_id ORDER BY 1";
    portal.lines(named).await
}

#[actix_web::test]
async fn each_good_line_is_an_invitation_that_names_both() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let lines = "office@kiel.example,Kiel GmbH,nl,Tot in Kiel.\njonas@bergmann.example,Bergmann\n\
        office@hafen.example,Hafen AG";
    let typed = [("lines", lines), ("text", "Let us work for you."), ("days", "7")];
    let page = jonas.many_customers(&typed).await;
    let page = jonas.press(&page, "Send 2 invitations", &[]).await;
    assert_eq!(sent(&portal).await, (0, 0, 0), "the portal sends it, nobody waits for it");
    send_all(&portal).await;
    let both = "bergmann bergmann northwind user_admin helpdesk_agent";
    let expected = [format!("{HAFEN} en {both}"), format!("{KIEL} nl {both}")];
    assert_eq!(invited(&portal).await, expected);
    let alike = "days = 7 AND reseller_access AND provider_access AND state = 'pending'";
    assert_eq!(portal.count(&format!("customer_invitations WHERE {alike}")).await, 2);
    assert_eq!(sent(&portal).await, (2, 2, 2));
    let page = jonas.visit(&page.path).await;
    assert_eq!(verdicts(&page), ["1 Sent", "2 A partner’s address", "3 Sent"]);
    assert!(page.text(".head").contains("2 invitations were sent."), "{}", page.text(".head"));
    let main = page.text("main");
    assert!(main.contains("Each invitation can be answered for 7 days."), "{main}");
    let one = jonas.follow(&page, "Kiel GmbH").await;
    assert!(one.path.starts_with("/customers/invitations/"), "{}", one.path);
    assert_eq!(one.text("h1"), "Invitation to Kiel GmbH");
    assert_eq!(one.each(".letter p"), ["Let us work for you.", "Tot in Kiel."]);
    let file = jonas.visit(&format!("{}/result.csv", page.path)).await.html;
    let address = format!("{KIEL},Kiel GmbH,Sent,,{}{}", portal.base, one.path);
    assert!(file.contains(&address), "{address}: {file}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn each_letter_is_in_the_language_of_its_line_and_holds_its_note_alone() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let lines = "office@kiel.example,Kiel GmbH,,Tot in Kiel.\noffice@hafen.example,Hafen AG,English,See you.";
    let typed = [("lines", lines), ("language", "nl"), ("days", "7")];
    let page = jonas.many_customers(&typed).await;
    jonas.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    let dutch = portal.letter_to(KIEL).await;
    assert_eq!(dutch.language, "nl");
    assert!(dutch.subject.contains("nodigt u uit klant te worden"), "{}", dutch.subject);
    for part in ["Wij verzorgen graag", "Tot in Kiel.", "12 januari 2026"] {
        assert!(dutch.text.contains(part), "{part}: {}", dutch.text);
    }
    let english = portal.letter_to(HAFEN).await;
    assert_eq!(english.language, "en");
    for part in [
        "asks your company to authorize Bergmann Systemhaus as your reseller and Northwind Distribution as your \
         indirect provider.",
        "look after the cloud services of Hafen AG",
        "See you.",
        "asked for Bergmann Systemhaus and Northwind Distribution: User admin and Helpdesk agent",
    ] {
        assert!(english.text.contains(part), "{part}: {}", english.text);
    }
    for (letter, other) in [(&dutch, "See you."), (&english, "Tot in Kiel.")] {
        assert!(!letter.text.contains(other), "{other}: {}", letter.text);
        assert!(portal.link_in(letter).starts_with("/c/"), "{}", letter.text);
        assert_eq!(portal.letters_to(&letter.recipient).await, 1);
    }
}

#[actix_web::test]
async fn what_was_sent_waits_when_it_is_uploaded_again() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 3).await;
    jonas.press(&page, "Send 3 invitations", &[]).await;
    send_all(&portal).await;
    let again = jonas.many_customers_file("northwind", many(3).as_bytes()).await;
    assert_eq!(again.text(".facts"), "Pending 3");
    assert_eq!(again.count("form[action$=sending]"), 0);
    // Whoever presses a button that is not there changes nothing.
    let pressed = jonas.post(&format!("{}/sending", again.path), &[]).await;
    assert_eq!(pressed.status, 409);
    let says = pressed.text("[role=alert]");
    assert!(says.contains("No line of this list can be sent"), "{says}");
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (3, 3, 3));
    assert_eq!(portal.events("bergmann", "customer.list_sent").await, 1);
}

#[actix_web::test]
async fn whoever_presses_again_sends_nothing_twice() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 3).await;
    for _ in 0..2 {
        let pressed = jonas.press(&page, "Send 3 invitations", &[]).await;
        assert_eq!((pressed.status, &pressed.path), (200, &page.path));
    }
    send_all(&portal).await;
    let late = jonas.press(&page, "Send 3 invitations", &[]).await;
    assert!(late.text(".head").contains("3 invitations were sent."), "{}", late.text("main"));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (3, 3, 3));
    for event in ["customer.list_sent", "customer.list_finished"] {
        assert_eq!(portal.events("bergmann", event).await, 1, "{event}");
    }
    portal.is_sound().await;
}

/// What was true at the dry run is asked again.
#[actix_web::test]
async fn verdicts_are_asked_again_when_it_is_sent() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let lines = "anna@tulp.example,Bakkerij Tulp\noffice@kiel.example,Kiel\nx@hafen.example,Hafen\nnew@vdam.example,Dam";
    let page = jonas.many_customers(&[("lines", lines)]).await;
    assert_eq!(verdicts(&page), ["1 New", "2 New", "3 New", "4 New"]);
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    jonas.invites_customer("northwind", KIEL, "Kiel").await;
    let theirs = "email = 'new@vdam.example', email_key = 'new@vdam.example'";
    portal.sql(format!("UPDATE users SET {theirs} WHERE user_name = 'pieter'")).await;
    jonas.press(&page, "Send 4 invitations", &[]).await;
    send_all(&portal).await;
    let page = jonas.visit(&page.path).await;
    let told = ["1 Already connected", "2 Pending", "3 Sent", "4 A partner’s address"];
    assert_eq!(verdicts(&page), told, "{}", page.text("main"));
    assert!(
        page.text("tbody").contains(&format!("{TULP} works with you and your partner already."))
    );
    assert_eq!(portal.letters_to(KIEL).await, 1);
    assert_eq!(sent(&portal).await, (3, 3, 1));
}

#[actix_web::test]
async fn an_address_gets_so_many_a_day() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 2).await;
    jonas.invites_customer("northwind", KIEL, "Kiel").await;
    let full =
        "SELECT 'partnership-from-all', 'office@company0000.example', since, 20 FROM throttles";
    let counted = "INSERT INTO throttles (door, knocker, since, count)";
    portal.sql(format!("{counted} {full} WHERE door = 'customer'")).await;
    jonas.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(verdicts(&jonas.visit(&page.path).await), ["1 Too often", "2 Sent"]);
    assert_eq!(sent(&portal).await, (2, 2, 1));
}
