//! A page gives the record; a check says exactly what was seen.
use super::{add, check, is_proven, portal, prove, record_on, rows};
use crate::support::Temper;
use twotier::domains;

#[actix_web::test]
async fn the_record_proves_the_domain() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let empty = sanne.visit("/settings/domains").await;
    assert!(empty.text("main").contains("You have not added a domain yet"));
    let page = add(&sanne, "noordlicht.example").await;
    assert!(page.path.starts_with("/settings/domains/"), "{}", page.path);
    let (name, value) = record_on(&page);
    assert_eq!(name, "_twotier-challenge.noordlicht.example");
    assert!(value.starts_with("twotier-verification=") && value.len() == 53, "{value}");
    assert_eq!(page.text("main .head .chip"), "Not proven yet");
    assert!(!is_proven(&portal, "noordlicht", "noordlicht.example").await);
    dns.add(&name, &value);
    let proven = check(&sanne, &page).await;
    assert_eq!(proven.text("main .head .chip"), "Proven");
    assert!(proven.text("main [role=status]").contains("The record is there."));
    assert_eq!(record_on(&proven), (name, value), "the record stays the same");
    for (domain, is) in [
        ("noordlicht.example", true),
        ("Mail.Noordlicht.example", true),
        ("anoordlicht.example", false),
        ("example", false),
    ] {
        assert_eq!(is_proven(&portal, "noordlicht", domain).await, is, "{domain}");
    }
    assert!(!is_proven(&portal, "tulp", "noordlicht.example").await);
    let list = sanne.visit("/settings/domains").await;
    assert_eq!(list.text("tbody .chip"), "Proven");
    assert!(list.text("tbody").contains("5 January 2026"), "{}", list.text("tbody"));
    assert_eq!(
        (rows(&portal, "domain.claimed").await, rows(&portal, "domain.proven").await),
        (1, 1)
    );
    portal.is_sound().await;
}

#[actix_web::test]
async fn nothing_there_and_something_else_there() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    let (name, value) = record_on(&page);
    let nothing = check(&sanne, &page).await;
    let told = nothing.text("main [role=status]");
    assert!(told.contains("no TXT record at _twotier-challenge.noordlicht.example"), "{told}");
    dns.be(Temper::Empty);
    assert_eq!(check(&sanne, &page).await.text("main [role=status]"), told);
    dns.be(Temper::Fine);
    dns.add(&name, "v=spf1 -all");
    dns.add(&name, &value[..value.len() - 1]);
    let other = check(&sanne, &page).await;
    assert!(other.text("main [role=status]").contains("says something else"));
    let seen = other.text("main [role=status] code");
    assert!(seen.contains("v=spf1 -all") && seen.contains(&value[..52]), "{seen}");
    assert_eq!(other.text("main .head .chip"), "Not proven yet");
    assert_eq!(rows(&portal, "domain.proven").await, 0);
    // The others beside it do not matter.
    dns.add(&name, &value);
    assert_eq!(check(&sanne, &page).await.text("main .head .chip"), "Proven");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_hostile_text_is_shown_as_text() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    dns.add(&record_on(&page).0, "<script>alert(1)</script>");
    let seen = check(&sanne, &page).await;
    assert_eq!(seen.text("main [role=status] code"), "<script>alert(1)</script>");
    assert!(!seen.html.contains("<script>alert"));
}

#[actix_web::test]
async fn a_record_of_several_strings_among_others() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    let (name, value) = record_on(&page);
    for n in 0..8 {
        dns.add(&name, &format!("another-verification={n}"));
    }
    dns.add_strings(&name, &[&value[..7], "", &value[7..30], &value[30..]]);
    assert_eq!(check(&sanne, &page).await.text("main .head .chip"), "Proven");
}

#[actix_web::test]
async fn a_removed_domain_is_proven_no_more_and_gets_a_new_record() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    let old = record_on(&page);
    let list = sanne.press(&page, "Remove", &[]).await;
    assert_eq!(list.path, "/settings/domains");
    assert!(list.text(".flash").contains("The domain is removed"));
    assert!(!is_proven(&portal, "noordlicht", "noordlicht.example").await);
    // The same button once more comes to the same page.
    let again = sanne.press(&page, "Remove", &[]).await;
    assert_eq!((again.status, again.path.as_str()), (200, "/settings/domains"));
    assert_eq!(rows(&portal, "domain.removed").await, 1);
    assert_eq!(sanne.visit(&page.path).await.status, 404);
    let anew = add(&sanne, "noordlicht.example").await;
    assert_ne!(record_on(&anew), old);
    assert_eq!(check(&sanne, &anew).await.text("main .head .chip"), "Not proven yet");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_nearest_proof_decides() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    prove(&anna, &dns, "shop.noordlicht.example").await;
    assert!(is_proven(&portal, "noordlicht", "mail.noordlicht.example").await);
    assert!(!is_proven(&portal, "noordlicht", "shop.noordlicht.example").await);
    assert!(is_proven(&portal, "tulp", "a.shop.noordlicht.example").await);
    let tulp = super::organization(&portal, "tulp").await;
    let proven = portal.read(move |conn| domains::proven_of(conn, tulp)).await;
    assert_eq!(proven.len(), 1);
    assert_eq!(proven[0].domain.as_str(), "shop.noordlicht.example");
    assert_eq!(proven[0].state.seen_at, portal.now());
}

#[actix_web::test]
async fn in_dutch() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/domains?lang=nl").await;
    assert_eq!(list.text("h1"), "E-maildomeinen");
    let refused = sanne.submit(&list, &[("mail_domain", "gmail.com")]).await;
    assert!(
        refused.text("#mail_domain-error").contains("Iedereen kan een adres op gmail.com krijgen")
    );
    let page = sanne.submit(&list, &[("mail_domain", "noordlicht.example")]).await;
    let (name, value) = record_on(&page);
    let nothing = sanne.press(&page, "Nu controleren", &[]).await;
    assert!(nothing.text("main [role=status]").contains(&format!("geen TXT-record op {name}")));
    dns.add(&name, &value);
    let proven = sanne.press(&page, "Nu controleren", &[]).await;
    assert_eq!(proven.text("main .head .chip"), "Aangetoond");
    assert!(proven.text("main").contains("Sinds 5 januari 2026 is aangetoond"));
    portal.is_sound().await;
}

/// What happened to a domain stands among what happened to the company.
#[actix_web::test]
async fn the_story_is_told_on_the_first_page() {
    let (portal, dns) = portal().await;
    let sanne = portal.submitted().await;
    prove(&sanne, &dns, "noordlicht.example").await;
    let told = sanne.visit("/").await.text(".timeline");
    assert!(told.contains("Sanne de Vries proved the domain noordlicht.example"), "{told}");
}
