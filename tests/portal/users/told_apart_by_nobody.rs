//! The doors that no other file looks at in all classes: throttled ones, membership accounts, mailed codes, links of
//! invitations, and what is somebody else's (reliability rule 24, T-EN-1). See also `sign_in` and `forgotten`.
use crate::{
    federation::turned_on,
    support::{Answer, PASSWORD, TestPortal, Wire, are_one},
};
use chrono::TimeDelta;

/// Known, unknown, disabled and invited.
const NAMES: [&str; 5] = [
    "sanne@noordlicht.twotier.example",
    "nobody@noordlicht.twotier.example",
    "sanne@nowhere.twotier.example",
    "tom@noordlicht.twotier.example",
    "kees@tulp.twotier.example",
];

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

/// Whoever makes a work account with somebody's address is mailed a code there, whoever that is.
#[actix_web::test]
async fn a_code_is_mailed_to_any_address() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let mut answers = vec![];
    for (n, email) in [
        "eva@noordlicht.example",
        "a@nowhere.example",
        "tom@noordlicht.example",
        "kees@tulp.example",
    ]
    .into_iter()
    .enumerate()
    {
        let mut wire = portal.wire();
        wire.session = wire.post("/enroll/welcome", &[]).await.session();
        let account = format!("waterlelie-{n}");
        let form = [
            ("company_name", "Waterlelie Advies"),
            ("account_name", account.as_str()),
            ("country", "NL"),
            ("first_name", "Joris"),
            ("last_name", "van Dam"),
            ("user_name", "joris"),
            ("email", email),
            ("password", "seven green kettles hum at noon"),
        ];
        let asked = wire.post("/enroll/create-account", &form).await;
        assert_eq!(asked.location(), "/enroll/create-account/code", "{email}: {}", asked.status);
        if let Some(session) = asked.session() {
            wire.session = Some(session);
        }
        let again = wire.post("/enroll/create-account/code/resending", &[]).await;
        portal.pass(TimeDelta::seconds(61));
        let later = wire.post("/enroll/create-account/code/resending", &[]).await;
        let pages = [again, later, wire.get("/enroll/create-account/code").await];
        answers.push((email, pages));
    }
    let plain = |email: &str, pages: &[Answer; 3]| {
        pages.each_ref().map(|page| {
            let (status, mut headers, body) = page.seen_but(email);
            // Each has a session of their own.
            headers.retain(|(name, _)| name != "set-cookie");
            (status, headers, body.replace(email, "ADDRESS"))
        })
    };
    let expected = plain(answers[0].0, &answers[0].1);
    for (email, pages) in &answers {
        assert_eq!(plain(email, pages), expected, "{email}");
    }
}

/// An invitation's link that was used, cancelled, replaced, or ran out, and one that never was.
#[actix_web::test]
async fn a_dead_invitation_does_not_say_what_it_died_of() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let mut links = vec![];
    for fate in ["used", "cancelled", "replaced", "disabled", "over"] {
        let form = sanne.visit("/settings/users/new").await;
        let email = format!("{fate}@noordlicht.example");
        let new = [
            ("first_name", "Daan"),
            ("last_name", "Mulder"),
            ("user_name", fate),
            ("email", email.as_str()),
        ];
        let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
        let link = portal.link_in(&portal.letter_to(&email).await);
        match fate {
            "used" | "disabled" => {
                let browser = portal.browser();
                let choose = browser.visit(&link).await;
                browser.submit(&choose, &[("password", "purple teapot gallops north")]).await;
            }
            "cancelled" => drop(sanne.press(&page, "Cancel the invitation", &[]).await),
            "replaced" => drop(sanne.press(&page, "Send the invitation again", &[]).await),
            _ => {}
        }
        links.push((fate, link));
    }
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'disabled'").await;
    portal.pass(TimeDelta::days(7));
    links.push(("never was", format!("/set-password/ttp_{}", "A".repeat(43))));
    let mut answers = vec![];
    for (fate, link) in links {
        let mut answer = portal.wire().get(&link).await;
        assert_eq!(answer.status, 404, "{fate}");
        answer.body = answer.body.replace(&link, "LINK");
        answers.push((fate.to_owned(), answer));
    }
    are_one(&answers);
}

/// What is somebody else's looks like what is not there, and like what never could be.
#[actix_web::test]
async fn what_is_somebody_else_s_is_like_what_never_was() {
    let portal = TestPortal::start().await;
    let tom = portal.wire_as("tom@noordlicht").await;
    tom.post("/settings/access/ask/see-people", &[("reason", "I plan our training.")]).await;
    let first = |query: &str| portal.line(format!("SELECT id AS line FROM {query}"));
    let (jonas, request) = (
        first("users WHERE user_name = 'jonas'").await,
        first("access_requests ORDER BY id LIMIT 1").await,
    );
    let maya = portal.wire_as("maya@northwind").await;
    // As long as an id, so that the pages are as long.
    let nothing = ["01a00000-0000-7000-8000-000000000000", "nothing-nothing-nothing-nothing-noth"];
    for (path, foreign) in [("/settings/users/{id}", &jonas), ("/settings/access/{id}", &request)] {
        let mut answers = vec![];
        for id in nothing.into_iter().chain([foreign.as_str()]) {
            let mut answer = maya.get(&path.replace("{id}", id)).await;
            assert_eq!(answer.status, 404, "{path} {id}");
            answer.body = answer.body.replace(id, "ID OF IT");
            answers.push((format!("{path} {id}"), answer));
        }
        are_one(&answers);
    }
    for (path, foreign) in [
        ("/settings/users/{id}/removal", &jonas),
        ("/settings/users/{id}/password", &jonas),
        ("/settings/access/{id}/grant", &request),
        ("/settings/access/{id}/refusal", &request),
    ] {
        let mut answers = vec![];
        for id in nothing.into_iter().chain([foreign.as_str()]) {
            let fields = [("version", "0"), ("role", "user_admin"), ("note", "No.")];
            let mut answer = maya.post(&path.replace("{id}", id), &fields).await;
            answer.body = answer.body.replace(id, "ID OF IT");
            answers.push((format!("{path} {id}"), answer));
        }
        assert_eq!(answers[0].1.status, 404, "{path}");
        are_one(&answers);
    }
}
