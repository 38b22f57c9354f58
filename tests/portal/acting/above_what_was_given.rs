//! Like an attacker: whoever acts by what another company has given gets no further than that (AC17, T-CVE-14).
use super::{add, band, given, people_of, told};
use crate::support::TestPortal;

async fn id_of(portal: &TestPortal, user_name: &str) -> String {
    portal.line(format!("SELECT id AS line FROM users WHERE user_name = '{user_name}'")).await
}

#[actix_web::test]
async fn no_role_above_what_was_given_is_given() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let people = people_of(&portal, "bergmann").await;
    let form = maya.visit(&format!("{people}/new")).await;
    // Who decides on partners is above whoever acts by such a decision, and so is who could make somebody decide.
    let offered = form.each_attr("main input[name=role]", "value");
    assert_eq!(offered, ["account_admin", "membership_admin", "helpdesk_agent"]);
    for role in ["global_admin", "user_admin", "admin_agent", "sales_agent", "operator_admin"] {
        let fields = [
            ("first_name", "Ada"),
            ("last_name", "Lind"),
            ("email", "ada@bergmann.example"),
            ("role", role),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let refused = maya.post(&format!("{people}/new"), &fields).await;
        assert_eq!(refused.status, 422, "{role}: {}", told(&refused));
    }
    assert_eq!(portal.events("bergmann", "user.invited").await, 0);
    given(&portal, "account_admin").await;
    let form = maya.visit(&format!("{people}/new")).await;
    let offered = form.each_attr("main input[name=role]", "value");
    assert_eq!(offered, ["account_admin", "membership_admin"]);
}

#[actix_web::test]
async fn whoever_is_above_is_out_of_reach() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let (people, jonas) = (people_of(&portal, "bergmann").await, id_of(&portal, "jonas").await);
    let before = portal.events("bergmann", "user.roles_changed").await;
    for role in ["global_admin", "user_admin", "admin_agent"] {
        portal.sql(format!("DELETE FROM user_roles WHERE user_id = '{jonas}'")).await;
        portal
            .sql(format!("INSERT INTO user_roles (user_id, role) VALUES ('{jonas}', '{role}')"))
            .await;
        let page = maya.visit(&format!("{people}/{jonas}")).await;
        assert_eq!((page.status, page.count("main form")), (200, 0), "{}", told(&page));
        let version = portal
            .line(format!("SELECT CAST(version AS TEXT) AS line FROM users WHERE id = '{jonas}'"))
            .await;
        for deed in
            ["roles", "sessions/end", "password", "second-factor", "deactivation", "removal"]
        {
            let fields = [("version".to_owned(), version.clone())];
            let answer = maya.post(&format!("{people}/{jonas}/{deed}"), &fields).await;
            let refused = if deed == "roles" { 422 } else { 403 };
            assert_eq!(answer.status, refused, "{role} {deed}: {}", told(&answer));
        }
    }
    assert_eq!(portal.events("bergmann", "user.roles_changed").await, before);
}

#[actix_web::test]
async fn what_is_somebody_else_s_is_not_there() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    portal.partners("northwind", "noordlicht").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let people = people_of(&portal, "bergmann").await;
    for user_name in ["pieter", "maya", "sanne", "lukas", "vera"] {
        let id = id_of(&portal, user_name).await;
        let path = format!("{people}/{id}");
        assert_eq!(maya.visit(&path).await.status, 404, "{user_name}");
        let fields = [("version".to_owned(), "1".to_owned())];
        for deed in ["roles", "removal", "deactivation", "password", "invitation/cancellation"] {
            let status = maya.post(&format!("{path}/{deed}"), &fields).await.status;
            assert_eq!(status, 404, "{user_name} {deed}");
        }
    }
    // Nor is theirs among one's own.
    let jonas = id_of(&portal, "jonas").await;
    assert_eq!(maya.visit(&format!("/settings/users/{jonas}")).await.status, 404);
}

/// Only what the grant can lend is there at all: nothing of one's own, nothing of what decides.
#[actix_web::test]
async fn nothing_else_is_there() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    given(&portal, "user_admin account_admin helpdesk_agent").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let base = format!("/for/{}", portal.organization("bergmann").await);
    for page in [
        "",
        "/",
        "/settings",
        "/settings/account",
        "/settings/account/second-factor",
        "/settings/activity",
        "/settings/access",
        "/settings/identity-provider",
        "/settings/domains",
        "/settings/mail",
        "/settings/company/security",
        "/settings/partner-relationships",
        "/indirect-providers",
        "/proof",
        "/enroll",
    ] {
        let found = maya.visit(&format!("{base}{page}")).await;
        assert_eq!(found.status, 404, "{page}");
    }
    // An address that is written otherwise is the same address, and the same company.
    let odd = base.replace("/for/", "/%66or/");
    let page = maya.visit(&format!("{odd}/settings/users")).await;
    let is_theirs = page.text("tbody").contains("Jonas") && !band(&page).is_empty();
    assert!(page.status == 404 || is_theirs, "{}", told(&page));
    let dots = maya.visit(&format!("{base}/settings/users/..%2f..%2f..%2fsettings/users")).await;
    assert_eq!(dots.status, 404);
}

#[actix_web::test]
async fn an_invitation_to_somebody_above_goes_nowhere_else() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let people = people_of(&portal, "bergmann").await;
    let added = add(&maya, &people, "Ada", "helpdesk_agent").await;
    portal.sql("UPDATE user_roles SET role = 'admin_agent' WHERE user_id = (SELECT id FROM users WHERE user_name = 'ada')").await;
    let fields = [("version", "1"), ("email", "maya@northwind.example")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let answer = maya.post(&format!("{}/invitation", added.path), &fields).await;
    assert_eq!(answer.status, 403, "{}", told(&answer));
    assert_eq!(portal.count("users WHERE email = 'ada@bergmann.example'").await, 1);
    portal.letter_to("ada@bergmann.example").await;
}
