//! Those who answer for an organization, admin agents, and the operator's auditor. Nobody reads another's record.
use super::{PAGE, only};
use crate::support::TestPortal;

#[actix_web::test]
async fn each_role_of_a_company() {
    let portal = TestPortal::start().await;
    for (role, may) in [
        ("global_admin", true),
        ("admin_agent", true),
        ("user_admin", false),
        ("account_admin", false),
        ("membership_admin", false),
        ("helpdesk_agent", false),
    ] {
        only(&portal, "tom", role).await;
        let tom = portal.signed_in_as("tom@noordlicht").await;
        let expected = if may { 200 } else { 403 };
        assert_eq!(tom.visit(PAGE).await.status, expected, "{role}");
        assert_eq!(tom.visit(&format!("{PAGE}.csv")).await.status, expected, "{role}");
        let settings = tom.visit("/settings").await;
        assert_eq!(settings.count(&format!("a[href=\"{PAGE}\"]")), usize::from(may), "{role}");
    }
    let noone = portal.browser().visit(PAGE).await;
    assert_eq!(noone.path, "/sign-in");
}

#[actix_web::test]
async fn each_role_of_the_operator() {
    let portal = TestPortal::start().await;
    for (role, may) in [
        ("operator_admin", true),
        ("auditor", true),
        ("verifier", false),
        ("operator_support", false),
    ] {
        only(&portal, "omar", role).await;
        let omar = portal.signed_in_as("omar@fabrikam").await;
        assert_eq!(omar.visit(PAGE).await.status, if may { 200 } else { 403 }, "{role}");
    }
}

/// The auditor reads the record and nothing else; everybody is told who reads it.
#[actix_web::test]
async fn the_auditor_reads_nothing_else() {
    let portal = TestPortal::start().await;
    only(&portal, "omar", "auditor").await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    for path in ["/desk", "/desk/mail", "/settings/users", "/settings/mail"] {
        assert_eq!(omar.visit(path).await.status, 403, "{path}");
    }
    let roles = omar.visit("/settings/roles").await.text("main");
    assert!(roles.contains("Read what happened in the organization"), "{roles}");
}

#[actix_web::test]
async fn nobody_reads_the_record_of_others() {
    let portal = TestPortal::start().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.visit("/settings/account").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(&format!("{PAGE}?from=&to=")).await;
    assert!(page.text("tbody").contains("Sanne de Vries"));
    assert!(!page.text("tbody").contains("Jonas"), "{}", page.text("tbody"));
    // Neither by name nor by a number that is another's.
    let page = sanne.visit(&format!("{PAGE}?who=jonas&from=&to=")).await;
    assert_eq!(page.count("tbody tr"), 0);
    let file = sanne.visit(&format!("{PAGE}.csv?from=&to=")).await;
    assert!(file.html.contains("Sanne de Vries") && !file.html.contains("Jonas"));
}
