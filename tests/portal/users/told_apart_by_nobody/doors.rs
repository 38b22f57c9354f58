//! Where a name is typed.
use super::NAMES;
use crate::{
    federation::turned_on,
    support::{Answer, PASSWORD, TestPortal, Wire, are_one},
};

#[actix_web::test]
async fn a_throttled_name_is_any_name() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let wire = portal.wire();
    let mut answers = vec![];
    for name in NAMES {
        for _ in 0..10 {
            assert_eq!(wire.try_sign_in(name, "wrong").await.status, 422, "{name}");
        }
        for password in ["wrong", PASSWORD] {
            let answer = wire.try_sign_in(name, password).await;
            assert_eq!(answer.status, 429, "{name}");
            answers.push((format!("{name} {password}"), answer));
        }
    }
    are_one(&answers);
}

async fn membership(wire: &Wire, name: &str, password: &str) -> Answer {
    wire.post("/enroll/membership/user-name", &[("user_name", name)]).await;
    wire.post("/enroll/membership/password", &[("password", password)]).await
}

#[actix_web::test]
async fn a_membership_account_is_known_to_its_owner_alone() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    wire.post("/enroll/welcome", &[]).await;
    let (mut wrong, mut waiting) = (vec![], vec![]);
    for name in ["noordlicht", "nobody", "n0ordlicht", "<script>"] {
        for _ in 0..10 {
            let answer = membership(&wire, name, "wrong").await;
            assert_eq!(answer.status, 422, "{name}");
            wrong.push((name, answer));
        }
        for password in ["wrong", PASSWORD] {
            waiting.push((format!("{name} {password}"), membership(&wire, name, password).await));
        }
    }
    are_one(&waiting);
    assert_eq!(waiting[0].1.status, 429);
    let plain = |(name, answer): &(&str, Answer)| {
        let (status, headers, body) = answer.seen_but(name);
        (status, headers, body.replace(&name.replace('<', "&#60;").replace('>', "&#62;"), "NAME"))
    };
    let expected = plain(&wrong[0]);
    for answer in &wrong {
        assert_eq!(plain(answer), expected, "{}", answer.0);
    }
}

/// Where one says whose company account it is. That an organization signs in through a provider is seen by anybody who
/// goes there; who belongs to it is not.
#[actix_web::test]
async fn the_door_of_the_company_account_knows_organizations_and_nobody_in_them() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let wire = portal.wire();
    let ask = async |account: &str| {
        let answer = wire.post("/sign-in/company", &[("account", account)]).await;
        assert_eq!(answer.status, 422, "{account}");
        answer
    };
    let mut refused = vec![];
    for name in NAMES.into_iter().chain(["sanne@noordlicht.example", "nobody@nowhere.example", "<"])
    {
        refused.push((name, ask(name).await.seen_but(name)));
    }
    turned_on(&portal).await;
    for name in ["kees@tulp.twotier.example", "nobody@tulp.twotier.example", "a@nowhere.example"] {
        refused.push((name, ask(name).await.seen_but(name)));
    }
    for (name, seen) in &refused {
        assert_eq!(*seen, refused[0].1, "{name}");
    }
    let mut led = vec![];
    for name in [
        "sanne@noordlicht.twotier.example",
        "nobody@noordlicht.twotier.example",
        "tom@noordlicht.twotier.example",
        "sanne@noordlicht.example",
        "nobody@noordlicht.example",
    ] {
        led.push((name.to_owned(), ask(name).await));
    }
    are_one(&led);
    assert_ne!(led[0].1.seen_but(""), refused[0].1, "the provider was asked");
}
