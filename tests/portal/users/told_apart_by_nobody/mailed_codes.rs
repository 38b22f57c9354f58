//! Where an address is typed to which a code goes.
use crate::support::{Answer, TestPortal};
use chrono::TimeDelta;

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
