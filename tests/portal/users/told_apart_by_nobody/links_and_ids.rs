//! Where somebody comes with a link, or with the address of a page.
use crate::support::{TestPortal, are_one};
use chrono::TimeDelta;

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
