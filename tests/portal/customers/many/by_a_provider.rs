//! A provider types the account name of the reseller: whom it works with is not asked of a list.
use super::{TYPED, restore, sent};
use crate::{
    customers::{both_partners::part, suspend, told, with_partners},
    partnerships::lists::{send_all, verdicts},
    support::MANY_CUSTOMERS,
};

#[actix_web::test]
async fn a_provider_invites_many_customers_of_a_reseller() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let one = maya.visit("/customers/invite?with=bergmann").await;
    let form = maya.follow(&one, "Invite many at once").await;
    assert_eq!((form.path.as_str(), form.value("with").as_str()), (MANY_CUSTOMERS, "bergmann"));
    assert_eq!(form.count("input#with[type=text]"), 1, "typed, not chosen");
    let page = maya.check_list(&form, &TYPED[..1], None).await;
    let main = page.text("main");
    let shared =
        "This list asks customers to authorize Bergmann Systemhaus and Northwind Distribution.";
    assert!(main.contains(shared), "{main}");
    let letter = page.text(".letter");
    for part in [
        "Northwind Distribution invites you to become a customer",
        "Maya Okafor of Northwind Distribution (Netherlands) asks your company to authorize Bergmann Systemhaus as your \
         reseller and Northwind Distribution as your indirect provider.",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    maya.press(&page, "Send 1 invitation", &[]).await;
    send_all(&portal).await;
    let mail = portal.letter_to("office@kiel.example").await;
    assert_eq!(mail.subject, "Northwind Distribution invites you to become a customer");
    let named = portal
        .line(
            "SELECT i.account_name || ' ' || r.account_name || ' ' || p.account_name AS line \
             FROM customer_invitations c JOIN organizations i ON i.id = c.inviter_id \
             JOIN organizations r ON r.id = c.reseller_id JOIN organizations p ON p.id = c.provider_id",
        )
        .await;
    assert_eq!(named, "northwind bergmann northwind");
    for event in ["customer.list_made", "customer.list_sent", "customer.list_finished"] {
        assert_eq!(portal.events("northwind", event).await, 1, "{event}");
        assert_eq!(portal.events("bergmann", event).await, 0, "{event}");
    }
    portal.is_sound().await;
}

/// Whether there is such a company, and what it is, is told to nobody who does not work with it.
#[actix_web::test]
async fn a_reseller_that_is_no_partner_is_refused_and_nothing_typed_is_lost() {
    let portal = with_partners().await;
    portal.is_a_reseller("hanseit").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(MANY_CUSTOMERS).await;
    let mut form = form.untick("access_for", "reseller").untick("role", "helpdesk_agent");
    for (account, says) in [
        ("hanseit", "You work with no reseller of this account name"),
        ("noordlicht", "You work with no reseller of this account name"),
        ("northwind", "You work with no reseller of this account name"),
        ("no such name", "You work with no reseller of this account name"),
        ("", "Fill in this field"),
        (" \t", "Fill in this field"),
    ] {
        let answers = [&TYPED[..], &[("with", account)]].concat();
        let refused = maya.check_list(&form, &answers, None).await;
        assert_eq!((refused.status, refused.path.as_str()), (422, MANY_CUSTOMERS), "{account}");
        assert!(told(&refused, "with").contains(says), "{account}: {}", told(&refused, "with"));
        assert!(refused.text(".summary").contains(says), "{}", refused.text(".summary"));
        for (name, value) in answers {
            assert_eq!(refused.value(name), value, "{account}: {name}");
        }
        assert_eq!(refused.each_attr("[name=access_for][checked]", "value"), ["provider"]);
        assert_eq!(refused.each_attr("[name=role][checked]", "value"), ["user_admin"]);
        form = refused;
    }
    assert_eq!(portal.count("invitation_lists").await, 0);
    // What stands there is right but for the name.
    let good = maya.check_list(&form, &[("with", " bergmann ")], None).await;
    assert_eq!(verdicts(&good), ["1 New"], "{}", good.text("main"));
    assert!(good.text(".letter").contains("Let us work for you."));
}

#[actix_web::test]
async fn the_lines_of_a_file_are_not_lost_either() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(MANY_CUSTOMERS).await;
    let file = Some(&b"office@kiel.example,K\xe4se"[..]);
    let refused = maya.check_list(&form, &[("with", "nobody")], file).await;
    assert_eq!((refused.status, refused.value("with").as_str()), (422, "nobody"));
    assert_eq!(refused.value("lines"), "office@kiel.example,Käse");
    let good = maya.check_list(&refused, &[("with", "bergmann")], None).await;
    assert_eq!(verdicts(&good), ["1 New"], "{}", good.text("main"));
}

#[actix_web::test]
async fn with_whom_a_list_is_not_kept() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(&format!("{MANY_CUSTOMERS}?with=bergmann")).await;
    suspend(&portal, "bergmann").await;
    let suspended = maya.check_list(&form, &TYPED, None).await;
    assert_eq!(suspended.status, 409);
    let says = told(&suspended, "with");
    assert!(says.contains("One of you is suspended at the moment"), "{says}");
    restore(&portal, "bergmann").await;
    part(&portal, "northwind", "maya").await;
    let parted = maya.check_list(&form, &TYPED, None).await;
    assert_eq!(parted.status, 422);
    assert!(told(&parted, "with").contains("You work with no reseller of this account name"));
    for page in [suspended, parted] {
        for (name, value) in [&TYPED[..], &[("with", "bergmann")]].concat() {
            assert_eq!(page.value(name), value, "{name}");
        }
    }
    assert_eq!(portal.count("invitation_lists").await, 0);
    assert_eq!(sent(&portal).await, (0, 0, 0));
}
