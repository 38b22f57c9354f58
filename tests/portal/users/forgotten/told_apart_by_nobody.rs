//! Known, unknown, disabled, invited and throttled get one answer (reliability rule 24, T-EN-1).
use super::{EVA, letters};
use crate::support::{Seen, TestPortal, Wire};

const NAMES: [&str; 6] = [
    EVA,
    "nobody@noordlicht.twotier.example",
    "eva@nowhere.twotier.example",
    "tom@noordlicht.twotier.example",
    "kees@tulp.twotier.example",
    "EVA@noordlicht.twotier.example",
];

const ADDRESSES: [&str; 5] = [
    "eva@noordlicht.example",
    "nobody@nowhere.example",
    "tom@noordlicht.example",
    "kees@tulp.example",
    "Eva@Noordlicht.example",
];

/// What everybody is answered: where it leads, and the page there.
async fn answers(wire: &Wire, path: &str, fields: &[(&str, &str)]) -> [Seen; 2] {
    let answer = wire.post(path, fields).await;
    assert_eq!((answer.status, answer.location()), (303, format!("{path}/sent").as_str()));
    [answer.seen(), wire.get(answer.location()).await.seen()]
}

#[actix_web::test]
async fn a_name_gets_the_same_answer_whoever_has_it() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let wire = portal.wire();
    let expected = answers(&wire, "/forgot-password", &[("user_name", NAMES[1])]).await;
    for name in NAMES {
        // The fourth and later of a name are throttled: neither does that show.
        for n in 0..4 {
            let answer = answers(&wire, "/forgot-password", &[("user_name", name)]).await;
            assert_eq!(answer, expected, "{name} for the {n}. time");
        }
    }
    assert_eq!(portal.count("due WHERE kind = 'user.mail_reset_link'").await, 5);
    portal.do_what_is_due().await;
    assert_eq!(letters(&portal, "password-reset").await, 1, "to Eva alone");
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_address_gets_the_same_answer_whoever_has_it() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let wire = portal.wire();
    let expected = answers(&wire, "/forgot-user-name", &[("email", ADDRESSES[1])]).await;
    for address in ADDRESSES {
        for n in 0..4 {
            let answer = answers(&wire, "/forgot-user-name", &[("email", address)]).await;
            assert_eq!(answer, expected, "{address} for the {n}. time");
        }
    }
    portal.do_what_is_due().await;
    assert_eq!(letters(&portal, "user-names").await, 1, "to Eva alone");
    portal.is_sound().await;
}

/// What was asked for is looked up later: the request itself does not know whom it is about.
#[actix_web::test]
async fn nothing_is_looked_up_before_the_answer() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let wire = portal.wire();
    let mut before = portal.sizes().await;
    for name in NAMES.into_iter().take(5) {
        wire.post("/forgot-password", &[("user_name", name)]).await;
        let after = portal.sizes().await;
        let grown: Vec<_> = after
            .iter()
            .zip(&before)
            .filter(|(after, before)| after != before)
            .map(|(after, before)| (after.0.as_str(), after.1 - before.1))
            .collect();
        let expected = match name {
            // The first of all begins the count of the network address as well.
            EVA => [("due", 1), ("throttles", 2)],
            _ => [("due", 1), ("throttles", 1)],
        };
        assert_eq!(grown, expected, "{name}");
        before = after;
    }
}

#[actix_web::test]
async fn what_is_no_name_or_address_is_told_at_once() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let long = "a".repeat(3000);
    for name in [
        "",
        "eva",
        "eva@noordlicht",
        "@",
        "a b c",
        "<script>",
        "ｅva@x.twotier.example\u{0}",
        &long,
    ] {
        assert_eq!(
            wire.post("/forgot-password", &[("user_name", name)]).await.status,
            422,
            "{name}"
        );
    }
    for email in ["", "eva", "eva@", "mıke@tulp.example", "a@tulp.example, b@tulp.example", &long]
    {
        assert_eq!(
            wire.post("/forgot-user-name", &[("email", email)]).await.status,
            422,
            "{email}"
        );
    }
    assert_eq!(
        portal.count("throttles WHERE door LIKE 'forgot-%'").await
            + portal.count("due WHERE kind LIKE 'user.%'").await,
        0
    );
}
