//! The queue: oldest first, and its state is the address.
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

fn companies(page: &Page) -> String {
    page.text("tbody th a")
}

async fn queue(browser: &Browser, query: &str) -> String {
    companies(&browser.visit(&format!("/desk{query}")).await)
}

#[actix_web::test]
async fn every_filter_is_in_the_address_and_all_of_them_hold() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (omar, _) = portal.at_the_desk_as("omar@fabrikam", "Noordlicht ICT B.V.").await;
    let all = omar.visit("/desk").await;
    let names = "Hanse IT GmbH Cloudkade BV Lumière Conseil SARL Noordlicht ICT B.V.";
    assert_eq!(companies(&all), names, "oldest first");
    assert_eq!(all.text("#found"), "4 cases");
    for (query, found) in [
        ("?check=employment_verification", "Hanse IT GmbH Noordlicht ICT B.V."),
        ("?check=email_ownership", "Cloudkade BV Lumière Conseil SARL"),
        ("?check=rejected", ""),
        ("?check=disputed", "Lumière Conseil SARL"),
        ("?check=closed", "Bergmann Systemhaus GmbH"),
        ("?country=FR", "Lumière Conseil SARL"),
        ("?age=3", "Hanse IT GmbH"),
        ("?mine=yes", "Noordlicht ICT B.V."),
        ("?mine=yes&country=FR", ""),
        ("?overdue=yes", ""),
        ("?q=lumiere", "Lumière Conseil SARL"),
        ("?q=CONSEIL", "Lumière Conseil SARL"),
        ("?q=7000611", "Hanse IT GmbH"),
        ("?q=100%25", ""),
        ("?q=_", "Hanse IT GmbH Cloudkade BV Lumière Conseil SARL Noordlicht ICT B.V."),
        ("?check=nonsense&age=4&country=XX", names),
    ] {
        assert_eq!(queue(&omar, query).await, found, "{query}");
    }
    let reference = omar.attr_of("/desk?q=hanse", ".id").await;
    assert_eq!(queue(&omar, &format!("?q={}", reference.to_lowercase())).await, "Hanse IT GmbH");
    let searched = omar.visit("/desk?q=lumiere&country=FR&check=email_ownership").await;
    assert_eq!(searched.attr("#q", "value").unwrap(), "lumiere");
    assert_eq!(searched.count("#country option[selected][value=FR]"), 1);
    assert_eq!(searched.count("#check option[selected][value=email_ownership]"), 1);
    assert_eq!(searched.text("tbody .chip"), "Disputed");
}

impl Browser {
    async fn attr_of(&self, path: &str, css: &str) -> String {
        self.visit(path).await.text(css)
    }
}

#[actix_web::test]
async fn a_decision_that_is_late_is_found_and_a_silent_contact_is_not_our_delay() {
    let portal = TestPortal::start().await;
    portal.pass(TimeDelta::days(20));
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let late = omar.visit("/desk?overdue=yes").await;
    assert_eq!(companies(&late), "Hanse IT GmbH");
    assert!(late.text("tbody").contains("Late:"), "{}", late.text("tbody"));
    assert_eq!(late.text(".chips li:last-child"), "Late 1");
}

#[actix_web::test]
async fn a_long_queue_comes_in_pages() {
    let portal = TestPortal::start().await;
    // Forty more that were decided, a minute apart.
    for n in 0..40 {
        let letters = ["A", "B", "C", "D", "E"][n / 8].to_owned() + &(n % 8 + 2).to_string();
        portal
            .force(format!(
                "INSERT INTO verification_cases (id, organization_id, reference, status, sub_status, \
                 company, contact_name, contact_email, contact_language, applicant_id, opened_at, \
                 expected_by, closed_at, country) \
                 SELECT '00000000-0000-7000-8000-0000000000{n:02}', organization_id, 'TT-2222-22{letters}', \
                 status, sub_status, 'Company {n:02}', contact_name, contact_email, contact_language, \
                 applicant_id, '2026-01-01 00:{n:02}:00', expected_by, closed_at, country \
                 FROM verification_cases WHERE company = 'Bergmann Systemhaus GmbH'"
            ))
            .await;
    }
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let first = omar.visit("/desk?check=closed").await;
    assert_eq!((first.count("tbody tr"), first.text("#found").as_str()), (25, "41 cases"));
    let second = omar.follow(&first, "Next").await;
    assert_eq!(second.count("tbody tr"), 16);
    assert!(
        companies(&second).contains("Company 39") && !companies(&second).contains("Company 20")
    );
    assert_eq!(omar.follow(&second, "Back to the oldest").await.text("tbody"), first.text("tbody"));
}
