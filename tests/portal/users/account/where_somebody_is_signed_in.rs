//! Somebody's own sessions, and how they end (T-SE-4).
use crate::{
    support::{FORM, OURS, TestPortal, Wire},
    users::sessions::is_signed_in,
};
use reqwest::Method;

const PAGE: &str = "/settings/account/sessions";
const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

/// Where the buttons of Sanne's page lead to.
async fn removals(wire: &Wire) -> Vec<String> {
    let page = wire.get(PAGE).await.body;
    let found = page.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
    found.filter(|path| path.ends_with("/removal")).map(str::to_owned).collect()
}

async fn in_firefox(portal: &TestPortal, who: &str) -> Wire {
    let mut wire = portal.wire();
    let body =
        format!("user_name={who}.twotier.example&password={}", "correct+horse+battery+staple");
    let headers = [OURS, FORM, ("user-agent", FIREFOX)];
    let answer = wire.send(Method::POST, "/sign-in", &headers, body).await;
    assert_eq!(answer.status, 303);
    wire.session = answer.session();
    wire
}

#[actix_web::test]
async fn one_is_signed_out_and_the_others_stay() {
    let portal = TestPortal::start().await;
    let (here, there) =
        (portal.wire_as("sanne@noordlicht").await, in_firefox(&portal, "sanne@noordlicht").await);
    let third = portal.wire_as("sanne@noordlicht").await;
    let page = there.get(PAGE).await.body;
    for told in ["Firefox on Windows", "127.0.0.1", "This browser", "Unknown browser"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let buttons = removals(&here).await;
    assert_eq!(buttons.len(), 3, "two others, and all of them: {buttons:?}");
    assert_eq!(here.post(&buttons[0], &[]).await.location(), PAGE);
    let alive = [is_signed_in(&there).await, is_signed_in(&third).await];
    assert_eq!(alive.iter().filter(|alive| **alive).count(), 1);
    assert!(is_signed_in(&here).await);
    assert_eq!(here.post(&buttons[0], &[]).await.status, 404, "it is gone");
    assert_eq!(here.post(&format!("{PAGE}/removal"), &[]).await.location(), PAGE);
    assert!(
        is_signed_in(&here).await && !is_signed_in(&there).await && !is_signed_in(&third).await
    );
    assert!(removals(&here).await.is_empty());
    assert_eq!(portal.events("noordlicht", "user.session_ended").await, 1);
    assert_eq!(portal.events("noordlicht", "user.sessions_ended").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn somebody_else_s_session_looks_like_none() {
    let portal = TestPortal::start().await;
    let sanne = portal.wire_as("sanne@noordlicht").await;
    let (eva, second) =
        (portal.wire_as("eva@noordlicht").await, portal.wire_as("sanne@noordlicht").await);
    let foreign = removals(&sanne).await;
    let refused = eva.post(&foreign[0], &[]).await;
    let missing = eva.post(&format!("{PAGE}/{}/removal", "0".repeat(64)), &[]).await;
    assert_eq!((refused.status, missing.status), (404, 404));
    assert!(is_signed_in(&second).await);
    assert_eq!(portal.events("noordlicht", "user.session_ended").await, 0);
}

#[actix_web::test]
async fn the_page_tells_no_key_and_no_hash_of_one() {
    let portal = TestPortal::start().await;
    let sanne = portal.wire_as("sanne@noordlicht").await;
    portal.wire_as("sanne@noordlicht").await;
    let page = sanne.get(PAGE).await.body;
    for hash in portal.lines("SELECT key_hash AS line FROM sessions").await {
        assert!(!page.contains(&hash));
        assert_eq!(sanne.post(&format!("{PAGE}/{hash}/removal"), &[]).await.status, 404);
    }
}

#[actix_web::test]
async fn what_happened_is_told_newest_first() {
    let portal = TestPortal::start().await;
    in_firefox(&portal, "sanne@noordlicht").await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let form = browser.visit("/settings/account/password").await;
    browser.submit(&form, &[("password", "purple teapot gallops north")]).await;
    let page = browser.visit(PAGE).await;
    let told = page.each("h2 ~ .sheet tbody th");
    assert_eq!(told[..3], ["Password changed", "Signed in", "Signed in"]);
    assert_eq!(page.each("h2 ~ .sheet tbody td:last-child")[2], "Firefox on Windows");
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert_eq!(
        eva.visit(PAGE).await.each("h2 ~ .sheet tbody th"),
        ["Signed in", "First password set"]
    );
}

/// Ended by the owner elsewhere while a page was open: it changes nothing any more.
#[actix_web::test]
async fn a_session_that_was_ended_changes_nothing() {
    let portal = TestPortal::start().await;
    let (here, there) =
        (portal.wire_as("sanne@noordlicht").await, portal.wire_as("sanne@noordlicht").await);
    here.post(&format!("{PAGE}/removal"), &[]).await;
    let late = there.post("/settings/account/email", &[("email", "x@evil.example")]).await;
    assert!(late.location().starts_with("/sign-in"), "{}", late.location());
    assert_eq!(portal.count("links WHERE purpose = 'change_email'").await, 0);
}

/// What admins did to the account stands there, too, with who it was.
#[actix_web::test]
async fn what_admins_did_is_told() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users?q=tom").await;
    let person = sanne.follow(&list, "Tom Visser").await;
    sanne.press(&person, "Update", &[("role", "admin_agent")]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let told = tom.visit(PAGE).await.each("h2 ~ .sheet tbody th");
    assert_eq!(told[1], "Roles changed by Sanne de VriesGiven: Admin agent.");
}
