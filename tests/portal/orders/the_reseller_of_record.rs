//! Who gets the credit for an order: one of those who are shown, whoever holds a membership ID, or nobody.
use super::{BOTH, TULP, missing, told};
use crate::support::{Browser, Page, TWO, TestPortal};

/// A membership ID that nobody holds.
const NOBODY: &str = "7999999";

/// Maya's form, and Maya.
async fn at_the_form() -> (TestPortal, Browser, Page) {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.fills(&at, &TWO).await;
    (portal, maya, form)
}

fn by_id(id: &str) -> [(&str, &str); 2] {
    [("record", "#"), ("membership", id)]
}

#[actix_web::test]
async fn a_membership_id_is_verified() {
    let (portal, maya, form) = at_the_form().await;
    let found = maya.press(&form, "Verify", &by_id("7000388")).await;
    assert_eq!(found.text("#record [role=status]"), "Found Bergmann Systemhaus");
    assert_eq!(found.value("membership"), "7000388");
    assert_eq!(found.each_attr("input[name='quantity[]']", "value"), ["25", "10"]);
    let review = maya.press(&found, "Review the order", &[]).await;
    let text = review.text("main .facts");
    assert!(text.contains("Reseller of record Bergmann Systemhaus"), "{text}");
    maya.places(&review).await;
    assert_eq!(portal.held().await, BOTH);
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_id_that_leads_to_nobody_is_refused_and_what_was_typed_is_kept() {
    let (portal, maya, form) = at_the_form().await;
    let verified = maya.press(&form, "Verify", &by_id(NOBODY)).await;
    assert_eq!((verified.status, verified.value("membership").as_str()), (200, NOBODY));
    let says = told(&verified, "membership");
    assert!(says.contains("No reseller that works with you"), "{says}");
    assert_eq!(verified.count("#record .chip--good"), 0, "{}", verified.text("#record"));
    for (id, says) in [
        (NOBODY, "No reseller that works with you, or worked with you, has this membership ID"),
        ("70x", "Enter a membership ID of 5 to 9 digits"),
        ("", "Fill in this field"),
    ] {
        let refused = maya.press(&form, "Review the order", &by_id(id)).await;
        assert_eq!(refused.status, 422, "{id}");
        assert!(refused.text("title").starts_with("Error: "), "{id}");
        assert!(told(&refused, "membership").contains(says), "{}", told(&refused, "membership"));
        assert_eq!(
            (refused.value("membership").as_str(), refused.value("record").as_str()),
            (id, "#")
        );
        assert_eq!(refused.each_attr("input[name='quantity[]']", "value"), ["25", "10"], "{id}");
    }
    super::is_nothing_ordered(&portal).await;
}

/// Whether there is such a company is told to nobody who has nothing to do with it (AC24).
#[actix_web::test]
async fn a_company_that_is_a_stranger_is_answered_like_none() {
    let (portal, at) = TestPortal::with_a_customer().await;
    portal.is_a_reseller("hanseit").await;
    for id in ["7000611", "7000502"] {
        let held = format!("membership_links WHERE membership_id = '{id}' AND ended_at IS NULL");
        assert_eq!(portal.count(&held).await, 1, "somebody holds {id}");
    }
    let wire = portal.wire_as("maya@northwind").await;
    let ask = async |id: &str| {
        let typed = [
            ("offer[]", "WORK-BASIC"),
            ("quantity[]", "5"),
            ("cycle[]", "annual"),
            ("record", "#"),
            ("membership", id),
            ("press", "continue"),
        ];
        let (status, _, body) = wire.post(&at, &typed).await.seen_but(id);
        (status, body)
    };
    let nobody = ask(NOBODY).await;
    assert_eq!(nobody.0, 422);
    for id in ["7000611", "7000502", "1234566"] {
        assert_eq!(ask(id).await, nobody, "{id}");
    }
    // The negative control: whom it works with, it finds.
    assert_eq!(ask("7000388").await.0, 303);
}

#[actix_web::test]
async fn whom_the_customer_has_not_authorized_is_found_and_cannot_be_it() {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    portal.authorized("anna@tulp", TULP, &["provider"]).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.fills(&portal.new_order("tulp").await, &TWO).await;
    let shown = form.each_attr("[name=record]", "value");
    assert_eq!(shown, ["#", "-"], "nobody is offered");
    let review = maya.press(&form, "Review the order", &by_id("7000388")).await;
    assert_eq!(review.count("main form"), 0, "{}", review.text("main"));
    let missing = missing(&review);
    assert_eq!(missing.len(), 1, "{missing:?}");
    let says = "The customer has authorized the reseller of record No";
    assert!(missing[0].starts_with(says), "{missing:?}");
    assert!(review.link("See the customer").starts_with("/customers/"));
    // Without it, the order is placed.
    let form = maya.follow(&review, "Change something").await;
    let review = maya.press(&form, "Review the order", &[("record", "-")]).await;
    maya.places(&review).await;
    portal.is_sound().await;
}

/// Former partners are known to each other still; what is missing is said.
#[actix_web::test]
async fn whom_it_works_with_no_more_is_no_choice() {
    let (portal, maya, form) = at_the_form().await;
    portal
        .sql(
            "UPDATE partnerships SET state = 'ended', ends_at = since, ended_by = 'reseller', \
              end_said_at = since, \
         ended_by_user = (SELECT MIN(id) FROM users), end_reason = 'x'",
        )
        .await;
    let gone = maya.press(&form, "Review the order", &[("record", "bergmann")]).await;
    assert_eq!((gone.status, gone.count("[value=bergmann]")), (422, 0));
    let says = told(&gone, "record");
    assert!(says.contains("That reseller cannot be chosen any more."), "{says}");
    let review = maya.press(&gone, "Review the order", &by_id("7000388")).await;
    let missing = missing(&review);
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("The reseller of record works with you No"), "{missing:?}");
    super::is_nothing_ordered(&portal).await;
}

/// The provider itself, its customer, another provider, and a company that does not exist.
#[actix_web::test]
async fn nobody_else_is_one_whatever_the_form_says() {
    let (portal, maya, form) = at_the_form().await;
    let review = maya.press(&form, "Review the order", &[]).await;
    for account in ["northwind", "tulp", "alpine", "hanseit"] {
        let other = portal.organization(account).await;
        let fields = crate::support::changed(&review.attempt(), "reseller", &other);
        let refused = maya.post(&review.path, &fields).await;
        assert_eq!((refused.status, refused.count("main form")), (404, 0), "{account}");
    }
    for other in [uuid::Uuid::now_v7().to_string(), "bergmann".into(), "%00".into()] {
        let fields = crate::support::changed(&review.attempt(), "reseller", &other);
        let refused = maya.post(&review.path, &fields).await;
        assert!(matches!(refused.status, 400 | 404 | 409), "{other}: {}", refused.status);
    }
    super::is_nothing_ordered(&portal).await;
}
