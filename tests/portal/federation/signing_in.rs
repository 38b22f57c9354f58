//! The way to a provider and back, where it leads nowhere.
use super::{COMPANY, turned_on, with_domain};
use crate::support::{Browser, TestPortal};

const ACCOUNT: &str = "/settings/account/company-account";

async fn ask(browser: &Browser, account: &str) -> (u16, String) {
    let form = browser.visit(COMPANY).await;
    let page = browser.press(&form, "Continue", &[("account", account)]).await;
    (page.status, page.html.replace(&format!("value=\"{account}\""), ""))
}

#[actix_web::test]
async fn unknown_names_and_those_without_a_provider_are_told_the_same() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let unknown = ask(&browser, "who@nobody.example").await;
    assert_eq!(unknown.0, 422);
    let with_domain_alone = "sanne@noordlicht.example";
    with_domain(&portal).await;
    for account in [
        with_domain_alone,
        "sanne@noordlicht.twotier.example",
        "nobody@noordlicht.twotier.example",
        "who@nobody.twotier.example",
        "vera@fabrikam.twotier.example",
        "nonsense",
        "",
    ] {
        assert!(ask(&browser, account).await == unknown, "{account}");
    }
}

#[actix_web::test]
async fn the_provider_is_found_by_a_proven_domain_or_the_sign_in_name() {
    let portal = TestPortal::start().await;
    turned_on(&portal).await;
    let browser = portal.browser();
    for account in [
        "anybody@noordlicht.example",
        "Anybody@Mail.Noordlicht.example",
        "anybody@noordlicht.twotier.example",
    ] {
        let (status, page) = ask(&browser, account).await;
        assert_eq!(status, 422, "{account}");
        assert!(page.contains("private network"), "{account}: it was asked");
    }
    assert!(!ask(&browser, "who@elsewhere.example").await.1.contains("private network"));
    // What was turned off leads nowhere.
    portal.sql("UPDATE identity_providers SET state = 'tested'").await;
    assert!(!ask(&browser, "a@noordlicht.example").await.1.contains("private network"));
}

#[actix_web::test]
async fn whoever_comes_back_without_having_gone_is_nobody() {
    let portal = TestPortal::start().await;
    turned_on(&portal).await;
    let before = portal.count("audit_log").await;
    for query in ["", "?code=a&state=b", "?error=access_denied&state=", "?state=%00&code=%00"] {
        let page = portal.browser().visit(&format!("/sign-in/callback/unknown{query}")).await;
        assert_eq!(page.status, 422, "{query}");
        assert!(page.text("main").contains("Begin again"), "{query}");
    }
    assert_eq!(portal.browser().visit("/sign-in/away").await.path, COMPANY);
    assert_eq!(portal.count("audit_log").await, before);
}

#[actix_web::test]
async fn my_account_says_how_it_stands() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let account = tom.visit("/settings/account").await;
    assert_eq!(account.count(&format!("a[href=\"{ACCOUNT}\"]")), 1);
    let page = tom.visit(ACCOUNT).await;
    assert!(page.text("main").contains("does not let its people"), "{}", page.text("main"));
    assert_eq!(tom.post(&format!("{ACCOUNT}/connection"), &[]).await.status, 409);
    assert_eq!(tom.post(&format!("{ACCOUNT}/removal"), &[]).await.status, 404);
    turned_on(&portal).await;
    let page = tom.visit(ACCOUNT).await;
    let page = tom.press(&page, "Connect your company account", &[]).await;
    assert!(page.text("main [role=alert]").contains("private network"));
    assert_eq!(portal.count("federated_identities").await, 0);
}

/// A dead link accepts nothing, and without a provider there is nothing to choose.
#[actix_web::test]
async fn an_invitation_offers_the_company_account_where_there_is_one() {
    let portal = TestPortal::start().await;
    let answer = portal.browser().post("/set-password/company-account", &[]).await;
    assert_eq!(answer.status, 404);
    let sanne = turned_on(&portal).await;
    let form = sanne.visit("/settings/users/new").await;
    let new = [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "d@noordlicht.example")];
    sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
    let link = portal.link_in(&portal.letter_to("d@noordlicht.example").await);
    let daan = portal.browser();
    let page = daan.visit(&link).await;
    let page = daan.press(&page, "Use your company account", &[]).await;
    assert!(page.text("main [role=alert]").contains("private network"));
    portal.sql("UPDATE identity_providers SET state = 'tested'").await;
    let page = daan.visit("/set-password").await;
    assert_eq!(page.count("form[action$=company-account]"), 0);
    assert_eq!(daan.post("/set-password/company-account", &[]).await.status, 409);
    assert_eq!(portal.count("users WHERE state = 'invited' AND first_name = 'Daan'").await, 1);
}
