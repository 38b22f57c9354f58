//! A page of a subscription that is not any more as it was shown: nothing is done, and what was typed is kept.
use super::{BOTH, REASON, done, fields};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

/// The version that is kept of the subscription of 25 seats.
async fn version(portal: &TestPortal) -> String {
    portal
        .line(
            "SELECT CAST(version AS TEXT) AS line FROM subscriptions WHERE code = 'WORK-STANDARD'",
        )
        .await
}

#[actix_web::test]
async fn a_colleague_was_faster() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let (maya, pieter) = (
        portal.signed_in_as("maya@northwind").await,
        portal.signed_in_as("pieter@northwind").await,
    );
    let form = maya.visit(&format!("{page}/quantity")).await;
    done(&pieter, &page, "Change seats", &[("quantity", "30")]).await;
    let late = maya.press(&form, "Change seats", &[("quantity", "40")]).await;
    assert_eq!(late.status, 409);
    let says = late.text("[role=alert]");
    assert!(
        says.contains("Somebody was faster") && says.contains("Nothing was changed."),
        "{says}"
    );
    assert_eq!((late.value("quantity").as_str(), late.value("version").as_str()), ("40", "2"));
    assert!(late.text("main").contains("€3,744.00 each year"), "as it stands: 30 seats");
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 30 active bergmann"]);
    let done = maya.press(&late, "Change seats", &[]).await;
    assert_eq!(done.path, page);
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 40 active bergmann"]);
    assert_eq!(portal.events("northwind", "subscription.quantity_changed").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_reason_of_a_late_page_is_kept() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for version in ["0", "7", "", "x"] {
        let old = fields(&[("version", version), REASON]);
        let late = maya.post(&format!("{page}/cancel"), &old).await;
        assert_eq!((late.status, late.text("#reason").as_str()), (409, REASON.1), "{version}");
        assert_eq!(late.value("version"), "1", "{version}");
    }
    assert_eq!(portal.held().await, BOTH);
}

/// Two press at once, each with a page of the same version: one of them is done.
#[actix_web::test]
async fn of_two_at_once_one_is_done() {
    for _ in 0..3 {
        let (portal, _) = TestPortal::with_an_order().await;
        let page = portal.subscription("WORK-STANDARD").await;
        let (maya, pieter) = (
            portal.signed_in_as("maya@northwind").await,
            portal.signed_in_as("pieter@northwind").await,
        );
        let form = maya.visit(&format!("{page}/quantity")).await;
        let (one, other) = futures_util::future::join(
            maya.press(&form, "Change seats", &[("quantity", "30")]),
            pieter.press(&form, "Change seats", &[("quantity", "40")]),
        )
        .await;
        let mut answers = [one.status, other.status];
        answers.sort_unstable();
        assert_eq!(answers, [200, 409]);
        let seats = if one.status == 200 { "30" } else { "40" };
        let held = format!("WORK-STANDARD annual {seats} active bergmann");
        assert_eq!(portal.held().await, [BOTH[0].to_owned(), held]);
        assert_eq!(portal.events("tulp", "subscription.quantity_changed").await, 1);
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn with_what_is_cancelled_nothing_is_done() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(&format!("{page}/quantity")).await;
    done(&maya, &page, "Cancel subscription", &[REASON]).await;
    let late = maya.press(&form, "Change seats", &[("quantity", "30")]).await;
    assert_eq!((late.status, late.text("h1").as_str()), (409, "Somebody was faster"));
    let version = version(&portal).await;
    for act in ["quantity", "reseller", "suspend", "resume", "cancel"] {
        let act = format!("{page}/{act}");
        assert_eq!(maya.visit(&act).await.path, page, "{act}: there is nothing to do");
        let typed = [("version", version.as_str()), ("quantity", "30"), ("reseller", "-"), REASON];
        assert_eq!(maya.post(&act, &fields(&typed)).await.status, 409, "{act}");
    }
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 cancelled bergmann"]);
    assert_eq!(portal.events("northwind", "subscription.cancelled").await, 1);
}

#[actix_web::test]
async fn nor_what_does_not_go_with_its_state() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let refused = async |acts: &[&str]| {
        let version = version(&portal).await;
        for act in acts {
            let act = format!("{page}/{act}");
            assert_eq!(maya.visit(&act).await.path, page, "{act}");
            let typed = fields(&[("version", &version), ("quantity", "30"), REASON]);
            assert_eq!(maya.post(&act, &typed).await.status, 409, "{act}");
        }
    };
    refused(&["resume"]).await;
    assert_eq!(portal.held().await, BOTH);
    done(&maya, &page, "Suspend", &[REASON]).await;
    refused(&["quantity", "suspend"]).await;
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 suspended bergmann"]);
}

#[actix_web::test]
async fn a_session_that_ends_under_the_page_takes_nothing_along() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(&format!("{page}/suspend")).await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = maya.press(&form, "Suspend", &[REASON]).await;
    assert_eq!(sign_in.path, "/sign-in");
    assert_eq!(portal.held().await, BOTH);
    let name = [("user_name", "maya@northwind.twotier.example"), ("password", PASSWORD)];
    let back = maya.submit(&sign_in, &name).await;
    assert_eq!((back.path.as_str(), back.text("#reason").as_str()), (form.path.as_str(), REASON.1));
    assert_eq!(maya.press(&back, "Suspend", &[]).await.path, page);
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 suspended bergmann"]);
}
