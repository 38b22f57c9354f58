//! The address of somebody new is kept no longer than it is needed.
use super::{NOTICE, RUTH, THREE_DAYS, help_page, portal, proven, started, state};
use crate::support::TestPortal;
use chrono::TimeDelta;

const MONTH: TimeDelta = TimeDelta::days(30);

async fn addresses(portal: &TestPortal) -> i64 {
    portal.do_what_is_due().await;
    portal.count("admin_recoveries WHERE email IS NOT NULL").await
}

#[actix_web::test]
async fn an_address_is_forgotten_a_month_after_the_end() {
    for is_done in [true, false] {
        let (portal, dns) = portal().await;
        let vera = portal.signed_in_as("vera@fabrikam").await;
        let page = proven(&vera, &dns, &RUTH).await;
        if is_done {
            portal.pass(THREE_DAYS);
            portal.look_at_recoveries().await;
        } else {
            vera.press(&page, "Cancel", &[]).await;
        }
        let ended = state(&portal).await;
        portal.pass(MONTH - TimeDelta::seconds(1));
        assert_eq!(addresses(&portal).await, 1);
        portal.pass(TimeDelta::seconds(1));
        assert_eq!(addresses(&portal).await, 0);
        assert_eq!(state(&portal).await, ended);
        // The rest is still told.
        let sanne = portal.signed_in_as("sanne@noordlicht").await;
        let text = sanne.visit(NOTICE).await.text("main");
        assert!(text.contains("Ruth Bos") && !text.contains("ruth@"), "{text}");
        let vera = portal.signed_in_as("vera@fabrikam").await;
        started(&vera, &RUTH).await;
        assert_eq!(addresses(&portal).await, 1, "that of the new one is kept");
        portal.is_sound().await;
    }
}

/// What nobody noticed to be over is ended by the portal, so that the address is forgotten then, too.
#[actix_web::test]
async fn an_address_is_forgotten_if_nobody_comes_back() {
    let (portal, _) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    started(&vera, &RUTH).await;
    portal.pass(TimeDelta::days(14));
    assert_eq!((addresses(&portal).await, state(&portal).await), (1, "ended expired".to_owned()));
    portal.pass(MONTH);
    assert_eq!(addresses(&portal).await, 0);
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert!(page.text("main .notice").contains("not seen in time"), "{}", page.text("main"));
    portal.is_sound().await;
}

/// It is not forgotten while it may be needed: the look that was arranged at the beginning comes in the middle of one.
#[actix_web::test]
async fn an_open_one_keeps_its_address() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    started(&vera, &RUTH).await;
    portal.pass(TimeDelta::days(13));
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    let (name, value) = super::record_on(&page);
    dns.add(&name, &value);
    vera.press(&page, "Check now", &[]).await;
    portal.pass(TimeDelta::days(2));
    assert_eq!((addresses(&portal).await, state(&portal).await), (1, "waiting".to_owned()));
}
