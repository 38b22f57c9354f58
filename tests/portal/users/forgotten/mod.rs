//! Forgotten passwords and user names (reliability rules 15 to 19 and 24, T-EN-1, T-RC-7, T-SE-2, T-SE-5).
mod how_often;
mod only_the_newest_link_works;
mod told_apart_by_nobody;
mod two_at_once;
mod what_a_new_password_ends;
mod which_user_names;
mod with_a_link_by_mail;

use crate::support::{Browser, Page, TestPortal};
use twotier::app;

pub const EVA: &str = "eva@noordlicht.twotier.example";
pub const EVAS_MAIL: &str = "eva@noordlicht.example";
pub const NEW: &str = "purple teapot gallops north";

/// Asks for a link, and lets the portal do what is due.
pub async fn ask(portal: &TestPortal, name: &str) {
    let browser = portal.browser();
    let form = browser.visit("/forgot-password").await;
    let sent = browser.submit(&form, &[("user_name", name)]).await;
    assert_eq!((sent.status, sent.path.as_str()), (200, "/forgot-password/sent"));
    portal.do_what_is_due().await;
}

/// The link that Eva was mailed after asking.
pub async fn link_for_eva(portal: &TestPortal) -> String {
    ask(portal, EVA).await;
    let link = portal.link_in(&portal.letter_to(EVAS_MAIL).await);
    assert!(link.starts_with("/reset-password/ttr_"), "{link}");
    link
}

/// Opens a link and chooses a password.
pub async fn choose(browser: &Browser, link: &str, password: &str) -> Page {
    let form = browser.visit(link).await;
    assert_eq!((form.status, form.path.as_str()), (200, "/reset-password"));
    browser.submit(&form, &[("password", password)]).await
}

/// Whether the door opens.
pub async fn opens(portal: &TestPortal, password: &str) -> bool {
    match portal.wire().try_sign_in(EVA, password).await.status {
        303 => true,
        422 => false,
        other => panic!("signing in answered {other}"),
    }
}

/// How many letters of a kind were posted.
pub async fn letters(portal: &TestPortal, kind: &str) -> i64 {
    portal.count(&format!("outbox WHERE letter = '{kind}'")).await
}

/// Does what is due on two nodes at the same moment.
pub async fn do_what_is_due_on_two_nodes(portal: &TestPortal) {
    use twotier::platform::due::run_all;
    let (one, other, clock) = (&portal.portal.db, portal.second_db(), portal.portal.clock.clone());
    let (one, other) =
        tokio::join!(run_all(one, app::JOBS, &clock), run_all(&other, app::JOBS, &clock));
    one.and(other).unwrap();
}
