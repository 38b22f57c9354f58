//! A link that is over is not given away any more, and none with the same terms takes its place.
use super::jonas_waits;
use crate::support::{Page, TestPortal};
use chrono::TimeDelta;
use twotier::{platform::web::Site, values::AdminAccess};

const PAGE: &str = "/resellers/open-link";

fn is_put_away(page: &Page) -> bool {
    let shown = page.count("#link, main svg, .letter, form[action$='/rotation']");
    shown == 0 && page.count("a[href='/resellers/open-link/new']") == 1
}

#[actix_web::test]
async fn what_is_spent_is_not_rotated() {
    let portal = TestPortal::start().await;
    jonas_waits(&portal, &[("uses", "1"), ("days", "3")]).await;
    let key = portal.line("SELECT id AS line FROM open_links").await;
    for (days, chip) in [(0, "Used up"), (3, "Ended")] {
        portal.pass(TimeDelta::days(days));
        let maya = portal.signed_in_as("maya@northwind").await;
        let page = maya.visit(PAGE).await;
        assert!(page.text("main").contains(chip), "{}", page.text("main"));
        assert!(is_put_away(&page), "{}", page.html);
        let press = [("shown".to_owned(), key.clone())];
        let answer = maya.post(&format!("{PAGE}/rotation"), &press).await;
        assert_eq!((answer.status, answer.text("h1").as_str()), (409, "This link is over"));
    }
    assert_eq!(portal.count("open_links").await, 1);
}

#[actix_web::test]
async fn a_new_one_asks_for_no_more_than_is_still_given() {
    let portal = TestPortal::start().await;
    let day = (portal.now() + TimeDelta::days(2)).date_naive().to_string();
    let maya = portal.signed_in_as("maya@northwind").await;
    assert!(maya.makes_a_link(&[("until", &day)]).await.text("main").contains("User admin"));
    portal.pass(TimeDelta::days(5));
    let maya = portal.sign_in(maya, "maya@northwind").await;
    let old = maya.visit(PAGE).await;
    assert!(old.text("main").contains("The partnership alone"), "{}", old.text("main"));
    maya.press(&old, "Rotate the link", &[]).await;
    let access = "SELECT access AS line FROM open_links WHERE state = 'live'";
    assert_eq!(portal.line(access).await, "none");
}

/// What a portal gives no more is not asked for, either.
#[actix_web::test]
async fn a_portal_that_gives_no_access_asks_for_none() {
    let off = |site| Site { admin_access: AdminAccess::Off, ..site };
    let portal = TestPortal::start_as(off).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.makes_a_link(&[]).await;
    let asked = "UPDATE open_links SET access = 'with_partnership', access_roles = 'user_admin', access_until";
    portal.sql(format!("{asked} = '2999-01-01 00:00:00'")).await;
    maya.press(&page, "Rotate the link", &[]).await;
    let access = "SELECT access AS line FROM open_links WHERE state = 'live'";
    assert_eq!(portal.line(access).await, "none");
}
