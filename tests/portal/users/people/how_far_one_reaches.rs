//! Nobody gives a role above their own, touches whoever is above them, or makes more of themselves.
use super::{page_of, roles_of, told, tom_is};
use crate::support::{Browser, Page, TestPortal};

/// Posts roles that the page would not let one tick.
async fn force(portal: &TestPortal, browser: &Browser, page: &Page, roles: &[&str]) -> Page {
    let id = page.path.rsplit('/').next().unwrap();
    let query = format!("SELECT CAST(version AS TEXT) AS line FROM users WHERE id = '{id}'");
    let mut fields = vec![("version".to_owned(), portal.line(query).await)];
    fields.extend(roles.iter().map(|role| ("role".to_owned(), (*role).to_owned())));
    browser.post(&format!("{}/roles", page.path), &fields).await
}

#[actix_web::test]
async fn the_enrolling_person_ticks_admin_agent_and_selects_update() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = page_of(&sanne, "Sanne de Vries").await;
    assert_eq!(page.count("main input[value=sales_agent]"), 0, "for providers only");
    let page = sanne.tick(&page, "Update", "role", &["global_admin", "admin_agent"]).await;
    assert!(told(&page).contains("updated"), "{}", told(&page));
    assert_eq!(roles_of(&portal, "sanne").await, ["admin_agent", "global_admin"]);
    assert_eq!(portal.events("noordlicht", "user.roles_changed").await, 1);
    assert!(portal.letter_to("sanne@noordlicht.example").await.text.contains("Admin agent"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn so_it_is_in_dutch() {
    let portal = TestPortal::start().await;
    let sanne = portal.sign_in(portal.dutch_browser(), "sanne@noordlicht").await;
    let page = page_of(&sanne, "Sanne de Vries").await;
    assert!(page.text("main").contains("Beheeragent"), "{}", page.text("main"));
    let page = sanne.tick(&page, "Bijwerken", "role", &["global_admin", "admin_agent"]).await;
    assert!(told(&page).contains("De rollen zijn bijgewerkt"), "{}", told(&page));
}

#[actix_web::test]
async fn another_global_admin_is_made_and_the_others_hear_of_it() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = page_of(&sanne, "Tom Visser").await;
    sanne.tick(&page, "Update", "role", &["global_admin"]).await;
    assert_eq!(roles_of(&portal, "tom").await, ["global_admin"]);
    let told = portal.letter_to("eva@noordlicht.example").await;
    assert!(
        told.text.contains("Sanne de Vries") && told.text.contains("Tom Visser"),
        "{}",
        told.text
    );
    assert!(portal.letter_to("tom@noordlicht.example").await.subject.contains("roles"));
}

#[actix_web::test]
async fn a_user_admin_touches_no_global_admin_and_makes_none() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["user_admin"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = page_of(&tom, "Eva Smit").await;
    assert!(page.text("main").contains("a role that you cannot give"));
    assert_eq!(page.count("main form button"), 0, "nothing to press");
    for roles in [&[][..], &["global_admin", "helpdesk_agent"]] {
        let refused = force(&portal, &tom, &page, roles).await;
        assert_eq!(refused.status, 422);
        assert_eq!(roles_of(&portal, "eva").await, ["global_admin"]);
    }
    for deed in ["deactivation", "removal", "sessions/end"] {
        let fields = [("version".to_owned(), "1".to_owned())];
        let refused = tom.post(&format!("{}/{deed}", page.path), &fields).await;
        assert_eq!(refused.status, 403, "{deed}");
    }
    let own = page_of(&tom, "Tom Visser").await;
    let refused = force(&portal, &tom, &own, &["user_admin", "global_admin"]).await;
    assert_eq!(refused.status, 422);
    assert!(told(&refused).contains("above your own"), "{}", told(&refused));
    portal.is_sound().await;
}

#[actix_web::test]
async fn only_a_global_admin_makes_more_of_themselves() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["user_admin"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let own = page_of(&tom, "Tom Visser").await;
    let refused = force(&portal, &tom, &own, &["user_admin", "admin_agent"]).await;
    assert!(told(&refused).contains("Only a global admin"), "{}", told(&refused));
    assert_eq!(roles_of(&portal, "tom").await, ["user_admin"]);
    // What one has one may give up.
    force(&portal, &tom, &own, &[]).await;
    assert!(roles_of(&portal, "tom").await.is_empty());
    assert_eq!(tom.visit("/settings/users").await.status, 403, "from the next request on");
}

#[actix_web::test]
async fn an_admin_agent_adds_people_and_closes_no_account() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["admin_agent"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit("/settings/users/new").await;
    assert_eq!(form.count("main input[value=user_admin], main input[value=global_admin]"), 0);
    let new =
        [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "daan@noordlicht.example")];
    let page = tom.tick_and_fill(&form, "Send invitation", ("role", &["user_admin"]), &new).await;
    assert_eq!(page.status, 422, "a role above their own");
    let page =
        tom.tick_and_fill(&page, "Send invitation", ("role", &["helpdesk_agent"]), &[]).await;
    assert_eq!(page.text("main h1"), "Daan Mulder");
    let fields = [("version".to_owned(), "1".to_owned())];
    let refused = tom.post(&format!("{}/removal", page.path), &fields).await;
    assert_eq!(refused.status, 403);
    assert!(
        refused.text("main").contains("global admin or a user admin"),
        "{}",
        refused.text("main")
    );
    portal.is_sound().await;
}

#[actix_web::test]
async fn people_of_other_companies_are_not_there() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let jonas = portal.line("SELECT id AS line FROM users WHERE user_name = 'jonas'").await;
    assert_eq!(sanne.visit(&format!("/settings/users/{jonas}")).await.status, 404);
    assert_eq!(sanne.visit("/settings/users/nobody").await.status, 404);
    for deed in ["roles", "removal", "deactivation", "sessions/end", "invitation"] {
        let fields = [("version".to_owned(), "1".to_owned())];
        let page = sanne.post(&format!("/settings/users/{jonas}/{deed}"), &fields).await;
        assert_eq!(page.status, 404, "{deed}");
    }
    let tom = portal.signed_in_as("tom@noordlicht").await;
    for path in ["/settings/users", "/settings/users.csv", "/settings/users/new"] {
        assert_eq!(tom.visit(path).await.status, 403, "{path}");
    }
}

#[actix_web::test]
async fn an_older_page_changes_nothing() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let (hers, evas) = (page_of(&sanne, "Tom Visser").await, page_of(&eva, "Tom Visser").await);
    sanne.tick(&hers, "Update", "role", &["account_admin"]).await;
    let late = eva.tick(&evas, "Update", "role", &["helpdesk_agent"]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main h1").contains("changed in the meantime"), "{}", late.text("main h1"));
    assert_eq!(roles_of(&portal, "tom").await, ["account_admin"]);
}
