//! The review's days are business days where the company is.
use crate::support::{BRAM, TestPortal};
use twotier::{platform::web::Site, values::Calendar};

const YES: [(&str, &str); 2] = [("signed_up", "yes"), ("is_ours", "yes")];

/// A portal on Monday 5 January 2026 in whose calendar a country has two holidays in the days to come.
async fn with_holidays_in(country: &str) -> TestPortal {
    let country = country.parse().unwrap();
    let days = ["2026-01-07", "2026-01-12"].map(|day| (country, day.parse().unwrap()));
    let calendar: Calendar = days.into_iter().collect();
    TestPortal::start_as(|site| Site { calendar, ..site }).await
}

#[actix_web::test]
async fn of_the_company_s_own_country_and_no_other() {
    for (country, day, kept) in [("NL", "14 Jan", "2026-01-14"), ("FR", "12 Jan", "2026-01-12")] {
        let portal = with_holidays_in(country).await;
        let sanne = portal.submitted().await;
        assert!(sanne.visit("/enroll/submitted").await.text("main").contains(day), "{country}");
        assert!(sanne.visit("/").await.text(".head").contains(day), "{country}");
        assert!(sanne.visit("/").await.text(".stages").contains(day), "{country}");
        let link = portal.link_in(&portal.letter_to(BRAM).await);
        let contact = portal.dutch_browser();
        contact.press(&contact.visit(&link).await, "Bevestigen", &YES).await;
        let status = sanne.visit("/?lang=nl").await.text(".head");
        assert!(status.contains(&day.to_lowercase()), "{country}: {status}");
        let by_then = format!("verification_cases WHERE expected_by = '{kept}'");
        assert!(portal.count(&by_then).await > 0, "{country}");
        portal.is_sound().await;
    }
}
