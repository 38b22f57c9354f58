//! Nobody gives a role that they may not give.
use super::{id_of, is_made, roles_of, version_of};
use crate::support::{TestPortal, Wire};

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
