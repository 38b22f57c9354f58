//! Somebody new is invited by a link, and chooses a password.
use super::{page_of, roles_of, told, tom_is};
use crate::support::{PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

const NEW: [(&str, &str); 3] =
    [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "daan@noordlicht.example")];

#[actix_web::test]
async fn a_colleague_chooses_a_password_and_is_in() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users").await;
    let form = sanne.follow(&list, "Add user").await;
    let roles = ("role", &["user_admin", "admin_agent"][..]);
    let page = sanne.tick_and_fill(&form, "Send invitation", roles, &NEW).await;
    assert!(told(&page).contains("on its way"), "{}", told(&page));
    assert_eq!(page.text("main h1"), "Daan Mulder");
    assert_eq!(page.text("main .head .chip"), "Invited");
    assert_eq!(roles_of(&portal, "daan").await, ["admin_agent", "user_admin"]);
    let letter = portal.letter_to("daan@noordlicht.example").await;
    assert!(
        !letter.text.contains(PASSWORD) && letter.text.contains("daan@noordlicht.twotier.example")
    );
    let daan = portal.browser();
    let choose = daan.visit(&portal.link_in(&letter)).await;
    daan.submit(&choose, &[("password", "lantern purple canal seventeen")]).await;
    let page = page_of(&sanne, "Daan Mulder").await;
    assert_eq!(page.text("main .head .chip"), "Active");
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_wrong_is_told_and_what_was_typed_stays() {
    let portal = TestPortal::start().await;
    let eva = portal.sign_in(portal.dutch_browser(), "eva@noordlicht").await;
    let form = eva.visit("/settings/users/new").await;
    let roles = ("role", &["admin_agent"][..]);
    let answers = [("first_name", "Daan"), ("email", "daan"), ("user_name", "sanne")];
    let page = eva.tick_and_fill(&form, "Uitnodiging versturen", roles, &answers).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.count("main .summary li"), 2, "{}", page.text("main .summary"));
    assert_eq!(page.value("first_name"), "Daan");
    assert_eq!(page.count("main input[value=admin_agent][checked]"), 1);
    let answers = [("last_name", "Mulder"), ("email", "daan@noordlicht.example")];
    let page = eva.tick_and_fill(&page, "Uitnodiging versturen", roles, &answers).await;
    assert_eq!(page.status, 422);
    assert!(told(&page).contains("heeft die gebruikersnaam al"), "{}", told(&page));
    assert_eq!(portal.count("users WHERE first_name = 'Daan'").await, 0);
}

#[actix_web::test]
async fn an_invitation_is_sent_again_a_minute_apart_and_can_be_cancelled() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &NEW).await;
    let first = portal.link_in(&portal.letter_to("daan@noordlicht.example").await);
    let again = sanne.press(&page, "Send the invitation again", &[]).await;
    assert!(told(&again).contains("on its way"), "{}", told(&again));
    let soon = sanne.press(&again, "Send the invitation again", &[]).await;
    assert_eq!(soon.status, 409);
    assert!(soon.text("main h1").contains("only just now"), "{}", soon.text("main h1"));
    let second = portal.link_in(&portal.letter_to("daan@noordlicht.example").await);
    assert_eq!(portal.browser().visit(&first).await.status, 404, "the older link is dead");
    assert_eq!(portal.browser().visit(&second).await.status, 200);
    let page = page_of(&sanne, "Daan Mulder").await;
    let page = sanne.press(&page, "Cancel the invitation", &[]).await;
    assert!(told(&page).contains("cancelled"), "{}", told(&page));
    assert_eq!(portal.browser().visit(&second).await.status, 404);
    let letter = portal.letter_to("daan@noordlicht.example").await;
    assert!(letter.subject.contains("withdrawn"), "{}", letter.subject);
    // Restored, they are invited again, no oftener than by the other button.
    let soon = sanne.press(&page, "Restore", &[]).await;
    assert_eq!(soon.status, 409);
    portal.pass(TimeDelta::seconds(61));
    let page = sanne.press(&page, "Restore", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Invited");
    let third = portal.link_in(&portal.letter_to("daan@noordlicht.example").await);
    assert_eq!(portal.browser().visit(&third).await.status, 200);
    portal.is_sound().await;
}

#[actix_web::test]
async fn after_seven_days_the_link_is_dead() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &NEW).await;
    let link = portal.link_in(&portal.letter_to("daan@noordlicht.example").await);
    portal.pass(TimeDelta::days(7) + TimeDelta::seconds(1));
    assert_eq!(portal.browser().visit(&link).await.status, 404);
}

#[actix_web::test]
async fn a_suspended_company_adds_nobody() {
    let portal = TestPortal::start().await;
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'noordlicht'")
        .await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &NEW).await;
    assert_eq!(page.status, 409);
    assert!(page.text("main").contains("suspended"), "{}", page.text("main"));
    assert_eq!(portal.count("users WHERE first_name = 'Daan'").await, 0);
}

#[actix_web::test]
async fn a_sign_in_name_is_no_mailbox() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let wrong = [NEW[0], NEW[1], ("email", "daan@noordlicht.twotier.example")];
    let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &wrong).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.value("first_name"), "Daan");
}

#[actix_web::test]
async fn who_is_invited_to_be_a_global_admin_is_announced_and_told_nothing_yet() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let roles = ("role", &["global_admin"][..]);
    sanne.tick_and_fill(&form, "Send invitation", roles, &NEW).await;
    let told = portal.letter_to("eva@noordlicht.example").await;
    assert!(told.text.contains("Sanne de Vries invited Daan Mulder"), "{}", told.text);
}

#[actix_web::test]
async fn what_was_typed_outlives_the_session() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    portal.pass(TimeDelta::minutes(31));
    let page =
        sanne.tick_and_fill(&form, "Send invitation", ("role", &["admin_agent"]), &NEW).await;
    assert_eq!(page.path, "/sign-in");
    let name = "sanne@noordlicht.twotier.example";
    let form = sanne.submit(&page, &[("user_name", name), ("password", PASSWORD)]).await;
    assert_eq!(form.path, "/settings/users/new");
    assert_eq!(form.value("last_name"), "Mulder");
    assert_eq!(form.count("main input[value=admin_agent][checked]"), 1);
}

/// The address to which an invitation goes.
fn written(page: &Page) -> String {
    page.attr("input[name=email]", "value").unwrap_or_default()
}

#[actix_web::test]
async fn a_wrong_address_is_corrected_and_the_link_goes_to_the_right_one() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let wrong = [NEW[0], NEW[1], ("email", "dan@noordlicht.example")];
    let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &wrong).await;
    let first = portal.link_in(&portal.letter_to("dan@noordlicht.example").await);
    assert_eq!(written(&page), "dan@noordlicht.example");
    let again = "Send the invitation again";
    for (typed, complaint) in [("daan", "email address"), ("d@x.twotier.example", "no mailbox")] {
        let refused = sanne.press(&page, again, &[("email", typed)]).await;
        assert_eq!((refused.status, written(&refused).as_str()), (422, typed));
        assert!(told(&refused).to_lowercase().contains(complaint), "{}", told(&refused));
    }
    sanne.press(&page, again, &[("email", "daan@noordlicht.example")]).await;
    assert_eq!(
        portal.browser().visit(&first).await.status,
        404,
        "whoever got the first has nothing"
    );
    let daan = portal.browser();
    let link = portal.link_in(&portal.letter_to("daan@noordlicht.example").await);
    let choose = daan.visit(&link).await;
    daan.submit(&choose, &[("password", "lantern purple canal seventeen")]).await;
    assert_eq!(
        portal
            .count("users WHERE email_key = 'daan@noordlicht.example' AND state = 'enabled'")
            .await,
        1
    );
    let list = sanne.visit("/settings/users?q=daan%40noordlicht").await;
    assert!(list.text("main").contains("Daan Mulder"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_name_of_somebody_who_never_came_is_free_again() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let named = [NEW[0], NEW[1], NEW[2], ("user_name", "daan")];
    let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &named).await;
    let address = page.path.clone();
    sanne.press(&page, "Cancel the invitation", &[]).await;
    let page = sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &named).await;
    assert!(told(&page).contains("on its way"), "{}", told(&page));
    assert_ne!(page.path, address);
    assert_eq!(
        sanne.visit(&address).await.status,
        404,
        "nobody is restored to a name that is taken"
    );
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    assert_eq!(portal.events("noordlicht", "user.forgotten").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_admin_agent_takes_a_cancelled_invitation_back() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["admin_agent"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit("/settings/users/new").await;
    let page = tom.tick_and_fill(&form, "Send invitation", ("role", &[]), &NEW).await;
    let page = tom.press(&page, "Cancel the invitation", &[]).await;
    portal.pass(TimeDelta::seconds(61));
    let page = tom.press(&page, "Restore", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Invited");
    portal.is_sound().await;
}
