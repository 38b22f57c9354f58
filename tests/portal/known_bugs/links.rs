//! Mailed links.
use crate::support::{BRAM, PASSWORD, TestPortal};

const NEW: &str = "purple teapot gallops north";
/// Where each kind of link leads, and what its tokens begin with.
const KINDS: [(&str, &str); 5] = [
    ("/set-password", "ttp"),
    ("/reset-password", "ttr"),
    ("/confirm-email", "tte"),
    ("/confirm-contact", "ttc"),
    ("/status", "tts"),
];

/// The link that an invited colleague is mailed.
async fn invitation(portal: &TestPortal) -> String {
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let new =
        [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "daan@noordlicht.example")];
    sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
    portal.link_in(&portal.letter_to("daan@noordlicht.example").await)
}

/// One link of each kind.
async fn one_of_each(portal: &TestPortal) -> Vec<String> {
    let sanne = portal.submitted().await;
    let contact = portal.link_in(&portal.letter_to(BRAM).await);
    let form = sanne.visit("/settings/account/email").await;
    sanne.press(&form, "Send link", &[("email", "sanne@nieuw.example")]).await;
    let address = portal.link_in(&portal.letter_to("sanne@nieuw.example").await);
    let wire = portal.wire();
    wire.post("/forgot-password", &[("user_name", "eva@noordlicht.twotier.example")]).await;
    portal.do_what_is_due().await;
    let reset = portal.link_in(&portal.letter_to("eva@noordlicht.example").await);
    vec![invitation(portal).await, reset, address, contact]
}

/// T-CVE-24 and T-IV-1.
#[actix_web::test]
async fn no_token_is_kept_and_each_opens_its_own_page_only() {
    let portal = TestPortal::start().await;
    let links = one_of_each(&portal).await;
    let kept = portal.dump().await;
    for (link, (path, prefix)) in links.iter().zip(KINDS) {
        let token = link.strip_prefix(&format!("{path}/{prefix}_")).expect("a link of this kind");
        assert!(token.len() >= 43 && !kept.contains(token), "{path} is kept as it is");
        for (other, _) in KINDS {
            for (_, begin) in KINDS {
                let answer = portal.wire().get(&format!("{other}/{begin}_{token}")).await;
                let expected = if (other, begin) == (path, prefix) { 303 } else { 404 };
                assert_eq!(answer.status, expected, "{path} at {other} as {begin}");
            }
        }
    }
}

/// T-CVE-26, of the first password; of a forgotten one see the table.
#[actix_web::test]
async fn whose_password_it_is_says_the_link_and_not_the_form() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let form = browser.visit(&invitation(&portal).await).await;
    let sanne = portal.line("SELECT id AS line FROM users WHERE user_name = 'sanne'").await;
    let mut fields = vec![("password".to_owned(), NEW.to_owned())];
    for name in ["user", "user_id", "id", "subject", "user[id]"] {
        fields.push((name.to_owned(), sanne.clone()));
    }
    for name in ["user_name", "email"] {
        fields.push((name.to_owned(), "sanne@noordlicht.twotier.example".to_owned()));
    }
    assert_eq!(browser.post(&form.path, &fields).await.path, "/sign-in");
    let wire = portal.wire();
    assert_eq!(wire.try_sign_in("sanne@noordlicht.twotier.example", PASSWORD).await.status, 303);
    assert_eq!(wire.try_sign_in("daan@noordlicht.twotier.example", NEW).await.status, 303);
    portal.is_sound().await;
}
