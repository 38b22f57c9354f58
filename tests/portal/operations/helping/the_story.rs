//! From the operator's form to a new global admin.
use super::{
    NOTICE, REASON, RUTH, THREE_DAYS, TOM, admins, help_page, letters, noticed, portal, proven,
    record_on, started, state,
};
use crate::operations::{page_of, told};
use chrono::TimeDelta;

#[actix_web::test]
async fn somebody_of_the_company_becomes_its_global_admin() {
    let (portal, dns) = portal().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    assert!(page.text("main").contains(REASON), "{}", page.text("main"));
    let (name, value) = record_on(&page);
    assert_eq!(name, "_twotier-challenge.noordlicht.example");
    // Nobody is told before somebody has shown the record.
    let page = vera.press(&page, "Check now", &[]).await;
    assert!(page.text("main [role=status]").contains("no TXT record"), "{}", told(&page));
    assert_eq!((letters(&portal).await, state(&portal).await), (0, "asked".to_owned()));
    dns.add(&name, &value);
    let page = vera.press(&page, "Check now", &[]).await;
    assert!(told(&page).contains("the 72 hours have begun"), "{}", told(&page));
    assert_eq!(page.count("main form[action$='/check']"), 0);
    for (to, subject) in [
        ("sanne@noordlicht.example", "Tom Visser is to become a global admin of Noordlicht ICT"),
        ("eva@noordlicht.example", "Tom Visser zou globale beheerder worden van Noordlicht ICT"),
        ("tom@noordlicht.example", "Tom Visser is to become a global admin of Noordlicht ICT"),
        ("bram@noordlicht.example", "Tom Visser is to become a global admin of Noordlicht ICT"),
    ] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, subject, "{to}");
        for says in [REASON, "Tom Visser (tom@noordlicht.twotier.example)", "Fabrikam Cloud"] {
            assert!(letter.text.contains(says), "{to}: {}", letter.text);
        }
        assert!(letter.text.contains("Eva Smit, Sanne de Vries"), "{to}: {}", letter.text);
        assert_eq!(portal.link_in(&letter), NOTICE);
    }
    assert_eq!(letters(&portal).await, 4);
    portal.pass(THREE_DAYS - TimeDelta::seconds(1));
    assert_eq!(portal.look_at_recoveries().await, 0, "not before the notice is over");
    assert_eq!(admins(&portal).await, ["eva", "sanne"]);
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(portal.look_at_recoveries().await, 1);
    assert_eq!(admins(&portal).await, ["eva", "sanne", "tom"]);
    assert_eq!(letters(&portal).await, 8);
    let letter = portal.letter_to("tom@noordlicht.example").await;
    assert_eq!(letter.subject, "Noordlicht ICT has a new global admin: Tom Visser");
    assert_eq!(portal.look_at_recoveries().await, 0);
    let tom = portal.signed_in_as("tom@noordlicht").await;
    assert_eq!(tom.visit("/settings/users/new").await.status, 200);
    let activity = tom.visit("/settings/activity").await.text("main");
    assert!(activity.contains("helped the company to a global admin: Tom Visser"), "{activity}");
    for event in ["started", "proven", "completed"] {
        assert_eq!(portal.events("noordlicht", &format!("recovery.{event}")).await, 1, "{event}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn somebody_new_is_invited_as_its_global_admin() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    proven(&vera, &dns, &RUTH).await;
    assert_eq!(portal.letters_to("ruth@noordlicht.example").await, 0);
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.text.contains("Ruth Bos (ruth@noordlicht.example)"), "{}", letter.text);
    portal.pass(THREE_DAYS);
    portal.look_at_recoveries().await;
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert_eq!(letter.subject, "Ruth Bos has been invited to be a global admin of Noordlicht ICT");
    let says = "Ruth Bos (ruth@noordlicht.example) has been invited to be one, and may then";
    assert!(letter.text.replace('\n', " ").contains(says), "{}", letter.text);
    let mut to_ruth = portal.mail().await;
    to_ruth.retain(|letter| letter.recipient == "ruth@noordlicht.example");
    let letter = to_ruth.pop().expect("her invitation, which came first");
    let ruth = portal.browser();
    let page = ruth.visit(&portal.link_in(&letter)).await;
    ruth.submit(&page, &[("password", "paardebloem fluistert zacht")]).await;
    assert_eq!(admins(&portal).await, ["eva", "ruth", "sanne"]);
    let wire = portal.wire();
    let name = "ruth@noordlicht.twotier.example";
    assert_eq!(wire.try_sign_in(name, "paardebloem fluistert zacht").await.status, 303);
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert!(page.text("main .notice").contains("Ruth Bos was invited"), "{}", page.text("main"));
    portal.is_sound().await;
}

/// The whole sign-in name may be typed; record and pages say which account is meant.
#[actix_web::test]
async fn the_account_is_named_beside_the_person() {
    let (portal, _) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let mut answers = TOM;
    answers[2].1 = " Tom@Noordlicht.TwoTier.example ";
    let page = started(&vera, &answers).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for page in [page, sanne.visit(NOTICE).await, sanne.visit("/settings/activity").await] {
        let text = page.text("main");
        assert!(text.contains("tom@noordlicht.twotier.example"), "{text}");
    }
}

/// Whoever was signed in as the new global admin, or waits for a link to another address, is so no longer.
#[actix_web::test]
async fn nothing_of_before_comes_along() {
    let (portal, ..) = noticed().await;
    portal.pass(THREE_DAYS - TimeDelta::minutes(5));
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit("/settings/account/email").await;
    tom.press(&form, "Send link", &[("email", "tom@elsewhere.example")]).await;
    assert_eq!(portal.count("links WHERE purpose = 'change_email' AND voided_at IS NULL").await, 1);
    portal.pass(TimeDelta::minutes(5));
    assert_eq!(tom.visit("/settings/account").await.path, "/settings/account");
    portal.look_at_recoveries().await;
    assert_eq!(state(&portal).await, "done");
    assert_eq!(tom.visit("/settings/account").await.path, "/sign-in");
    assert_eq!(portal.count("links WHERE purpose = 'change_email' AND voided_at IS NULL").await, 0);
    portal.is_sound().await;
}

/// Both sides read how far it is, wherever they look.
#[actix_web::test]
async fn everybody_sees_how_far_it_is() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert!(sanne.visit(NOTICE).await.text("main").contains("Nobody is about to"));
    let vera = portal.signed_in_as("vera@fabrikam").await;
    started(&vera, &TOM).await;
    assert_eq!(sanne.visit(NOTICE).await.text("main .head .chip"), "Waiting for the record");
    assert_eq!(sanne.visit("/").await.count("main a[href='/settings/recovery']"), 0);
    let page = help_page(&vera, "Noordlicht ICT").await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    vera.press(&page, "Check now", &[]).await;
    for path in ["/", "/settings/company"] {
        let page = sanne.visit(path).await;
        let notice = sanne.follow(&page, "Who, why, and how to stop it").await;
        assert!(notice.text("main").contains(REASON), "{path}: {}", notice.text("main"));
    }
    let tom = portal.sign_in(portal.dutch_browser(), "tom@noordlicht").await;
    let notice = tom.visit(NOTICE).await;
    assert_eq!(notice.count("main form"), 0, "he is no global admin");
    assert!(notice.text("main").contains("Eva Smit, Sanne de Vries"), "{}", notice.text("main"));
    let page = page_of(&vera, "Noordlicht ICT").await;
    assert!(page.text("main").contains("They are being helped"), "{}", page.text("main"));
    let elsewhere = portal.signed_in_as("jonas@bergmann").await;
    assert!(elsewhere.visit(NOTICE).await.text("main").contains("Nobody is about to"));
}

/// A suspended company is helped, too; what it may do is another matter.
#[actix_web::test]
async fn a_suspended_company_is_helped_and_stays_suspended() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Noordlicht ICT").await;
    vera.press(&page, "Suspend", &[("reason", "Nobody answers.")]).await;
    proven(&vera, &dns, &TOM).await;
    portal.pass(THREE_DAYS);
    portal.look_at_recoveries().await;
    assert_eq!(admins(&portal).await, ["eva", "sanne", "tom"]);
    assert_eq!(portal.count("organizations WHERE suspended_at IS NOT NULL").await, 1);
    portal.is_sound().await;
}
