//! The queue: oldest first, and its state is the address.
use crate::support::{Browser, Page, TestPortal, on_postgres};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use twotier::{values::search_key, verification};

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
        ("?q=_", ""),
        ("?q=t", "Hanse IT GmbH Noordlicht ICT B.V."),
        ("?q=licht+ict+b.v.&mine=yes", "Noordlicht ICT B.V."),
        ("?q=noordlicht+ict+b.v.+i", ""),
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

impl TestPortal {
    /// More cases that were decided, a minute apart, of companies with these names.
    async fn decided(&self, names: impl IntoIterator<Item = String>) {
        let rows: Vec<String> = names
            .into_iter()
            .enumerate()
            .map(|(n, name)| {
                let letter = |of: usize| char::from(b'A' + u8::try_from(of % 8).unwrap());
                let letters: String = [n, n / 8, n / 64, n / 512].map(letter).iter().collect();
                let (key, minutes) =
                    (search_key(&name), TimeDelta::minutes(i64::try_from(n).unwrap()));
                let at = NaiveDate::from_ymd_opt(2025, 12, 1).unwrap().and_time(NaiveTime::MIN)
                    + minutes;
                format!("({n}, '{name}', '{key}', 'TT-2222-{letters}', '{at}')")
            })
            .collect();
        let rows = rows.join(",");
        self.sql(format!(
            "INSERT INTO verification_cases (id, organization_id, reference, status, sub_status, \
             company, company_key, contact_name, contact_email, contact_language, applicant_id, \
             opened_at, expected_by, closed_at, country) \
             SELECT '00000000-0000-7000-8000-' || CAST(100000000000 + column1 AS TEXT), organization_id, \
             column4, status, sub_status, column2, column3, contact_name, contact_email, \
             contact_language, applicant_id, CAST(column5 AS {}), expected_by, closed_at, country \
             FROM verification_cases, (VALUES {rows}) AS new WHERE company = 'Bergmann Systemhaus GmbH'",
            if on_postgres() { "TIMESTAMP" } else { "TEXT" }
        ))
        .await;
    }
}

#[actix_web::test]
async fn a_long_queue_comes_in_pages() {
    let portal = TestPortal::start().await;
    portal.decided((0..40).map(|n| format!("Company {n:02}"))).await;
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

#[actix_web::test]
async fn signs_in_a_name_mean_themselves() {
    let portal = TestPortal::start().await;
    let names = ["100% Cloud", "100 Cloud", "Under_score BV", "Underscore BV", r"Back\slash NV"];
    portal.decided(names.map(str::to_owned)).await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    for (q, found) in [
        ("0%25+cl", "100% Cloud"),
        ("%25", "100% Cloud"),
        ("r_s", "Under_score BV"),
        ("_", "Under_score BV"),
        ("%5Cs", r"Back\slash NV"),
        ("_slash", ""),
        ("100%25cloud", ""),
    ] {
        assert_eq!(queue(&omar, &format!("?check=closed&q={q}")).await, found, "{q}");
    }
}

#[actix_web::test]
async fn a_total_is_exact_to_a_thousand_and_what_many_have_is_found_as_well() {
    let portal = TestPortal::start().await;
    // With Bergmann it is a thousand.
    portal.decided((1..1000).map(|n| format!("Kade {n}"))).await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let found = async |query: &str| omar.visit(query).await.text("#found");
    assert_eq!(found("/desk?check=closed").await, "1000 cases");
    assert_eq!(found("/desk?check=closed&q=kade").await, "999 cases");
    portal.sql("UPDATE verification_cases SET company_key = 'x' WHERE company = 'Kade 999'").await;
    assert_eq!(found("/desk?check=closed&q=kade").await, "998 cases");
    assert_eq!(found("/desk?check=closed&q=x").await, "One case");
}

#[actix_web::test]
async fn beyond_a_thousand_a_total_says_no_more_than_that() {
    let portal = TestPortal::start().await;
    // More than are looked at one by one; every hundredth elsewhere.
    portal.decided((1..=1600).map(|n| format!("Kade {n}"))).await;
    portal.sql("UPDATE verification_cases SET country = 'LU' WHERE company LIKE 'Kade %00'").await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    for (query, found) in [
        ("?check=closed", "1,000+ cases"),
        ("?check=closed&q=kade", "1,000+ cases"),
        ("?check=closed&q=kade&country=LU", "16 cases"),
        ("?check=closed&q=kade+15", "111 cases"),
        ("?q=kade", "One case"),
    ] {
        let page = omar.visit(&format!("/desk{query}")).await;
        assert_eq!(page.text("#found"), found, "{query}");
    }
    let few = omar.visit("/desk?check=closed&q=kade&country=LU").await;
    assert!(companies(&few).starts_with("Kade 100 Kade 200"), "{}", companies(&few));
}

#[actix_web::test]
async fn names_of_an_older_portal_are_folded_when_it_starts() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE verification_cases SET company_key = ''").await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    assert_eq!(queue(&omar, "?q=lumiere").await, "");
    for _ in 0..2 {
        verification::fold_names(&portal.portal.db).await.unwrap();
        assert_eq!(queue(&omar, "?q=lumiere").await, "Lumière Conseil SARL");
    }
}
