//! Somebody from another company is a guest, and can look after the membership alone.
use super::{page_of, roles_of, told};
use crate::support::TestPortal;

const GUEST: [(&str, &str); 4] = [
    ("first_name", "Ada"),
    ("last_name", "Lind"),
    ("from", "guest"),
    ("email", "ada@elsewhere.example"),
];

#[actix_web::test]
async fn a_guest_is_no_agent_and_no_admin() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let page =
        sanne.tick_and_fill(&form, "Send invitation", ("role", &["admin_agent"]), &GUEST).await;
    assert_eq!(page.status, 422);
    assert!(told(&page).contains("can only be a membership admin"), "{}", told(&page));
    let roles = ("role", &["membership_admin"][..]);
    let page = sanne.tick_and_fill(&page, "Send invitation", roles, &[]).await;
    assert!(page.text("main .head").contains("Guest"), "{}", page.text("main"));
    assert_eq!(roles_of(&portal, "ada").await, ["membership_admin"]);
    // Nor later, whatever the page lets one tick.
    let page = page_of(&sanne, "Ada Lind").await;
    assert_eq!(page.count("main input[value=admin_agent][disabled]"), 1);
    let version = portal
        .line("SELECT CAST(version AS TEXT) AS line FROM users WHERE user_name = 'ada'")
        .await;
    let fields = [("version".to_owned(), version), ("role".to_owned(), "global_admin".to_owned())];
    let page = sanne.post(&format!("{}/roles", page.path), &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(roles_of(&portal, "ada").await, ["membership_admin"]);
    portal.is_sound().await;
}
