//! After the notice the record is looked at again, and everything is asked again.
use super::{
    RUTH, THREE_DAYS, TOM, admins, help_page, letters, noticed, portal, proven, record_on, started,
    state,
};
use crate::{domains::prove, support::Temper};
use chrono::TimeDelta;

#[actix_web::test]
async fn a_record_that_is_gone_ends_it() {
    for other in [None, Some("something else")] {
        let (portal, dns) = portal().await;
        let vera = portal.signed_in_as("vera@fabrikam").await;
        let page = proven(&vera, &dns, &TOM).await;
        let (name, _) = record_on(&page);
        dns.clear(&name);
        if let Some(text) = other {
            dns.add(&name, text);
        }
        portal.pass(THREE_DAYS);
        assert_eq!(portal.look_at_recoveries().await, 1);
        assert_eq!(state(&portal).await, "ended record-gone");
        assert_eq!((admins(&portal).await.len(), letters(&portal).await), (2, 8));
        let letter = portal.letter_to("sanne@noordlicht.example").await;
        assert!(letter.text.contains("no longer there"), "{}", letter.text);
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn silence_is_asked_again_and_in_the_end_it_is_over() {
    let (portal, dns, _) = noticed().await;
    dns.be(Temper::Failing);
    portal.pass(THREE_DAYS);
    for _ in 0..2 {
        assert_eq!(portal.look_at_recoveries().await, 1);
        assert_eq!(portal.look_at_recoveries().await, 0);
        assert_eq!(state(&portal).await, "waiting");
        portal.pass(TimeDelta::hours(1));
    }
    let page = help_page(&portal.signed_in_as("vera@fabrikam").await, "Noordlicht ICT").await;
    let look = page.text("main [role=status]");
    assert!(look.contains("could not be reached"), "the latest look is told: {look}");
    portal.pass(TimeDelta::days(7));
    // Over by the clock, before anybody has looked: the pages say so, and nobody can be appointed.
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert!(page.text("main .notice").contains("not seen in time"), "{}", page.text("main"));
    dns.be(Temper::Fine);
    assert_eq!(portal.look_at_recoveries().await, 1);
    assert_eq!(state(&portal).await, "ended expired");
    assert_eq!((admins(&portal).await.len(), letters(&portal).await), (2, 8));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_record_that_comes_back_in_time_counts() {
    let (portal, dns, _) = noticed().await;
    dns.be(Temper::Failing);
    portal.pass(THREE_DAYS);
    portal.look_at_recoveries().await;
    dns.be(Temper::Fine);
    portal.pass(TimeDelta::hours(1));
    assert_eq!(portal.look_at_recoveries().await, 1);
    assert_eq!(state(&portal).await, "done");
}

/// Nobody shows the record: after fourteen days it is over, and makes room for another.
#[actix_web::test]
async fn what_nobody_proves_is_over_by_the_clock() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    portal.pass(TimeDelta::days(14));
    let vera = portal.signed_in_as("vera@fabrikam").await;
    assert_eq!(vera.press(&page, "Check now", &[]).await.status, 409);
    assert_eq!(portal.look_at_recoveries().await, 0);
    started(&vera, &RUTH).await;
    assert_eq!(portal.count("admin_recoveries WHERE why = 'expired'").await, 1);
    assert_eq!((state(&portal).await, letters(&portal).await), ("asked".to_owned(), 0));
    portal.is_sound().await;
}

/// The domain is asked for again, too: it may be another's by now.
#[actix_web::test]
async fn a_domain_that_is_anothers_by_now_ends_it() {
    for during_notice in [false, true] {
        let (portal, dns) = portal().await;
        let vera = portal.signed_in_as("vera@fabrikam").await;
        let page = started(&vera, &TOM).await;
        let (name, value) = record_on(&page);
        dns.add(&name, &value);
        if during_notice {
            vera.press(&page, "Check now", &[]).await;
        }
        let anna = portal.signed_in_as("anna@tulp").await;
        prove(&anna, &dns, "noordlicht.example").await;
        if during_notice {
            portal.pass(THREE_DAYS);
            portal.look_at_recoveries().await;
        } else {
            let page = vera.press(&page, "Check now", &[]).await;
            let text = page.text("main .notice");
            assert!(text.contains("no longer known as one of the company’s"), "{text}");
        }
        assert_eq!(state(&portal).await, "ended domain-gone");
        assert_eq!(admins(&portal).await, ["eva", "sanne"]);
        assert_eq!(letters(&portal).await, if during_notice { 8 } else { 0 });
        assert_eq!(portal.events("noordlicht", "recovery.failed").await, 1);
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn whoever_was_to_be_appointed_or_began_it_is_asked_for_again() {
    for (change, why) in [
        ("UPDATE users SET state = 'disabled' WHERE user_name = 'tom'", "person-gone"),
        ("UPDATE users SET is_guest = (1 = 1) WHERE user_name = 'tom'", "person-gone"),
        (
            "DELETE FROM user_roles WHERE role = 'operator_admin' \
             AND user_id = (SELECT id FROM users WHERE user_name = 'vera')",
            "operator-gone",
        ),
    ] {
        let (portal, ..) = noticed().await;
        portal.sql(change).await;
        portal.pass(THREE_DAYS);
        portal.look_at_recoveries().await;
        assert_eq!(state(&portal).await, format!("ended {why}"));
        assert_eq!(admins(&portal).await, ["eva", "sanne"], "{why}");
        assert_eq!(portal.events("noordlicht", "recovery.failed").await, 1, "{why}");
    }
}
