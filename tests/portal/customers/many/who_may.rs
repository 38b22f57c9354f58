//! Who may not: strangers, the partner who is named, who only reads, and who is suspended; and each kind of list is at its
//! own address alone.
use super::{sent, uploaded};
use crate::{
    customers::{suspend, told, with_partners},
    partnerships::lists::{many, send_all},
    support::{Browser, MANY, MANY_CUSTOMERS, Page, TestPortal},
};

const BUTTONS: [&str; 3] = ["sending", "stopping", "discarding"];

/// A list of Maya's, of this many customers that are shared with Bergmann.
async fn of_mayas(portal: &TestPortal, lines: usize) -> (Browser, Page) {
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.many_customers_file("bergmann", many(lines).as_bytes()).await;
    assert!(page.path.starts_with("/customers/lists/"), "{} {}", page.path, page.text("main"));
    (maya, page)
}

/// There is no list for somebody at this address, whatever they do.
async fn is_nothing_for(somebody: &Browser, path: &str) {
    for page in [path.to_owned(), format!("{path}/result.csv")] {
        assert_eq!(somebody.visit(&page).await.status, 404, "{page}");
    }
    for what in BUTTONS {
        let pressed = somebody.post(&format!("{path}/{what}"), &[]).await;
        assert_eq!(pressed.status, 404, "{path} {what}");
    }
}

#[actix_web::test]
async fn only_partners_invite_customers() {
    let portal = with_partners().await;
    let (_, page) = uploaded(&portal, 3).await;
    for who in ["sanne@noordlicht", "anna@tulp", "kees@tulp", "vera@fabrikam"] {
        let wire = portal.wire_as(who).await;
        for path in [MANY_CUSTOMERS, &page.path, &format!("{}/result.csv", page.path)] {
            assert_eq!(wire.get(path).await.status, 403, "{who} {path}");
        }
        assert_eq!(wire.post(MANY_CUSTOMERS, &[]).await.status, 403, "{who}");
        for what in BUTTONS {
            let path = format!("{}/{what}", page.path);
            assert_eq!(wire.post(&path, &[]).await.status, 403, "{who} {what}");
        }
    }
    let visitor = portal.wire();
    for path in [MANY_CUSTOMERS, &page.path] {
        let answer = visitor.get(path).await;
        assert!(answer.location().starts_with("/sign-in"), "{path}: {}", answer.location());
    }
    assert_eq!(portal.count("invitation_lists WHERE state = 'draft'").await, 1);
}

#[actix_web::test]
async fn another_company_s_list_is_not_there_not_even_for_the_partner_who_is_named() {
    let portal = with_partners().await;
    let (_, page) = uploaded(&portal, 3).await;
    for who in ["maya@northwind", "lukas@alpine"] {
        let other = portal.signed_in_as(who).await;
        is_nothing_for(&other, &page.path).await;
        assert!(!other.visit(MANY_CUSTOMERS).await.text("main").contains("3 lines"), "{who}");
    }
    assert_eq!(portal.count("invitation_lists WHERE state = 'draft'").await, 1);
    let (_, theirs) = of_mayas(&portal, 2).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    is_nothing_for(&jonas, &theirs.path).await;
    let lists = jonas.visit(MANY_CUSTOMERS).await.text(".timeline");
    assert!(lists.contains("3 lines, 0 sent") && !lists.contains("2 lines"), "{lists}");
    is_nothing_for(&jonas, "/customers/lists/nonsense").await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (0, 0, 0));
}

/// An address tells what it leads to.
#[actix_web::test]
async fn a_list_of_resellers_is_no_list_of_customers_and_the_other_way_round() {
    let portal = with_partners().await;
    let (maya, customers) = of_mayas(&portal, 2).await;
    let resellers = maya.list_file(many(3).as_bytes()).await;
    assert!(resellers.path.starts_with("/resellers/lists/"), "{}", resellers.text("main"));
    let elsewhere = |page: &Page, to: &str| {
        format!("{to}/{}", page.path.rsplit('/').next().unwrap_or_default())
    };
    is_nothing_for(&maya, &elsewhere(&resellers, "/customers/lists")).await;
    is_nothing_for(&maya, &elsewhere(&customers, "/resellers/lists")).await;
    for (at, own, other) in [(MANY, "3 lines", "2 lines"), (MANY_CUSTOMERS, "2 lines", "3 lines")] {
        let lists = maya.visit(at).await.text(".timeline");
        assert!(lists.contains(own) && !lists.contains(other), "{at}: {lists}");
    }
    maya.press(&customers, "Send 2 invitations", &[]).await;
    maya.press(&resellers, "Send 3 invitations", &[]).await;
    send_all(&portal).await;
    let kinds = (sent(&portal).await, portal.count("partnership_invitations").await);
    // One of them is how Northwind and Bergmann came to work together.
    assert_eq!(kinds, ((2, 2, 5), 4));
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_may_only_look_looks() {
    let portal = with_partners().await;
    let (_, page) = of_mayas(&portal, 3).await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    assert_eq!(pieter.visit(&page.path).await.count("main form"), 2, "a sales agent may");
    let his = "user_id = (SELECT id FROM users WHERE user_name = 'pieter')";
    portal.sql(format!("UPDATE user_roles SET role = 'helpdesk_agent' WHERE {his}")).await;
    let seen = pieter.visit(&page.path).await;
    assert_eq!((seen.status, seen.count("main form")), (200, 0), "{}", seen.text("main"));
    assert_eq!(pieter.visit(&format!("{}/result.csv", page.path)).await.status, 200);
    for what in BUTTONS {
        let pressed = pieter.post(&format!("{}/{what}", page.path), &[]).await;
        assert_eq!(pressed.status, 403, "{what}");
    }
    assert_eq!(pieter.visit(MANY_CUSTOMERS).await.status, 403);
    assert_eq!(portal.count("invitation_lists WHERE state = 'draft'").await, 1);
}

#[actix_web::test]
async fn who_is_suspended_invites_nobody() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 3).await;
    let form = jonas.visit(&format!("{MANY_CUSTOMERS}?with=northwind")).await;
    suspend(&portal, "bergmann").await;
    assert_eq!(jonas.visit(MANY_CUSTOMERS).await.status, 409);
    let typed = [("lines", "a@b.example,Bee"), ("text", "Let us work for you.")];
    let refused = jonas.check_list(&form, &typed, None).await;
    assert_eq!(refused.status, 409);
    assert!(told(&refused, "lines").contains("Your company is suspended"));
    for (name, value) in typed {
        assert_eq!(refused.value(name), value);
    }
    assert_eq!(jonas.post(&format!("{}/sending", page.path), &[]).await.status, 409);
    assert_eq!(jonas.visit(&page.path).await.count("form[action$=sending]"), 0);
    assert_eq!(portal.count("invitation_lists WHERE state = 'draft'").await, 1);
}

#[actix_web::test]
async fn so_many_lists_of_each_kind_a_day() {
    let portal = with_partners().await;
    let (maya, page) = of_mayas(&portal, 1).await;
    assert_eq!(page.status, 200);
    portal.sql("UPDATE throttles SET count = 100 WHERE door = 'customer-lists'").await;
    let typed = [("with", "bergmann"), ("lines", "office@kiel.example,Kiel")];
    let late = maya.many_customers(&typed).await;
    assert_eq!(late.status, 429);
    assert!(told(&late, "lines").contains("The next one can follow from"), "{}", late.text("main"));
    for (name, value) in typed {
        assert_eq!(late.value(name), value);
    }
    assert_eq!(portal.count("invitation_lists").await, 1);
    // Resellers are counted by themselves, and so is the other partner.
    assert_eq!(maya.list_file(b"office@kiel.example,Kiel").await.status, 200);
    uploaded(&portal, 1).await;
    assert_eq!(portal.count("invitation_lists").await, 3);
}
