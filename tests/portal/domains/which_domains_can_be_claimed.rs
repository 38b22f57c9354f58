//! A domain of one company's own: no public suffix, no web-mail, not the portal's.
use super::{add, check, portal, record_on, rows};

#[actix_web::test]
async fn what_cannot_be_claimed_says_how_to_mend_it() {
    let (portal, _dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for (domain, told) in [
        ("", "Enter a domain, like company.example"),
        ("noordlicht", "Enter only the domain"),
        ("sanne@noordlicht.example", "the part of your email addresses after the @"),
        ("https://noordlicht.example/", "Enter only the domain"),
        ("CO.UK", "such as company.co.uk"),
        ("github.io", "anybody can register a name under it"),
        ("Gmail.com", "Anybody can have an address at gmail.com"),
        ("mail.yahoo.nl", "Enter a domain of your own company"),
        ("twotier.example", "twotier.example belongs to this portal"),
        ("noordlicht.twotier.example", "belongs to this portal"),
    ] {
        let refused = add(&sanne, domain).await;
        assert_eq!(refused.status, 422, "{domain}");
        assert!(
            refused.text("#mail_domain-error").contains(told),
            "{}",
            refused.text("#mail_domain-error")
        );
        assert_eq!(refused.value("mail_domain"), domain, "what was typed is kept");
    }
    assert_eq!(portal.count("domain_claims").await, 0);
}

#[actix_web::test]
async fn other_spellings_are_the_same_domain() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, " NOORDlicht.Example. ").await;
    assert_eq!(page.text("h1"), "noordlicht.example");
    assert_eq!(add(&sanne, "noordlicht.example").await.path, page.path);
    assert_eq!(rows(&portal, "domain.claimed").await, 1);
    let idn = add(&sanne, "bücher.example").await;
    assert_eq!(idn.text("h1"), "bücher.example");
    assert!(idn.text("main .head").contains("xn--bcher-kva.example"));
    assert_eq!(add(&sanne, "XN--bcher-kva.example").await.path, idn.path);
    let (name, value) = record_on(&idn);
    assert_eq!(name, "_twotier-challenge.xn--bcher-kva.example");
    dns.add(&name, &value.to_uppercase());
    assert_eq!(check(&sanne, &idn).await.text("main .head .chip"), "Proven");
    let list = sanne.visit("/settings/domains").await.text("tbody");
    assert!(list.contains("bücher.example xn--bcher-kva.example"), "{list}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_name_below_a_registered_one_has_a_shorter_record_name_too() {
    let (portal, _dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "mail.noordlicht.co.uk").await;
    assert_eq!(record_on(&page).0, "_twotier-challenge.mail.noordlicht.co.uk");
    let hint = page.text(".hint");
    assert!(
        hint.contains("adds noordlicht.co.uk") && hint.ends_with("_twotier-challenge.mail"),
        "{hint}"
    );
}

#[actix_web::test]
async fn there_is_an_end_to_the_list() {
    let (portal, _dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for n in 0..25 {
        assert_eq!(add(&sanne, &format!("d{n}.noordlicht.example")).await.status, 200);
    }
    let refused = add(&sanne, "d25.noordlicht.example").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#mail_domain-error").contains("at most 25 domains"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_session_ends_under_the_page() {
    let (portal, _dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/domains").await;
    portal.pass(chrono::TimeDelta::minutes(31));
    let sign_in = sanne.submit(&list, &[("mail_domain", "noordlicht.example")]).await;
    assert_eq!(sign_in.path, "/sign-in");
    let name = "sanne@noordlicht.twotier.example";
    let answers = [("user_name", name), ("password", crate::support::PASSWORD)];
    let back = sanne.submit(&sign_in, &answers).await;
    assert_eq!(back.path, "/settings/domains");
    assert_eq!(back.value("mail_domain"), "noordlicht.example");
    assert_eq!(portal.count("domain_claims").await, 0);
}
