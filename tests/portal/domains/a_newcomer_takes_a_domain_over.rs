//! A domain is proven by one organization at a time; proof by a newcomer tells the holder.
use super::{ANNA, EVA, SANNE, add, check, is_proven, portal, prove, record_on, rows};
use crate::support::{Browser, DnsServer, Page, TestPortal};

#[actix_web::test]
async fn the_holder_loses_it_and_nobody_else_is_told() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let held = prove(&sanne, &dns, "noordlicht.example").await;
    let before = portal.mail().await.len();
    prove(&anna, &dns, "noordlicht.example").await;
    assert!(is_proven(&portal, "tulp", "noordlicht.example").await);
    assert!(!is_proven(&portal, "noordlicht", "noordlicht.example").await);
    assert_eq!(portal.mail().await.len(), before + 2);
    for admin in [SANNE, EVA] {
        let letter = portal.letter_to(admin).await;
        assert_eq!(letter.subject, "Another organization has proven noordlicht.example");
        assert_eq!(portal.link_in(&letter), held.path);
        assert!(!letter.text.contains("Tulp") && !letter.text.contains("Anna"), "{}", letter.text);
    }
    assert!(
        portal
            .mail()
            .await
            .iter()
            .all(|letter| letter.recipient != ANNA || !letter.subject.contains("proven"))
    );
    let lost = sanne.visit(&held.path).await;
    assert_eq!(lost.text("main .head .chip"), "Proven by another organization");
    assert!(!lost.text("main").contains("Tulp"));
    assert_eq!(rows(&portal, "domain.taken_over").await, 1);
    assert_eq!(rows(&portal, "domain.proven").await, 2);
    let chains =
        "SELECT DISTINCT organization_id AS line FROM audit_log WHERE event LIKE 'domain.%'";
    assert_eq!(portal.lines(chains).await.len(), 2);
    // Whoever can still change the DNS takes it back.
    let back = check(&sanne, &lost).await;
    assert_eq!(back.text("main .head .chip"), "Proven");
    assert!(!is_proven(&portal, "tulp", "noordlicht.example").await);
    assert_eq!(
        portal.letter_to(ANNA).await.subject,
        "Another organization has proven noordlicht.example"
    );
    portal.is_sound().await;
}

#[actix_web::test]
async fn in_the_readers_language() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    prove(&anna, &dns, "noordlicht.example").await;
    let letter = portal.letter_to(EVA).await;
    assert_eq!(letter.subject, "Een andere organisatie heeft noordlicht.example aangetoond");
    assert!(
        letter.text.contains("Een domein kan maar van één organisatie zijn"),
        "{}",
        letter.text
    );
}

/// Claiming alone changes nothing for the holder.
#[actix_web::test]
async fn a_claim_without_the_record_takes_nothing() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    let before = portal.mail().await.len();
    let claimed = add(&anna, "noordlicht.example").await;
    let seen = check(&anna, &claimed).await;
    assert_eq!(seen.text("main .head .chip"), "Not proven yet");
    assert!(is_proven(&portal, "noordlicht", "noordlicht.example").await);
    assert_eq!(portal.mail().await.len(), before);
}

/// Both records stand in the DNS; nobody has checked yet.
async fn both_ready(dns: &DnsServer, sanne: &Browser, anna: &Browser, domain: &str) -> [Page; 2] {
    let pages = [add(sanne, domain).await, add(anna, domain).await];
    for page in &pages {
        let (name, value) = record_on(page);
        dns.add(&name, &value);
    }
    pages
}

#[actix_web::test]
async fn two_at_the_same_moment_one_holds_it() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    for round in 0..8 {
        let pages = both_ready(&dns, &sanne, &anna, &format!("d{round}.example")).await;
        let (one, other) = tokio::join!(check(&sanne, &pages[0]), check(&anna, &pages[1]));
        assert_eq!((one.status, other.status), (200, 200));
        let held = format!("domain_claims WHERE state = 'proven' AND domain = 'd{round}.example'");
        assert_eq!(portal.count(&held).await, 1);
    }
    // Each was proven by both, one after the other, and the first was told.
    assert_eq!(rows(&portal, "domain.proven").await, 16);
    assert_eq!(rows(&portal, "domain.taken_over").await, 8);
    portal.is_sound().await;
}

/// Whether nobody holds a domain, as somebody who looks first would ask.
async fn is_free(portal: &TestPortal, domain: &str) -> bool {
    portal.count(&format!("domain_claims WHERE state = 'proven' AND domain = '{domain}'")).await
        == 0
}

/// The negative control: looking first and writing then, without the index, lets both hold it.
#[actix_web::test]
async fn without_index_and_turns_both_hold_it() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    portal.sql("DROP INDEX domain_claims_one_holder").await;
    let naive = |page: &Page, domain: String| {
        let id = page.path.rsplit('/').next().unwrap().to_owned();
        let portal = &portal;
        async move {
            if is_free(portal, &domain).await {
                let take = format!(
                    "UPDATE domain_claims SET state = 'proven', proven_at = claimed_at, seen_at = claimed_at, \
                     next_check_at = claimed_at WHERE id = '{id}'"
                );
                portal.sql(take).await;
            }
        }
    };
    for round in 0..8 {
        let domain = format!("d{round}.example");
        let pages = both_ready(&dns, &sanne, &anna, &domain).await;
        tokio::join!(naive(&pages[0], domain.clone()), naive(&pages[1], domain));
    }
    let broken = portal.broken_names().await;
    assert!(broken.contains(&"domain-once".to_owned()), "the race would not be seen: {broken:?}");
    assert!(broken.contains(&"I7-domain".to_owned()), "{broken:?}");
}
