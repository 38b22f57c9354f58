//! What anybody may read, and the way in.
mod help;

use crate::support::TestPortal;

#[actix_web::test]
async fn the_home_page_tells_what_it_is_about_and_leads_in() {
    let portal = TestPortal::start().await;
    let visitor = portal.browser();
    let home = visitor.visit("/").await;
    let page = home.text("main").to_lowercase();
    for told in ["two", "training", "market", "financing", "membership"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert_eq!(visitor.follow(&home, "Become an indirect reseller").await.path, "/enroll/welcome");
    assert_eq!(visitor.visit(&home.link("Find a provider")).await.path, "/providers");
}

#[actix_web::test]
async fn support_privacy_and_accessibility_stand_in_every_footer() {
    let portal = TestPortal::start().await;
    let (visitor, sanne) = (portal.browser(), portal.signed_in_as("sanne@noordlicht").await);
    for browser in [visitor, sanne] {
        for path in ["/", "/providers", "/support", "/enroll/welcome", "/no-such-page"] {
            let page = browser.visit(path).await;
            let footer = page.text("footer");
            assert!(footer.contains("Run by Fabrikam Cloud"), "{path}: {footer}");
            for (name, to) in [
                ("Support", "/support"),
                ("Privacy", "/privacy"),
                ("Accessibility", "/accessibility"),
            ] {
                assert_eq!(
                    page.attr(&format!("footer a[href='{to}']"), "href").as_deref(),
                    Some(to)
                );
                assert!(footer.contains(name), "{path}: {footer}");
            }
        }
    }
}

#[actix_web::test]
async fn the_questions_about_a_work_account_end_in_advice() {
    let portal = TestPortal::start().await;
    let visitor = portal.browser();
    for (address, leads_to) in [
        ("/work-account?domain=no", "/enroll/create-account"),
        ("/work-account?domain=yes&recognised=yes", "/sign-in"),
        ("/work-account?domain=yes&recognised=no&cloud=no", "/enroll/create-account"),
    ] {
        let advice = visitor.visit(address).await;
        assert_eq!((advice.status, advice.count("form")), (200, 0), "{address}");
        let href = format!("main a[href^='{leads_to}']");
        assert!(advice.count(&href) > 0, "{address} does not lead to {leads_to}");
    }
    let first = visitor.visit("/work-account").await;
    assert_eq!(first.count("main input[type=radio]"), 2);
    assert_eq!(first.count("main input[checked]"), 0, "nothing is chosen beforehand");
    let unanswered = visitor.visit("/work-account?asked=domain").await;
    assert_eq!(unanswered.status, 422, "asked again, and told what is missing");
}

#[actix_web::test]
async fn the_person_s_own_language_goes_before_the_cookie() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    let eva = portal.browser();
    assert_eq!(eva.visit("/?lang=en").await.attr("html", "lang").as_deref(), Some("en"));
    let page = eva.visit("/sign-in").await;
    let name = "eva@noordlicht.twotier.example";
    let answers = [("user_name", name), ("password", crate::support::PASSWORD)];
    let home = eva.submit(&page, &answers).await;
    assert_eq!(home.attr("html", "lang").as_deref(), Some("nl"));
    assert_eq!(eva.visit("/?lang=en").await.attr("html", "lang").as_deref(), Some("en"));
    assert_eq!(eva.visit("/providers").await.attr("html", "lang").as_deref(), Some("en"));
}
