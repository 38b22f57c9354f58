//! Who has forgotten their user name is mailed all that belong to their address.
use super::letters;
use crate::support::TestPortal;

async fn ask(portal: &TestPortal, email: &str) {
    let browser = portal.browser();
    let form = browser.visit("/forgot-user-name").await;
    let sent = browser.submit(&form, &[("email", email)]).await;
    assert_eq!((sent.status, sent.path.as_str()), (200, "/forgot-user-name/sent"));
    portal.do_what_is_due().await;
}

/// Gives people of the cast an address.
async fn at(portal: &TestPortal, email: &str, people: &str) {
    portal
        .sql(format!(
            "UPDATE users SET email = '{email}', email_key = lower('{email}') \
             WHERE user_name IN ({people})"
        ))
        .await;
}

#[actix_web::test]
async fn somebody_who_forgot_their_user_name_is_mailed_it() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let sign_in = browser.visit("/sign-in").await;
    let form = browser.follow(&sign_in, "Forgot your user name?").await;
    assert_eq!(form.text("h1"), "Forgot your user name?");
    let sent = browser.submit(&form, &[("email", "Eva@NOORDLICHT.example")]).await;
    assert_eq!(
        sent.text(".panel p"),
        "If there are accounts with this address, we have sent their user names to it."
    );
    portal.do_what_is_due().await;
    let letter = portal.letter_to("eva@noordlicht.example").await;
    assert_eq!(letter.subject, "Your user names");
    for part in ["Eva Smit", "eva@noordlicht.twotier.example (Noordlicht ICT)", "/sign-in"] {
        assert!(letter.text.contains(part), "no {part:?} in {}", letter.text);
    }
    assert_eq!(portal.events("noordlicht", "user.names_sent").await, 1);
    assert_eq!(portal.count("due WHERE kind LIKE 'user.%'").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn wie_de_gebruikersnaam_vergat_krijgt_die_gemaild() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    let browser = portal.dutch_browser();
    let form = browser.visit("/forgot-user-name").await;
    let wrong = browser.submit(&form, &[("email", "eva")]).await;
    assert_eq!(
        wrong.text("#email-error"),
        "Fout: Vul een e-mailadres in, zoals naam@bedrijf.example"
    );
    let sent = browser.submit(&wrong, &[("email", "eva@noordlicht.example")]).await;
    assert_eq!(sent.text("h1"), "Kijk in uw e-mail");
    portal.do_what_is_due().await;
    let letter = portal.letter_to("eva@noordlicht.example").await;
    assert_eq!((letter.subject.as_str(), letter.language.as_str()), ("Uw gebruikersnamen", "nl"));
}

#[actix_web::test]
async fn one_letter_tells_all_the_names_of_an_address() {
    let portal = TestPortal::start().await;
    at(&portal, "shared@noordlicht.example", "'sanne', 'anna', 'tom', 'kees'").await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'tom'").await;
    portal
        .sql("UPDATE users SET state = 'invited', password_hash = NULL WHERE user_name = 'kees'")
        .await;
    ask(&portal, "shared@noordlicht.example").await;
    assert_eq!(letters(&portal, "user-names").await, 1);
    let letter = portal.letter_to("shared@noordlicht.example").await;
    for (part, is_told) in [
        ("sanne@noordlicht.twotier.example (Noordlicht ICT)", true),
        ("anna@tulp.twotier.example (Bakkerij Tulp)", true),
        ("tom@", false),
        ("kees@", false),
        ("Dear", false),
    ] {
        assert_eq!(letter.text.contains(part), is_told, "{part}: {}", letter.text);
    }
    for company in ["noordlicht", "tulp"] {
        assert_eq!(portal.events(company, "user.names_sent").await, 1, "{company}");
    }
}

/// Two spellings may be two mailboxes: each is told its own names only (CVE-2019-19844).
#[actix_web::test]
async fn a_name_is_mailed_only_to_the_address_that_is_on_file() {
    let portal = TestPortal::start().await;
    at(&portal, "Shared@noordlicht.example", "'sanne'").await;
    at(&portal, "shared@noordlicht.example", "'anna'").await;
    ask(&portal, "SHARED@noordlicht.example").await;
    assert_eq!(letters(&portal, "user-names").await, 2);
    for (to, own, others) in [("Shared", "sanne@", "anna@"), ("shared", "anna@", "sanne@")] {
        let letter = portal.letter_to(&format!("{to}@noordlicht.example")).await;
        assert!(letter.text.contains(own) && !letter.text.contains(others), "{}", letter.text);
    }
    assert_eq!(portal.count("outbox WHERE recipient = 'SHARED@noordlicht.example'").await, 0);
}
