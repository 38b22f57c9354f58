//! Global admins look after their own company's domains, and see no others.
use super::{add, check, is_proven, portal, prove, record_on, rows};
use crate::support::Temper;
use std::time::Duration;

#[actix_web::test]
async fn another_companys_domain_does_not_exist() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let before = dns.asked();
    for path in [page.path.as_str(), "/settings/domains/none"] {
        assert_eq!(anna.visit(path).await.status, 404, "{path}");
        assert_eq!(anna.post(&format!("{path}/check"), &[]).await.status, 404, "{path}");
        assert_eq!(anna.post(&format!("{path}/removal"), &[]).await.status, 404, "{path}");
    }
    assert_eq!(dns.asked(), before);
    assert!(!anna.visit("/settings/domains").await.text("main").contains("noordlicht"));
    assert!(is_proven(&portal, "noordlicht", "noordlicht.example").await);
    assert_eq!(rows(&portal, "domain.removed").await, 0);
}

#[actix_web::test]
async fn only_global_admins() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    for who in ["tom@noordlicht", "pieter@northwind", "omar@fabrikam", "vera@fabrikam"] {
        let somebody = portal.signed_in_as(who).await;
        assert_eq!(somebody.visit("/settings/domains").await.status, 403, "{who}");
        assert_eq!(somebody.visit(&page.path).await.status, 403, "{who}");
        assert_eq!(somebody.post(&format!("{}/check", page.path), &[]).await.status, 403, "{who}");
        assert_eq!(
            somebody.post(&format!("{}/removal", page.path), &[]).await.status,
            403,
            "{who}"
        );
    }
    assert_eq!(portal.browser().visit("/settings/domains").await.path, "/sign-in");
    // Providers prove theirs as others do.
    let maya = portal.signed_in_as("maya@northwind").await;
    prove(&maya, &dns, "northwind.example").await;
    portal.is_sound().await;
}

/// Roles are asked again inside the transaction: who loses theirs while the DNS is slow proves nothing.
#[actix_web::test]
async fn a_role_lost_during_the_look_counts() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    dns.be(Temper::Slow(Duration::from_secs(1)));
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let sanne = "SELECT id FROM users WHERE user_name = 'sanne'";
        portal.sql(format!("DELETE FROM user_roles WHERE user_id = ({sanne})")).await
    };
    let (refused, _) = tokio::join!(sanne.press(&page, "Check now", &[]), meanwhile);
    assert_eq!(refused.status, 403);
    assert!(!is_proven(&portal, "noordlicht", "noordlicht.example").await);
}

#[actix_web::test]
async fn a_suspended_company_can_look_but_not_check() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    let now = portal.now().format("%Y-%m-%d %H:%M:%S");
    let suspend = format!(
        "UPDATE organizations SET suspended_at = '{now}', suspended_for = 'disputed' WHERE account_name = 'noordlicht'"
    );
    portal.sql(suspend).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let shown = sanne.visit(&page.path).await;
    assert_eq!(record_on(&shown), record_on(&page));
    assert!(shown.text("main").contains("While your company is suspended"));
    assert_eq!(shown.count("form[action$=\"/check\"]"), 0);
    assert_eq!(sanne.post(&format!("{}/check", page.path), &[]).await.status, 409);
    let fields = [("mail_domain".to_owned(), "noordlicht.nl".to_owned())];
    assert_eq!(sanne.post("/settings/domains", &fields).await.status, 409);
    assert_eq!(dns.asked(), 0);
    portal.sql("UPDATE organizations SET suspended_at = NULL, suspended_for = NULL").await;
    let again = sanne.visit(&page.path).await;
    assert_eq!(check(&sanne, &again).await.status, 200);
}
