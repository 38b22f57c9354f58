//! Nonsense in forms.
use super::{ODD, all, send_nonsense};
use crate::{
    routes::{lines, table},
    support::{DOCUMENTS, FORM, NOORDLICHT, OURS, TestPortal, pdf},
};
use reqwest::Method;

#[actix_web::test]
async fn nonsense_from_a_visitor_is_refused_calmly() {
    let portal = TestPortal::start().await;
    for line in lines(&Method::POST) {
        send_nonsense(&portal.wire(), &line.path).await;
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn nonsense_from_an_applicant_is_refused_calmly() {
    let portal = TestPortal::start().await;
    for who in ["ruben@helder", "sanne@noordlicht", "lien@cloudkade"] {
        let wire = portal.wire_as(who).await;
        let ends =
            // Some of the nonsense is a good password.
            ["/sign-out", "/sign-in", "/enroll/sign-in", "/enroll/deletion", "/enroll/withdrawal", "/settings/account/password"];
        for line in lines(&Method::POST).iter().filter(|line| !ends.contains(&line.path.as_str())) {
            send_nonsense(&wire, &line.path).await;
        }
        assert_eq!(wire.get("/session").await.status, 204, "{who}");
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

/// The table's addresses name no document that there is; a verdict on one that there is has more to lose.
#[actix_web::test]
async fn nonsense_about_a_document_is_refused_calmly() {
    let portal = TestPortal::start().await;
    let (_, desk, _) = portal.asked_for_documents().await;
    let sender = portal.wire_as("sanne@noordlicht").await;
    sender.send_file("extract.pdf", &pdf(2000)).await;
    let path = format!("/desk/documents/{}/verdict", portal.document().await);
    let case = desk.at_the_case(NOORDLICHT).await;
    let version = case.attr(&format!("form[action=\"{path}\"] [name=version]"), "value").unwrap();
    let verifier = portal.wire_as("omar@fabrikam").await;
    let before = portal.sizes().await;
    for odd in ODD {
        let verdict = format!("version={version}&verdict={odd}");
        let answer = verifier.send(Method::POST, &path, &[OURS, FORM], verdict).await;
        assert_eq!(answer.status, 400, "verdict {odd}");
        let stale = format!("version={odd}&verdict=accepted");
        let answer = verifier.send(Method::POST, &path, &[OURS, FORM], stale).await;
        assert!(matches!(answer.status, 400 | 409), "version {odd} → {}", answer.status);
    }
    send_nonsense(&verifier, &path).await;
    send_nonsense(&sender, DOCUMENTS).await;
    assert_eq!(portal.sizes().await, before);
    assert_eq!(portal.count("documents WHERE verdict IS NULL").await, 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn a_form_that_is_none_changes_nothing() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("ruben@helder").await;
    // Who lacks the permit is refused, and that is noted.
    let sizes = || async {
        let all = portal.sizes().await.into_iter();
        all.filter(|(table, _)| table != "security_events").collect::<Vec<_>>()
    };
    let before = sizes().await;
    let takes_form = |path: &str| {
        let without = [
            "/sign-out",
            "/verification/status-link",
            "/verification/status-link/end",
            "/enroll/welcome",
            "/deletion",
            "/withdrawal",
            "/cancellation",
            "/resending",
            "/verification/email",
            "/dispute",
            "/other-address",
            "/check",
            "/removal",
            "/confirm-email",
            "/renewal",
            "/codes",
            "/objection",
            "/options",
            "/connection",
            "/company-account",
        ];
        !without.iter().any(|end| path.ends_with(end))
    };
    for line in table().iter().filter(|l| l.method == Method::POST && takes_form(&l.path)) {
        let plain = [OURS, ("content-type", "text/plain")];
        let answer = wire.send(Method::POST, &line.path, &plain, all("a")).await;
        let is_nothing = line.path.starts_with("/for/") && answer.status == 404;
        let is_refused = matches!(answer.status, 303 | 400 | 403) || is_nothing;
        assert!(is_refused, "{} → {}", line.path, answer.status);
    }
    assert_eq!(sizes().await, before);
}
