//! What no browser would send is refused calmly, on every line of the table (T-IN-3 to T-IN-5).
use super::{lines, table};
use crate::support::{DOCUMENTS, FORM, NOORDLICHT, OURS, TestPortal, Wire, pdf};
use reqwest::Method;
use std::{collections::BTreeSet, fs, path::Path};

/// Every field of every form.
const FIELDS: [&str; 79] = [
    "account_name",
    "address_line1",
    "address_line2",
    "city",
    "code",
    "company_name",
    "country",
    "declaration",
    "email",
    "first_name",
    "is_ours",
    "last_name",
    "legal_name",
    "mail_domain",
    "password",
    "phone",
    "postal_code",
    "profile",
    "registration_number",
    "signed_up",
    "state",
    "support_email",
    "support_phone",
    "support_website",
    "user_name",
    "is_me",
    "language",
    "later",
    "next",
    "version",
    "q",
    "service",
    "accepting",
    "lang",
    "reason",
    "about",
    "sentence",
    "request",
    "note",
    "comment",
    "attempts",
    "verdict",
    "holder",
    "shown_email",
    "shown_first_name",
    "shown_last_name",
    "check",
    "age",
    "asked",
    "mine",
    "overdue",
    "from",
    "role",
    "standing",
    "suspended",
    "name",
    "website",
    "contact_email",
    "description_en",
    "description_nl",
    "services",
    "serves_countries",
    "accepting_resellers",
    "admin_first_name",
    "admin_last_name",
    "admin_email",
    "who",
    "middle_name",
    "kind",
    "to",
    "known_domain",
    "known_user",
    "candidate",
    "passkey",
    "passkey_name",
    "issuer",
    "client_id",
    "client_secret",
    "account",
];

/// A file is no value that could be written here: documents have tests of their own.
const NO_VALUE: &str = "document";

/// The names of all fields, as the templates have them.
fn names(folder: &Path, found: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            names(&path, found);
            continue;
        }
        let template = fs::read_to_string(path).unwrap();
        let controls = ["<input", "<select", "<textarea", "<button"];
        let tags = template.split('<').map(|tag| format!("<{tag}"));
        for tag in tags.filter(|tag| controls.iter().any(|control| tag.starts_with(control))) {
            let name = tag.split(" name=\"").nth(1).and_then(|rest| rest.split('"').next());
            found.extend(name.filter(|name| !name.contains('{')).map(str::to_owned));
        }
        for call in template.split("field::").skip(1) {
            let named = call.split("(frame, errors, \"").nth(1);
            found.extend(named.and_then(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
}

#[test]
fn every_field_of_every_form_is_known_here() {
    let mut found = BTreeSet::new();
    names(Path::new("templates"), &mut found);
    assert!(found.remove(NO_VALUE) && found.contains("verdict") && found.contains("postal_code"));
    let missing: Vec<_> = found.iter().filter(|name| !FIELDS.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Every field with this value, written as it is.
fn all(value: &str) -> String {
    FIELDS.map(|name| format!("{name}={value}")).join("&")
}

/// Values that no page offers, written as they are.
const ODD: [&str; 17] = [
    "%00",
    "a%00b",
    "%FF%FE",
    "%C0%AF",
    "%ED%A0%80",
    "%",
    "%zz",
    "%E2%80%AE",
    "%0d%0aX-Evil:+1",
    "",
    "-1",
    "99999999999999999999",
    "1e309",
    "NaN",
    "%EF%BF%BF",
    "'+OR+1=1--",
    "<script>alert(1)</script>",
];

fn bodies() -> Vec<String> {
    let twice = format!("{}&{}", all("a"), all("b"));
    let arrays = FIELDS.map(|name| format!("{name}[]=a&{name}[0]=b&{name}[x][y]=c")).join("&");
    let long = format!("{}&email={}", all("a"), "%CC%81".repeat(2000));
    let mut bodies: Vec<_> = ODD.iter().map(|value| all(value)).collect();
    bodies.extend([twice, arrays, long, "&&&===".into(), "\u{0}".into(), "{\"a\":1}".into()]);
    bodies
}

async fn send_nonsense(wire: &Wire, path: &str) {
    for body in bodies() {
        let answer = wire.send(Method::POST, path, &[OURS, FORM], body.clone()).await;
        assert!(answer.status < 500, "{path} {body} → {}", answer.status);
    }
    let large = format!("email={}", "a".repeat(17 * 1024));
    let answer = wire.send(Method::POST, path, &[OURS, FORM], large).await;
    assert!(answer.status < 500, "{path} 17 kB → {}", answer.status);
    for kind in
        ["text/plain", "application/json", "multipart/form-data; boundary=x", "", "nonsense"]
    {
        let kind = ("content-type", kind);
        let answer = wire.send(Method::POST, path, &[OURS, kind], all("a")).await;
        assert!(answer.status < 500, "{path} {kind:?} → {}", answer.status);
    }
    let answer = wire.send(Method::POST, path, &[OURS, FORM], vec![0xff, b'=', 0xfe]).await;
    assert!(answer.status < 500, "{path} bytes → {}", answer.status);
}

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
async fn nonsense_in_an_address_is_refused_calmly() {
    let portal = TestPortal::start().await;
    for wire in
        [portal.wire(), portal.wire_as("ruben@helder").await, portal.wire_as("vera@fabrikam").await]
    {
        for line in lines(&Method::GET) {
            for query in
                bodies().iter().filter(|body| body.is_ascii() && !body.contains(['\0', '{', '<']))
            {
                let path = format!("{}?{query}", line.path);
                let answer = wire.get(&path).await;
                assert!(answer.status < 500, "{path} → {}", answer.status);
            }
        }
    }
}

#[actix_web::test]
async fn nonsense_in_a_path_is_not_found() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let holes =
        ["%00", "a%00b", "%FF", "%2e%2e%2f", "..%5c", "%0d%0a", "ttp_%00", "'--", "%E2%80%AE"];
    for pattern in [
        "/providers/",
        "/inbox/",
        "/set-password/",
        "/reset-password/",
        "/confirm-contact/",
        "/static/",
        "/",
    ] {
        for hole in holes {
            let answer = wire.get(&format!("{pattern}{hole}")).await;
            let is_calm = answer.status == 404 || answer.status == 400;
            assert!(is_calm, "{pattern}{hole} → {}", answer.status);
        }
    }
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
        assert!(matches!(answer.status, 303 | 400 | 403), "{} → {}", line.path, answer.status);
    }
    assert_eq!(sizes().await, before);
}
