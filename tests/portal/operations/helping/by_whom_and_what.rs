//! Who may help, whom, and by which domain.
use super::{RUTH, TOM, help_page, portal, proven, record_on, started, state};
use crate::{
    domains::prove,
    operations::{LIST, page_of, told},
    support::{PASSWORD, Temper},
};
use chrono::TimeDelta;

#[actix_web::test]
async fn what_is_wrong_is_told_at_its_field_and_kept() {
    let (portal, _) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let form = help_page(&vera, "Noordlicht ICT").await;
    let empty = vera.press(&form, "Start", &[]).await;
    assert_eq!(empty.status, 422);
    for field in ["known_domain", "candidate", "reason"] {
        assert_eq!(empty.count(&format!("#{field}-error")), 1, "{field}");
    }
    let changed = |answers: &[(&'static str, &'static str)], name, value| {
        let mut answers = answers.to_vec();
        answers.retain(|(field, _)| *field != name);
        answers.push((name, value));
        answers
    };
    for (answers, field) in [
        (changed(&TOM, "known_domain", "gmail.com"), "known_domain"),
        (changed(&TOM, "known_domain", "bergmann.example"), "known_domain"),
        (changed(&TOM, "known_user", ""), "known_user"),
        (changed(&TOM, "known_user", "jonas"), "known_user"),
        (changed(&TOM, "known_user", "sanne"), "known_user"),
        (changed(&TOM, "known_user", "%00"), "known_user"),
        (changed(&TOM, "known_user", "tom@"), "known_user"),
        (changed(&TOM, "known_user", "tom@bergmann.twotier.example"), "known_user"),
        (changed(&TOM, "known_user", "tom@noordlicht.example"), "known_user"),
        (changed(&RUTH, "email", "ruth"), "email"),
        (changed(&RUTH, "email", "ruth@elsewhere.example"), "email"),
        (changed(&RUTH, "email", "ruth@notnoordlicht.example"), "email"),
        (changed(&RUTH, "first_name", ""), "first_name"),
    ] {
        let page = vera.press(&form, "Start", &answers).await;
        assert_eq!(page.status, 422, "{answers:?}");
        let wrong = page.count("main .field__error");
        assert_eq!((page.count(&format!("#{field}-error")), wrong), (1, 1), "{answers:?}");
        assert!(page.text("#reason").contains("managing director"));
    }
    for state in ["disabled", "invited"] {
        portal.sql(format!("UPDATE users SET state = '{state}' WHERE user_name = 'tom'")).await;
        assert_eq!(vera.press(&form, "Start", &TOM).await.status, 422, "{state}");
    }
    portal
        .sql("UPDATE users SET state = 'enabled', is_guest = (1 = 1) WHERE user_name = 'tom'")
        .await;
    assert_eq!(vera.press(&form, "Start", &TOM).await.status, 422, "a guest");
    assert_eq!(portal.count("admin_recoveries").await, 0);
}

/// The domains that are offered: what the company proved, what somebody registered of it, its contact's. None of
/// another's, and none at which anybody can have an address.
#[actix_web::test]
async fn only_domains_that_the_company_is_known_by() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let offered = |page: &crate::support::Page| page.each_attr("[name=known_domain]", "value");
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    prove(&sanne, &dns, "mail.noord.example").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert_eq!(offered(&page), ["noord.example", "noordlicht.example"]);
    let anna = portal.signed_in_as("anna@tulp").await;
    prove(&anna, &dns, "noordlicht.example").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert_eq!(offered(&page), ["noord.example"], "another organization proved it");
    portal.sql("UPDATE organization_profiles SET contact_email = 'noordlicht@gmail.com'").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert_eq!(offered(&page), ["noord.example"]);
    let provider = help_page(&vera, "Alpine Distribution").await;
    assert_eq!(offered(&provider).len(), 1, "a provider is known by its page");
    portal.sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'alpine'").await;
    let provider = help_page(&vera, "Alpine Distribution").await;
    assert_eq!(offered(&provider), ["alpine.example"], "a suspended one, too");
    let nobody = help_page(&vera, "Atelier Nuage").await;
    assert_eq!((offered(&nobody).len(), nobody.count("main form")), (0, 0));
    let text = nobody.text("main");
    assert!(text.contains("We know this company by no domain of its own"), "{text}");
}

#[actix_web::test]
async fn a_fresh_proof_is_asked_for_and_what_was_typed_is_kept() {
    let (portal, _) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let form = help_page(&vera, "Noordlicht ICT").await;
    portal.pass(TimeDelta::minutes(11));
    let proof = vera.press(&form, "Start", &RUTH).await;
    assert_eq!(proof.path, "/proof");
    assert_eq!(portal.count("admin_recoveries").await, 0);
    let back = vera.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.value("last_name"), "Bos");
    let page = vera.press(&back, "Start", &[]).await;
    assert_eq!(state(&portal).await, "asked");
    portal.pass(TimeDelta::minutes(11));
    assert_eq!(vera.press(&page, "Cancel", &[]).await.path, "/proof");
    assert_eq!(state(&portal).await, "asked");
}

#[actix_web::test]
async fn nobody_else_helps_and_the_operator_is_not_helped() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    crate::operations::omar_is(&portal, "verifier").await;
    for who in ["omar@fabrikam", "sanne@noordlicht", "maya@northwind"] {
        let somebody = portal.signed_in_as(who).await;
        assert_eq!(somebody.visit(&page.path).await.status, 403, "{who}");
        for deed in ["", "/check", "/cancellation"] {
            let answer = somebody.post(&format!("{}{deed}", page.path), &[]).await;
            assert_eq!(answer.status, 403, "{who} {deed}");
        }
    }
    assert_eq!(state(&portal).await, "asked");
    let own = page_of(&vera, "Fabrikam Cloud").await;
    assert_eq!(own.count("main a[href$='/recovery']"), 0);
    assert_eq!(vera.visit(&format!("{}/recovery", own.path)).await.status, 404);
    let fields: Vec<_> = TOM.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    assert_eq!(vera.post(&format!("{}/recovery", own.path), &fields).await.status, 404);
    for none in ["none", "019a0000-0000-7000-8000-000000000000"] {
        assert_eq!(vera.visit(&format!("{LIST}/{none}/recovery")).await.status, 404);
        for deed in ["check", "cancellation"] {
            let answer = vera.post(&format!("{LIST}/{none}/recovery/{deed}"), &[]).await;
            assert_eq!(answer.status, 404, "{none}/{deed}");
        }
    }
}

/// Ten looks an hour for a company, and what cannot be asked says nothing.
#[actix_web::test]
async fn looks_are_counted_and_silence_proves_nothing() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    let (name, value) = record_on(&page);
    dns.add(&name, "twotier-verification=of-somebody-else");
    for (temper, says) in
        [(Temper::Failing, "could not be reached"), (Temper::Fine, "says something else")]
    {
        dns.be(temper);
        let page = vera.press(&page, "Check now", &[]).await;
        assert!(page.text("main [role=status]").contains(says), "{}", told(&page));
    }
    for _ in 0..8 {
        vera.press(&page, "Check now", &[]).await;
    }
    dns.add(&name, &value);
    let asked = dns.asked();
    assert_eq!(vera.press(&page, "Check now", &[]).await.status, 429);
    assert_eq!((dns.asked(), state(&portal).await), (asked, "asked".to_owned()));
    portal.pass(TimeDelta::hours(1));
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = vera.press(&page, "Check now", &[]).await;
    assert_eq!(page.text("main .head .chip"), "72 hours’ notice");
}

/// The record of a domain that the company claims is not that of its recovery: each has its own.
#[actix_web::test]
async fn no_other_record_counts() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    let page = vera.press(&page, "Check now", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Waiting for the record");
    let first = record_on(&page);
    vera.press(&page, "Cancel", &[]).await;
    dns.add(&first.0, &first.1);
    let page = started(&vera, &TOM).await;
    assert_ne!(record_on(&page), first, "nor that of an earlier one");
    let page = vera.press(&page, "Check now", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Waiting for the record");
    proven_again(&vera, &dns, &page).await;
}

async fn proven_again(
    vera: &crate::support::Browser,
    dns: &crate::support::DnsServer,
    page: &crate::support::Page,
) {
    vera.press(page, "Cancel", &[]).await;
    proven(vera, dns, &TOM).await;
}
