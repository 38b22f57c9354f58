//! What answers a request besides the provider's word, and where a provider reads of it.
use super::{PAGE, WAITING, asked, seen_by, told};
use crate::support::TestPortal;

/// What is settled, newest first, page by page and back; what waits is elsewhere.
#[actix_web::test]
async fn the_list_is_read_page_by_page() {
    let portal = TestPortal::start().await;
    asked(&portal).await;
    portal
        .sql(
            "INSERT INTO partnership_requests (id, provider_id, reseller_id, asked_by, asked_at, message, state, \
             answered_at, answered_by) \
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 53) \
             SELECT '00000000-0000-7000-8000-' || CAST(100000000000 + i AS TEXT), provider_id, reseller_id, asked_by, \
             asked_at, 'No. ' || CAST(i AS TEXT), 'withdrawn', asked_at, asked_by FROM n, partnership_requests",
        )
        .await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let open = maya.visit("/resellers/requests").await;
    assert!(told(&open).contains("1 request"), "{}", told(&open));
    assert_eq!(open.each("tbody th a").len(), 1);
    let first = maya.follow(&open, "Settled").await;
    assert!(told(&first).contains("53 requests"), "{}", told(&first));
    let numbers = |from: usize, to: usize| -> Vec<String> {
        (to..=from).rev().map(|n| format!("No. {n}")).collect()
    };
    let messages = "tbody td[data-label=Message]";
    assert_eq!((first.each(messages), first.count("[rel=prev]")), (numbers(53, 29), 0));
    let second = maya.follow(&first, "Next page").await;
    assert_eq!(second.each(messages), numbers(28, 4));
    let third = maya.follow(&second, "Next page").await;
    assert_eq!((third.each(messages), third.count("[rel=next]")), (numbers(3, 1), 0));
    let back = maya.follow(&third, "Previous page").await;
    let back = maya.follow(&back, "Previous page").await;
    assert_eq!((back.each(messages), back.count("[rel=prev]")), (numbers(53, 29), 0));
    let none = maya.visit("/resellers/requests?after=00000000-0000-7000-8000-ffffffffffff").await;
    assert_eq!(none.each("tbody th a").len(), 1, "a place that is none: from the beginning");
}

/// An invitation that is sent by hand, or in a list, is the answer to whoever asked: no second one is sent.
#[actix_web::test]
async fn an_invitation_to_whoever_asked_answers_the_request() {
    let portal = TestPortal::start().await;
    let jonas = asked(&portal).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let seen = seen_by(&maya).await;
    maya.invites("jonas@bergmann.example", "Bergmann").await;
    assert_eq!(portal.count(WAITING).await, 0);
    let answered = "partnership_requests WHERE state = 'invited' AND invitation_id IS NOT NULL";
    assert_eq!(portal.count(answered).await, 1);
    for chain in ["northwind", "bergmann"] {
        assert_eq!(portal.events(chain, "partnership.request_granted").await, 1, "{chain}");
    }
    assert_eq!(maya.press(&seen, "Send an invitation", &[]).await.status, 409);
    let page = jonas.visit(PAGE).await;
    assert!(told(&page).contains("an invitation waits for your answer"), "{}", told(&page));
    portal.is_sound().await;
}

/// Who works together waits for nothing, and can ask again once it is over.
#[actix_web::test]
async fn a_partnership_answers_the_request_whichever_way_it_came() {
    let portal = TestPortal::start().await;
    let jonas = asked(&portal).await;
    let link = portal.open_link(&[("approval", "")]).await;
    jonas.consents(&link).await;
    let id = portal.line("SELECT id AS line FROM partnerships WHERE state = 'active'").await;
    assert_eq!(portal.count(WAITING).await, 0);
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/resellers/requests?stage=settled").await;
    assert!(told(&list).contains("Invited"), "{}", told(&list));
    assert_eq!(portal.count("outbox WHERE letter = 'partnership-request-ignored'").await, 0);
    let page = jonas.visit(&format!("/partnerships/{id}/end")).await;
    jonas.press(&page, "End partnership", &[("reason", "We part as friends.")]).await;
    let form = jonas.visit(PAGE).await;
    jonas.press(&form, "Ask to connect", &[("message", "Once more, please.")]).await;
    assert_eq!(portal.count(WAITING).await, 1);
    portal.is_sound().await;
}
