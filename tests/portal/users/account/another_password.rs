//! Another password: it ends every other session, and its owner is told (T-SE-1, T-SE-2).
use crate::{
    support::{PASSWORD, SANNE, TestPortal},
    users::sessions::is_signed_in,
};

const PAGE: &str = "/settings/account/password";
const NAME: &str = "sanne@noordlicht.twotier.example";
const GOOD: &str = "purple teapot gallops north";

#[actix_web::test]
async fn it_is_changed_and_told() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let account = browser.visit("/settings/account").await;
    let form = browser.follow(&account, "Change password").await;
    for weak in ["", "short", "passwordpassword", "noordlicht sanne sanne"] {
        let refused = browser.submit(&form, &[("password", weak)]).await;
        assert_eq!(refused.status, 422, "{weak}");
        assert_eq!(refused.value("password"), "", "a password is never sent back");
    }
    let same = browser.submit(&form, &[("password", PASSWORD)]).await;
    assert!(
        same.text("#password-error").contains("your password already"),
        "{}",
        same.text("main")
    );
    let done = browser.submit(&form, &[("password", GOOD)]).await;
    assert_eq!((done.status, done.path.as_str()), (200, "/settings/account"));
    assert!(done.text(".flash").contains("signed out everywhere else"), "{}", done.text("main"));
    let letter = portal.letter_to(SANNE).await;
    assert_eq!(letter.subject, "Your password for Noordlicht ICT was changed");
    assert!(
        letter.text.contains(NAME) && letter.text.contains("tell Eva Smit."),
        "{}",
        letter.text
    );
    assert!(!letter.text.contains("Sanne de Vries at once"), "{}", letter.text);
    assert_eq!(portal.events("noordlicht", "user.password_changed").await, 1);
    assert_eq!(portal.wire().try_sign_in(NAME, PASSWORD).await.status, 422);
    assert_eq!(portal.wire().try_sign_in(NAME, GOOD).await.status, 303);
    assert!(!portal.dump().await.contains(GOOD));
    portal.is_sound().await;
}

#[actix_web::test]
async fn old_cookies_are_dead_on_both_nodes() {
    let portal = TestPortal::start().await;
    let node = portal.second_node();
    let mut here = portal.wire_as("sanne@noordlicht").await;
    let (before, elsewhere) = (here.clone(), portal.wire_as("sanne@noordlicht").await);
    let colleague = portal.wire_as("eva@noordlicht").await;
    assert!(node.knows(&before).await && node.knows(&elsewhere).await);
    let changed = here.post(PAGE, &[("password", GOOD)]).await;
    assert_eq!(changed.status, 303);
    here.session = changed.session();
    for dead in [&before, &elsewhere] {
        assert!(!is_signed_in(dead).await);
        assert!(!node.knows(dead).await);
    }
    assert!(is_signed_in(&here).await && is_signed_in(&colleague).await);
    assert!(node.knows(&here).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn two_who_change_it_at_once_change_it_once() {
    let portal = TestPortal::start().await;
    let (one, two) =
        (portal.wire_as("sanne@noordlicht").await, portal.wire_as("sanne@noordlicht").await);
    let fields = [("password", GOOD)];
    let other = [("password", "another teapot gallops south")];
    let (one, two) = futures_util::join!(one.post(PAGE, &fields), two.post(PAGE, &other));
    let mut to = [one.location(), two.location()];
    to.sort_unstable();
    assert_eq!(to[0], "/settings/account");
    assert!(to[1].starts_with("/sign-in"), "{to:?}");
    assert_eq!(portal.events("noordlicht", "user.password_changed").await, 1);
    portal.is_sound().await;
}
