//! Who is written to, so that somebody can object.
use super::{RUTH, help_page, letters, proven, record_on, started, state};
use crate::{domains::prove, operations::told};

const ALL_GO: &str = "UPDATE users SET state = 'disabled' WHERE organization_id = \
     (SELECT id FROM organizations WHERE account_name = 'noordlicht')";

/// Who was invited to answer for the company, and has not come yet, reads of it where their invitation went.
#[actix_web::test]
async fn an_invited_global_admin_hears_of_it() {
    let (portal, dns) = super::portal().await;
    portal.sql("UPDATE users SET state = 'invited' WHERE user_name IN ('eva', 'tom')").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    proven(&vera, &dns, &RUTH).await;
    let letter = portal.letter_to("eva@noordlicht.example").await;
    assert!(letter.subject.contains("Ruth Bos is to become a global admin"), "{}", letter.subject);
    // The others are Sanne and the primary contact: Tom, who was invited, too, is no global admin.
    assert_eq!(letters(&portal).await, 3);
    portal.is_sound().await;
}

/// A provider has no primary contact; its page has one.
#[actix_web::test]
async fn the_contact_of_a_providers_page_hears_of_it() {
    let (portal, dns) = super::portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let form = help_page(&vera, "Alpine Distribution").await;
    let mut answers = RUTH;
    answers[0].1 = "alpine.example";
    answers[4].1 = "ruth@alpine.example";
    let page = vera.press(&form, "Start", &answers).await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    vera.press(&page, "Check now", &[]).await;
    assert_eq!(state(&portal).await, "waiting");
    for to in ["lukas@alpine.example", "channel@alpine.example"] {
        let letter = portal.letter_to(to).await;
        assert!(letter.subject.contains("Ruth Bos is to become"), "{to}: {}", letter.subject);
    }
    portal.is_sound().await;
}

/// Where nobody would read of it, nobody could stop it: then the notice does not begin.
#[actix_web::test]
async fn without_a_reader_the_notice_does_not_begin() {
    let (portal, dns) = crate::domains::portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    portal.sql(ALL_GO).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &RUTH).await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    let refused = vera.press(&page, "Check now", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("h1").contains("Nobody would read of it"), "{}", told(&refused));
    assert_eq!((state(&portal).await, letters(&portal).await), ("asked".to_owned(), 0));
    portal.sql(ALL_GO.replace("'disabled'", "'enabled'")).await;
    vera.press(&page, "Check now", &[]).await;
    assert_eq!(state(&portal).await, "waiting");
    portal.is_sound().await;
}
