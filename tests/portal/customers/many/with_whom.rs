//! A reseller chooses among its providers: of several, of one, and of none any more.
use super::{TYPED, uploaded};
use crate::{
    customers::{both_partners::part, told, tulp_authorized, with_partners},
    partnerships::lists::verdicts,
    support::{MANY_CUSTOMERS, TestPortal},
};

const LINES: (&str, &str) = TYPED[0];
const ONE: &str = "/customers/invite";
const NOBODY: &str = "You work with no provider yet";

#[actix_web::test]
async fn a_reseller_with_several_providers_chooses_one() {
    let portal = with_partners().await;
    portal.partners("alpine", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(MANY_CUSTOMERS).await;
    assert_eq!(form.each_attr("#with option", "value"), ["", "alpine", "northwind"]);
    assert_eq!(form.value("with"), "", "nobody is chosen for whoever does not choose");
    let refused = jonas.many_customers(&[LINES]).await;
    assert_eq!(refused.status, 422);
    assert!(told(&refused, "with").contains("Fill in this field"), "{}", told(&refused, "with"));
    assert_eq!(refused.value("lines"), LINES.1);
    let preset = jonas.visit(&format!("{MANY_CUSTOMERS}?with=alpine")).await;
    assert_eq!(preset.value("with"), "alpine");
    let one = jonas.visit("/customers/invite?with=northwind").await;
    let form = jonas.follow(&one, "Invite many at once").await;
    assert_eq!((form.path.as_str(), form.value("with").as_str()), (MANY_CUSTOMERS, "northwind"));
    let page = jonas.check_list(&preset, &[LINES], None).await;
    let main = page.text("main");
    assert!(main.contains("authorize Bergmann Systemhaus and Alpine Distribution."), "{main}");
}

/// A browser takes the first of a list where none is chosen, whoever that is.
#[actix_web::test]
async fn nobody_takes_the_place_of_whoever_is_no_partner() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for path in [ONE, MANY_CUSTOMERS] {
        for (with, options, chosen) in [
            ("", &["northwind"][..], 0),
            ("?with=northwind", &["northwind"][..], 1),
            ("?with=alpine", &["", "northwind"][..], 0),
            ("?with=no+such+name", &["", "northwind"][..], 0),
        ] {
            let form = jonas.visit(&format!("{path}{with}")).await;
            assert_eq!(form.each_attr("#with option", "value"), options, "{path}{with}");
            assert_eq!(form.count("#with option[selected]"), chosen, "{path}{with}");
        }
    }
    let form = jonas.visit(&format!("{MANY_CUSTOMERS}?with=alpine")).await;
    let refused = jonas.check_list(&form, &[LINES], None).await;
    assert_eq!((refused.status, refused.value("lines").as_str()), (422, LINES.1));
    assert!(told(&refused, "with").contains("Fill in this field"), "{}", told(&refused, "with"));
    // Who was a partner when the page was shown, and is none now.
    let refused = jonas.many_customers(&[("with", "alpine"), LINES]).await;
    assert!(told(&refused, "with").contains("no such provider"), "{}", told(&refused, "with"));
    assert_eq!(refused.each_attr("#with option", "value"), ["", "northwind"]);
    assert_eq!(refused.count("#with option[selected]"), 0);
}

#[actix_web::test]
async fn a_reseller_without_a_provider_has_nobody_to_share_customers_with() {
    let portal = TestPortal::start().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let one = jonas.visit(ONE).await;
    let page = jonas.follow(&one, "Invite many at once").await;
    assert_eq!((page.path.as_str(), page.status), (MANY_CUSTOMERS, 200));
    assert_eq!((page.count("main form"), page.count(".timeline")), (0, 0));
    assert!(page.text(".notice").contains(NOBODY), "{}", page.text("main"));
}

#[actix_web::test]
async fn a_reseller_that_has_nobody_any_more_finds_its_lists_and_what_it_typed() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 2).await;
    let form = jonas.visit(&format!("{MANY_CUSTOMERS}?with=northwind")).await;
    let form = form.untick("access_for", "reseller");
    part(&portal, "bergmann", "jonas").await;
    let alone = jonas.visit(MANY_CUSTOMERS).await;
    assert_eq!((alone.status, alone.count("main form")), (200, 0));
    assert!(alone.text(".notice").contains(NOBODY), "{}", alone.text("main"));
    assert_eq!(jonas.follow(&alone, "2 lines, 0 sent").await.path, page.path);
    // What was typed meanwhile makes no list, and is not lost.
    let refused = jonas.check_list(&form, &TYPED, None).await;
    assert_eq!((refused.status, refused.count("input#with[type=text]")), (422, 1));
    let says = refused.text(".summary");
    assert!(says.contains("You work with no such provider"), "{says}");
    assert!(refused.text(".notice").contains(NOBODY), "{}", refused.text("main"));
    for (name, value) in [&TYPED[..], &[("with", "northwind")]].concat() {
        assert_eq!(refused.value(name), value, "{name}");
    }
    assert_eq!(refused.each_attr("[name=access_for][checked]", "value"), ["provider"]);
    assert_eq!(portal.count("invitation_lists").await, 1);
    portal.partners("northwind", "bergmann").await;
    let good = jonas.check_list(&refused, &[], None).await;
    assert_eq!(verdicts(&good), ["1 New"], "{}", good.text("main"));
}

/// The missing half is asked for by an invitation of its own.
#[actix_web::test]
async fn who_asks_for_a_missing_half_invites_nobody_else() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider"]).await;
    let missing = portal.relationship("tulp", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let many = format!("a[href^='{MANY_CUSTOMERS}']");
    let half = jonas.visit(&format!("{ONE}?with=northwind&customer={missing}")).await;
    assert_eq!((half.text("h1").as_str(), half.count(&many)), ("Invite for the missing one", 0));
    assert_eq!(jonas.visit(&format!("{ONE}?with=northwind")).await.count(&many), 1);
}
