//! Letters reach the mailbox that is on file, and what is proven is the mailbox that got the letter.
use crate::support::{Browser, FORM, OURS, SANNE, TestPortal, Wire};
use chrono::TimeDelta;
use reqwest::Method;

const OWN: &str = "/settings/account/email";
const EVA: &str = "eva@noordlicht.example";
const EVIL: &str = "evil@evil.example";

/// How many letters wait for the stranger.
async fn to_the_stranger(portal: &TestPortal) -> i64 {
    portal.do_what_is_due().await;
    portal.count("outbox WHERE recipient LIKE '%evil%'").await
}

/// Two addresses where there is a field for one, in all the ways in which forms are read somewhere.
fn both() -> Vec<Vec<(&'static str, &'static str)>> {
    vec![
        vec![("email", EVA), ("email", EVIL)],
        vec![("email", EVIL), ("email", EVA)],
        vec![("email[]", EVA), ("email[]", EVIL)],
        vec![("email[0]", EVA), ("email[1]", EVIL)],
        vec![("email", EVA), ("email[]", EVIL)],
        vec![("email", EVA), ("Email", EVIL)],
        vec![("email", "eva@noordlicht.example,evil@evil.example")],
        vec![("email", "eva@noordlicht.example;evil@evil.example")],
        vec![("email", "eva@noordlicht.example evil@evil.example")],
        vec![("email", "eva@noordlicht.example\r\nBcc: evil@evil.example")],
        vec![("email", "\"evil@evil.example\" <eva@noordlicht.example>")],
        vec![("email", "[\"eva@noordlicht.example\",\"evil@evil.example\"]")],
    ]
}

/// T-CVE-15, at the doors that are open to everybody.
#[actix_web::test]
async fn a_second_address_in_a_form_is_mailed_nothing() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    for fields in both() {
        let status = wire.post("/forgot-user-name", &fields).await.status;
        assert!(matches!(status, 303 | 400 | 422), "{fields:?}: {status}");
    }
    let name = ("user_name", "eva@noordlicht.twotier.example");
    for other in [("email", EVIL), ("email[]", EVIL), ("user_name", EVIL), ("recipient", EVIL)] {
        let status = wire.post("/forgot-password", &[name, other]).await.status;
        assert!(matches!(status, 303 | 400 | 422), "{other:?}: {status}");
    }
    let json = [("content-type", "application/json"), OURS];
    let list = format!("{{\"email\":[\"{EVA}\",\"{EVIL}\"]}}");
    let refused = wire.send(Method::POST, "/forgot-user-name", &json, list).await;
    assert_eq!(refused.status, 400);
    assert_eq!(to_the_stranger(&portal).await, 0);
    assert!(
        portal.count(&format!("outbox WHERE recipient = '{EVA}'")).await > 0,
        "no letter at all"
    );
}

async fn put(wire: &Wire, path: &str, fields: &[(&str, &str)]) -> u16 {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    wire.send(Method::POST, path, &[OURS, FORM], body).await.status
}

/// T-CVE-15, where somebody changes their own address or invites somebody.
#[actix_web::test]
async fn nor_in_a_form_of_somebody_who_is_signed_in() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let person = [("first_name", "Daan"), ("last_name", "Mulder"), ("user_name", "")];
    for fields in both() {
        let status = put(&wire, OWN, &fields).await;
        assert!(matches!(status, 303 | 400 | 422), "{fields:?}: {status}");
        let status = put(&wire, "/settings/users/new", &[&person[..], &fields[..]].concat()).await;
        assert!(matches!(status, 303 | 400 | 422), "{fields:?}: {status}");
    }
    assert_eq!(to_the_stranger(&portal).await, 0);
    portal.is_sound().await;
}

async fn ask(browser: &Browser, email: &str) -> u16 {
    let form = browser.visit(OWN).await;
    browser.press(&form, "Send link", &[("email", email)]).await.status
}

async fn email_of_sanne(portal: &TestPortal) -> String {
    portal.line("SELECT email AS line FROM users WHERE user_name = 'sanne'").await
}

/// T-CVE-18 and T-RC-6: somebody asks for an own mailbox and, in the same moment, for somebody else's; then they
/// press the link that reached theirs, while they ask for the other's once more.
#[actix_web::test]
async fn of_two_changes_at_once_each_link_proves_its_own_address() {
    let portal = TestPortal::start().await;
    let mut proven = 0;
    for round in 0..8 {
        let before = email_of_sanne(&portal).await;
        let (own, other) = (format!("own{round}@evil.example"), format!("a{round}@victim.example"));
        let (one, two) = (
            portal.signed_in_as("sanne@noordlicht").await,
            portal.signed_in_as("sanne@noordlicht").await,
        );
        let asked = if round % 2 == 0 {
            tokio::join!(ask(&one, &own), ask(&two, &other))
        } else {
            let first = ask(&two, &other).await;
            (ask(&one, &own).await, first)
        };
        assert_eq!(asked, (200, 200));
        let link = portal.link_in(&portal.letter_to(&own).await);
        let question = one.visit(&link).await;
        let later = format!("b{round}@victim.example");
        // The older of the two links is dead.
        if question.status == 200 {
            let (form, again) = (two.visit(OWN).await, [("email", later.as_str())]);
            tokio::join!(
                one.press(&question, "Use this address", &[]),
                two.press(&form, "Send link", &again)
            );
        } else {
            assert_eq!(question.status, 404);
        }
        let after = email_of_sanne(&portal).await;
        assert!(after == own || after == before, "{before} became {after}");
        proven += u32::from(after == own);
        portal.is_sound().await;
        portal.pass(TimeDelta::days(1));
    }
    println!("{proven} of 8 changes were confirmed");
    assert_eq!(portal.count("users WHERE email LIKE '%victim%'").await, 0);
}

/// The negative control: a portal that keeps the new address beside the person, and not with the link, would have
/// another one proven. The rounds above would see it.
#[actix_web::test]
async fn were_the_address_not_the_link_s_own_another_would_be_proven() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    ask(&sanne, "own@evil.example").await;
    let question = sanne.visit(&portal.link_in(&portal.letter_to("own@evil.example").await)).await;
    let pending = "UPDATE links SET email = 'a@victim.example' WHERE purpose = 'change_email'";
    assert_eq!(portal.sql(pending).await, 1);
    sanne.press(&question, "Use this address", &[]).await;
    assert_eq!(email_of_sanne(&portal).await, "a@victim.example");
}

/// T-CVE-20 and T-IN-4: two spellings that fold together in many a program.
#[actix_web::test]
async fn a_look_alike_is_another_mailbox_or_none() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET email = 'mike@tulp.example', email_key = 'mike@tulp.example' WHERE user_name = 'anna'").await;
    let wire = portal.wire();
    let dotless =
        ["mıke@tulp.example", "MİKE@tulp.example", "mike@tulp.exampl\u{435}", "miKe@tulp.example"];
    for email in [&dotless[..3], &["mike@tul\u{440}.example", "ｍike@tulp.example"]].concat() {
        let status = wire.post("/forgot-user-name", &[("email", email)]).await.status;
        assert!(matches!(status, 303 | 422), "{email}: {status}");
    }
    for name in
        ["аnna@tulp.twotier.example", "anna@tulp.twotıer.example", "anna@tuӀp.twotier.example"]
    {
        let status = wire.post("/forgot-password", &[("user_name", name)]).await.status;
        assert!(matches!(status, 303 | 422), "{name}: {status}");
    }
    portal.do_what_is_due().await;
    assert_eq!(
        portal.count("outbox").await,
        portal.count("outbox WHERE letter NOT IN ('user-names', 'password-reset')").await
    );
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(ask(&sanne, "mıke@tulp.example").await, 422);
    assert_eq!(email_of_sanne(&portal).await, SANNE);
    // The control: the mailbox on file gets its letter.
    wire.post("/forgot-user-name", &[("email", dotless[3])]).await;
    portal.do_what_is_due().await;
    assert_eq!(
        portal
            .count("outbox WHERE letter = 'user-names' AND recipient = 'mike@tulp.example'")
            .await,
        1
    );
}
