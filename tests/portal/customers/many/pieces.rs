//! However long a list is: it is sent in pieces, and each line once.
use super::{sent, uploaded};
use crate::{customers::with_partners, partnerships::lists::many};
use twotier::lists::MOST;

#[actix_web::test]
async fn a_long_list_is_sent_in_pieces() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 50).await;
    let page = jonas.press(&page, "Send 50 invitations", &[]).await;
    assert!(page.text(".head").contains("0 of 50 invitations are on their way"));
    for told in ["20 of 50 invitations", "40 of 50 invitations", "50 invitations were sent."] {
        portal.do_what_is_due().await;
        let head = jonas.visit(&page.path).await.text(".head");
        assert!(head.contains(told), "{told}: {head}");
    }
    assert_eq!(sent(&portal).await, (50, 50, 50));
    assert_eq!(portal.count("customer_invitations WHERE sent_by <> invited_by").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn as_many_lines_as_a_list_may_have_are_sent_once() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, MOST).await;
    let page = jonas.press(&page, "Send 1000 invitations", &[]).await;
    assert!(page.text(".head").contains("0 of 1000 invitations"), "{}", page.text(".head"));
    for _ in 0..MOST / 20 {
        portal.do_what_is_due().await;
    }
    let done = jonas.visit(&page.path).await.text(".head");
    assert!(done.contains("1000 invitations were sent."), "{done}");
    assert_eq!(sent(&portal).await, (1000, 1000, 1000));
    let again = jonas.many_customers_file("northwind", many(MOST).as_bytes()).await;
    assert_eq!(again.text(".facts"), "Pending 1000");
    assert_eq!(again.count("form[action$=sending]"), 0);
    let longer = jonas.many_customers_file("northwind", many(MOST + 1).as_bytes()).await;
    assert_eq!(longer.status, 422);
    assert!(longer.text(".notice").contains("Line 1001"), "{}", longer.text(".notice"));
    assert_eq!(portal.events("bergmann", "customer.list_finished").await, 1);
    portal.is_sound().await;
}
