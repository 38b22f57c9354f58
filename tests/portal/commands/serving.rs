//! Serving, the demo, and what is logged.
use crate::support::{PASSWORD, Wire, Workshop, complaint, printed, to_its_end};
use reqwest::Method;
use std::os::unix::fs::PermissionsExt;

#[test]
fn all_mistakes_are_told_at_once() {
    let here = Workshop::new();
    let output = here.run(&[
        "serve",
        "--listen",
        "x",
        "--database",
        "y",
        "--mail",
        "z",
        "--time-zone",
        "w",
        "--log",
        "v",
        "--base-url",
        "u",
    ]);
    assert_eq!(output.status.code(), Some(2));
    let told = complaint(&output);
    for option in ["--listen", "--database", "--mail", "--time-zone", "--log", "--base-url"] {
        assert!(
            told.lines().any(|line| line.starts_with(&format!("{option}: "))),
            "{option} in {told}"
        );
    }
    assert!(std::fs::read_dir(here.folder.path()).unwrap().next().is_none(), "something was begun");
}

#[test]
fn an_environment_variable_is_an_option_and_a_flag_wins() {
    let here = Workshop::new();
    let output = to_its_end(here.command(&["migrate", "--log", "json"]).env("TWOTIER_LOG", "xml"));
    assert!(output.status.success(), "{}", complaint(&output));
    let output = to_its_end(here.command(&["migrate"]).env("TWOTIER_LOG", "xml"));
    assert_eq!(output.status.code(), Some(2));
}

#[actix_web::test]
async fn it_serves_on_a_free_port_and_ends_when_it_is_told() {
    let here = Workshop::new();
    let served = here.serve(&["serve"]);
    assert!(served.base.starts_with("http://localhost:"), "{}", served.base);
    assert_eq!(Wire::to(&served.base).get("/readyz").await.status, 200);
    let mode = here.path("twotier.key").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(served.stop().0, Some(0));
    assert!(here.run(&["check"]).status.success());
}

#[test]
fn a_secret_file_that_is_too_short_is_refused() {
    let here = Workshop::new();
    std::fs::write(here.path("short.key"), "c2hvcnQ=\n").unwrap();
    let output = here.run(&["serve", "--secret-file", "short.key"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).starts_with("--secret-file: "), "{}", complaint(&output));
}

/// Other keys would break the audit chains for good: the portal does not begin with them.
#[actix_web::test]
async fn keys_that_are_not_the_databases_are_refused() {
    let here = Workshop::new();
    let add = ["operator", "add", "--name", "Vera Lind", "--email", "vera@fabrikam.example"];
    let first = here.run(&[&add[..], &["--country", "NL"]].concat());
    assert!(first.status.success(), "{}", complaint(&first));
    let keys = std::fs::read_to_string(here.path("twotier.key")).unwrap();
    std::fs::remove_file(here.path("twotier.key")).unwrap();
    let missing = here.run(&["check"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(complaint(&missing).contains("the database is in use"), "{}", complaint(&missing));
    assert!(!here.path("twotier.key").exists(), "no key is made up");
    let other = Workshop::new();
    assert!(other.run(&["migrate"]).status.success());
    std::fs::copy(other.path("twotier.key"), here.path("other.key")).unwrap();
    let wrong = here.run(&["check", "--secret-file", "other.key"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(complaint(&wrong).contains("holds other keys"), "{}", complaint(&wrong));
    let newer = std::fs::read_to_string(here.path("other.key")).unwrap();
    std::fs::write(here.path("both.key"), format!("{newer}{keys}")).unwrap();
    let rotated = here.run(&["check", "--secret-file", "both.key"]);
    assert!(rotated.status.success(), "{}", complaint(&rotated));
}

#[actix_web::test]
async fn probes_from_many_sides_find_it_ready() {
    let portal = crate::support::TestPortal::empty().await;
    let wire = portal.wire();
    let probes = (0..16).map(|_| wire.get("/readyz"));
    let answers = futures_util::future::join_all(probes).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
}

#[actix_web::test]
async fn a_demo_is_sound_is_not_served_for_real_and_wants_a_database_of_its_own() {
    let here = Workshop::new();
    let database = ["--database", "sqlite://demo.db"];
    let demo = here.serve(&[&["demo"][..], &database].concat());
    let mut visitor = Wire::to(&demo.base);
    visitor.sign_in_as("sanne@noordlicht").await;
    assert_eq!(visitor.get("/session").await.status, 204);
    assert_eq!(demo.stop().0, Some(0));
    let check = here.run(&[&["check"][..], &database].concat());
    assert!(check.status.success(), "{}{}", printed(&check), complaint(&check));
    assert!(printed(&check).lines().all(|line| line.starts_with("ok ")), "{}", printed(&check));
    for command in ["serve", "demo"] {
        let output = here.run(&[&[command, "--listen", "127.0.0.1:0"][..], &database].concat());
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(complaint(&output).starts_with("--database: "), "{}", complaint(&output));
    }
    tamper(&here);
    let check = here.run(&[&["check"][..], &database].concat());
    assert_eq!(check.status.code(), Some(1));
    assert!(
        printed(&check).contains("BAD I12") && complaint(&check).starts_with("I12: "),
        "{}",
        complaint(&check)
    );
}

/// Somebody with the file in hand removes the newest row of every chain.
fn tamper(here: &Workshop) {
    use diesel::{Connection, connection::SimpleConnection};
    let file = here.path("demo.db").display().to_string();
    let mut conn = diesel::SqliteConnection::establish(&file).unwrap();
    conn.batch_execute(
        "DROP TRIGGER audit_log_no_delete; DELETE FROM audit_log WHERE seq = \
         (SELECT audit_count FROM organizations o WHERE o.id = audit_log.organization_id) AND event = 'user.signed_in'",
    )
    .unwrap();
}

#[actix_web::test]
async fn the_log_is_json_with_request_ids_and_without_secrets() {
    let here = Workshop::new();
    let demo = here.serve(&["demo", "--log", "json"]);
    let mut wire = Wire::to(&demo.base);
    wire.try_sign_in("canary-name@x", "canary-password-1").await;
    wire.get("/sign-in?next=canary-query").await;
    wire.get("/set-password/ttp_canary-token").await;
    wire.get("/canary-path").await;
    wire.post("/sign-in?canary-query", &[("user_name", "a\nb"), ("password", "canary-password-2")])
        .await;
    wire.sign_in_as("sanne@noordlicht").await;
    let answer = wire.send(Method::GET, "/", &[("x-canary", "canary-header")], "").await;
    let (id, session) = (answer.header("x-request-id").to_owned(), wire.session.clone().unwrap());
    demo.stop();
    let log = here.log();
    assert!(log.lines().count() >= 6, "{log}");
    for line in log.lines() {
        let line: serde_json::Value =
            serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
        assert!(line["level"].is_string() && line["timestamp"].is_string(), "{line}");
    }
    assert!(log.contains(&id), "the request's id is not in the log");
    for secret in ["canary", PASSWORD, session.as_str(), "noordlicht"] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}
