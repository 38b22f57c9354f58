//! What people are, and who makes them so.
use crate::support::{Browser, PASSWORD, TestPortal, Wire};

const NEW: &str = "purple teapot gallops north";
/// Which roles each role of a provider gives: by hand.
const GIVES: [(&str, &[&str]); 7] = [
    (
        "global_admin",
        &[
            "global_admin",
            "user_admin",
            "account_admin",
            "membership_admin",
            "admin_agent",
            "helpdesk_agent",
            "sales_agent",
        ],
    ),
    (
        "user_admin",
        &[
            "user_admin",
            "account_admin",
            "membership_admin",
            "admin_agent",
            "helpdesk_agent",
            "sales_agent",
        ],
    ),
    ("account_admin", &["account_admin", "membership_admin"]),
    ("membership_admin", &[]),
    (
        "admin_agent",
        &["account_admin", "membership_admin", "admin_agent", "helpdesk_agent", "sales_agent"],
    ),
    ("helpdesk_agent", &[]),
    ("sales_agent", &[]),
];
/// No provider's roles: nobody there gives them.
const OPERATORS: [&str; 4] = ["operator_admin", "verifier", "operator_support", "auditor"];

async fn id_of(portal: &TestPortal, user_name: &str) -> String {
    portal.line(format!("SELECT id AS line FROM users WHERE user_name = '{user_name}'")).await
}

async fn version_of(portal: &TestPortal, id: &str) -> String {
    portal.line(format!("SELECT CAST(version AS TEXT) AS line FROM users WHERE id = '{id}'")).await
}

async fn roles_of(portal: &TestPortal, id: &str) -> Vec<String> {
    let of = format!("FROM user_roles WHERE user_id = '{id}' ORDER BY 1");
    portal.lines(format!("SELECT role AS line {of}")).await
}

async fn is_made(portal: &TestPortal, id: &str, role: &str) {
    portal.sql(format!("DELETE FROM user_roles WHERE user_id = '{id}'")).await;
    if !role.is_empty() {
        let row = format!("('{id}', '{role}')");
        portal.sql(format!("INSERT INTO user_roles (user_id, role) VALUES {row}")).await;
    }
}

/// Whether a role is given to a colleague who has none.
async fn gives(portal: &TestPortal, pieter: &Wire, colleague: &str, role: &str) -> bool {
    is_made(portal, colleague, "").await;
    let version = version_of(portal, colleague).await;
    let path = format!("/settings/users/{colleague}/roles");
    pieter.post(&path, &[("version", &version), ("role", role)]).await;
    !roles_of(portal, colleague).await.is_empty()
}

/// Whether somebody new is invited as one who holds the role.
async fn invites(portal: &TestPortal, pieter: &Wire, role: &str) -> bool {
    let before = portal.count("users").await;
    let person =
        [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "daan@northwind.example")];
    let fields = [&person[..], &[("role", role)]].concat();
    pieter.post("/settings/users/new", &fields).await;
    portal.count("users").await > before
}

/// T-CVE-7 and T-AZ-5: every role as a giver, every role to be given, both ways.
#[actix_web::test]
async fn each_role_gives_what_it_may_and_no_other_role() {
    let portal = TestPortal::start().await;
    let me = id_of(&portal, "pieter").await;
    let pieter = portal.wire_as("pieter@northwind").await;
    is_made(&portal, &me, "global_admin").await;
    assert!(invites(&portal, &pieter, "helpdesk_agent").await);
    let colleague = id_of(&portal, "daan").await;
    for (giver, given) in GIVES {
        is_made(&portal, &me, giver).await;
        for role in GIVES.map(|(role, _)| role).into_iter().chain(OPERATORS) {
            let may = given.contains(&role);
            assert_eq!(gives(&portal, &pieter, &colleague, role).await, may, "{giver} {role}");
            assert_eq!(invites(&portal, &pieter, role).await, may, "{giver} invites a {role}");
        }
    }
}

/// Everything that is kept of somebody, but for what they may change themselves.
async fn kept_of(portal: &TestPortal, user_name: &str) -> Vec<String> {
    let own = ["first_name", "last_name", "name_key", "language", "version"];
    let mut kept = vec![];
    for column in portal.columns().await {
        let Some(name) = column.strip_prefix("users.").filter(|name| !own.contains(name)) else {
            continue;
        };
        let of = format!("FROM users WHERE user_name = '{user_name}' AND {name} IS NOT NULL");
        let value = portal.lines(format!("SELECT CAST({name} AS TEXT) AS line {of}")).await;
        kept.push(format!("{name}: {value:?}"));
    }
    let id = id_of(portal, user_name).await;
    kept.extend(roles_of(portal, &id).await);
    kept
}

/// T-CVE-27 and T-AZ-4.
#[actix_web::test]
async fn no_extra_field_makes_anybody_more_than_they_are() {
    let portal = TestPortal::start().await;
    let tom = portal.wire_as("tom@noordlicht").await;
    let before = (kept_of(&portal, "tom").await, kept_of(&portal, "sanne").await);
    let (sanne, tulp) = (
        id_of(&portal, "sanne").await,
        portal.line("SELECT id AS line FROM organizations WHERE account_name = 'tulp'").await,
    );
    let extra = [
        ("email_verified_at", "2026-01-01 00:00:00"),
        ("email_verified", "true"),
        ("verified", "true"),
        ("user[verified]", "true"),
        ("email_key", "sanne@noordlicht.example"),
        ("state", "enabled"),
        ("role", "global_admin"),
        ("roles", "global_admin"),
        ("organization_id", &tulp),
        ("organization", &tulp),
        ("home", "fabrikam"),
        ("standing", "operator"),
        ("user", &sanne),
        ("user_id", &sanne),
        ("id", &sanne),
        ("user_name", "sanne"),
        ("is_guest", "false"),
        ("password_hash", "x"),
        ("session_epoch", "7"),
    ];
    let name = [("first_name", "Thomas"), ("last_name", "Visser")];
    let email = [("email", "thomas@noordlicht.example")];
    let forms: [(&str, &[(&str, &str)]); 3] =
        [("name", &name), ("language", &[("language", "nl")]), ("email", &email)];
    for (form, fields) in forms {
        let version = version_of(&portal, &id_of(&portal, "tom").await).await;
        let fields = [fields, &extra, &[("version", &version)]].concat();
        let status = tom.post(&format!("/settings/account/{form}"), &fields).await.status;
        assert!(matches!(status, 303 | 400), "{form}: {status}");
    }
    assert_eq!((kept_of(&portal, "tom").await, kept_of(&portal, "sanne").await), before);
    assert_eq!(portal.count("users WHERE first_name = 'Thomas' AND language = 'nl'").await, 1);
    portal.is_sound().await;
}

const DEEDS: [&str; 3] = ["roles", "deactivation", "removal"];

/// Does something to somebody, at the version that is kept.
async fn does(portal: &TestPortal, who: &Wire, whom: &str, deed: &str) -> u16 {
    let version = version_of(portal, whom).await;
    let fields = [("version", version.as_str()), ("role", "auditor")];
    who.post(&format!("/settings/users/{whom}/{deed}"), &fields).await.status
}

/// T-CVE-29: by herself, by her staff, or by the admins of companies.
#[actix_web::test]
async fn the_operator_s_last_admin_stays_one() {
    let portal = TestPortal::start().await;
    let (vera, omar) = (id_of(&portal, "vera").await, id_of(&portal, "omar").await);
    let before = kept_of(&portal, "vera").await;
    let (own, staff, stranger) = (
        portal.wire_as("vera@fabrikam").await,
        portal.wire_as("omar@fabrikam").await,
        portal.wire_as("sanne@noordlicht").await,
    );
    for deed in DEEDS {
        let expected = if deed == "roles" { 422 } else { 409 };
        assert_eq!(does(&portal, &own, &vera, deed).await, expected, "{deed}");
        for role in ["verifier", "operator_support", "auditor"] {
            is_made(&portal, &omar, role).await;
            assert_eq!(does(&portal, &staff, &vera, deed).await, 403, "{role}: {deed}");
        }
        assert_eq!(does(&portal, &stranger, &vera, deed).await, 404, "{deed}");
    }
    assert_eq!(kept_of(&portal, "vera").await, before);
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_two_operator_admins_who_act_against_each_other_one_stays() {
    for deed in DEEDS {
        let portal = TestPortal::start().await;
        let (vera, omar) = (id_of(&portal, "vera").await, id_of(&portal, "omar").await);
        is_made(&portal, &omar, "operator_admin").await;
        let (one, two) =
            (portal.wire_as("vera@fabrikam").await, portal.wire_as("omar@fabrikam").await);
        let answers =
            tokio::join!(does(&portal, &one, &omar, deed), does(&portal, &two, &vera, deed));
        assert!(answers.0 < 500 && answers.1 < 500, "{deed}: {answers:?}");
        let left = "user_roles JOIN users ON users.id = user_id \
            WHERE role = 'operator_admin' AND state = 'enabled'";
        assert_eq!(portal.count(left).await, 1, "{deed}: {answers:?}");
        portal.is_sound().await;
    }
}

/// Invites somebody at Eva's address, who then chooses a password.
async fn invited_at_evas(portal: &TestPortal, admin: &Browser, user_name: &str) {
    let form = admin.visit("/settings/users/new").await;
    let new = [
        ("first_name", "Other"),
        ("last_name", "Person"),
        ("user_name", user_name),
        ("email", "eva@noordlicht.example"),
    ];
    let page = admin.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    let link = portal.link_in(&portal.letter_to("eva@noordlicht.example").await);
    let browser = portal.browser();
    let choose = browser.visit(&link).await;
    assert_eq!(browser.submit(&choose, &[("password", NEW)]).await.path, "/sign-in");
}

/// T-CVE-31 and T-IV-7: by colleagues and by another company.
#[actix_web::test]
async fn an_invitation_to_a_known_address_makes_an_account_of_its_own() {
    let portal = TestPortal::start().await;
    let eva = portal.wire_as("eva@noordlicht").await;
    let before = kept_of(&portal, "eva").await;
    let (sanne, maya) = (
        portal.signed_in_as("sanne@noordlicht").await,
        portal.signed_in_as("maya@northwind").await,
    );
    invited_at_evas(&portal, &sanne, "other").await;
    portal.pass(chrono::TimeDelta::minutes(2));
    invited_at_evas(&portal, &maya, "another").await;
    assert_eq!(kept_of(&portal, "eva").await, before);
    assert_eq!(eva.get("/session").await.status, 204, "she stays signed in");
    let wire = portal.wire();
    for (name, password, status) in [
        ("eva@noordlicht", PASSWORD, 303),
        ("eva@noordlicht", NEW, 422),
        ("other@noordlicht", NEW, 303),
        ("another@northwind", NEW, 303),
    ] {
        let answer = wire.try_sign_in(&format!("{name}.twotier.example"), password).await;
        assert_eq!(answer.status, status, "{name}");
    }
    portal.is_sound().await;
}

/// T-CVE-31: whose session it is stands in no field, whatever it is called.
#[actix_web::test]
async fn who_one_is_says_no_form() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire();
    let sanne = id_of(&portal, "sanne").await;
    let quoted = format!("\"{sanne}\"");
    let fields = [
        ("user_name", "tom@noordlicht.twotier.example"),
        ("password", PASSWORD),
        ("user", &sanne),
        ("user_id", &quoted),
        ("person", &quoted),
        ("email", "sanne@noordlicht.example"),
        ("proved_at", "\"2027-01-01T00:00:00Z\""),
        ("begun_at", "\"2027-01-01T00:00:00Z\""),
        ("epoch", "7"),
    ];
    let answer = wire.post("/sign-in", &fields).await;
    assert_eq!(answer.status, 303);
    wire.session = answer.session();
    for path in ["/settings/account", "/settings/account?user=sanne&email=sanne@noordlicht.example"]
    {
        let page = wire.get(path).await.body;
        assert!(page.contains("Visser") && !page.contains("de Vries"), "{path}: {page}");
    }
    wire.post("/settings/account/language", &[("language", ""), ("user", &sanne)]).await;
    assert_eq!(wire.get("/settings/users").await.status, 403, "Tom has no role");
    portal.pass(chrono::TimeDelta::minutes(11));
    assert_eq!(wire.get("/proof").await.status, 200, "the proof is as old as the sign-in");
}
