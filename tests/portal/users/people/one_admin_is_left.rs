//! The last global admin who can sign in stays one, even when two act at once on two nodes.
use super::{page_of, roles_of, told};
use crate::support::{Browser, Page, TestPortal};

/// Eva is deactivated: Sanne is the last.
async fn alone() -> (TestPortal, Browser, Page) {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let eva = page_of(&sanne, "Eva Smit").await;
    sanne.press(&eva, "Deactivate", &[]).await;
    let own = page_of(&sanne, "Sanne de Vries").await;
    (portal, sanne, own)
}

#[actix_web::test]
async fn the_last_one_is_neither_demoted_nor_deactivated_nor_removed() {
    let (portal, sanne, own) = alone().await;
    let page = sanne.tick(&own, "Update", "role", &["user_admin"]).await;
    assert_eq!(page.status, 422);
    assert!(told(&page).contains("the last global admin"), "{}", told(&page));
    // The own page has no such buttons.
    for button in ["deactivation", "removal"] {
        assert!(!own.html.contains(button));
        let version = portal
            .line("SELECT CAST(version AS TEXT) AS line FROM users WHERE user_name = 'sanne'")
            .await;
        let fields = [("version".to_owned(), version)];
        let page = sanne.post(&format!("{}/{button}", own.path), &fields).await;
        assert_eq!(page.status, 409, "{button}");
        assert!(page.text("main").contains("Make somebody else a global admin first"));
    }
    assert_eq!(roles_of(&portal, "sanne").await, ["global_admin"]);
    portal.is_sound().await;
}

/// Each of the two presses the same button on the other's page, at once.
async fn each_other(button: &str) -> (TestPortal, [Page; 2]) {
    let portal = TestPortal::start().await;
    let (sanne, eva) = (
        portal.signed_in_as("sanne@noordlicht").await,
        portal.signed_in_as("eva@noordlicht").await,
    );
    let (of_eva, of_sanne) =
        (page_of(&sanne, "Eva Smit").await, page_of(&eva, "Sanne de Vries").await);
    let (one, other) = if button == "Update" {
        tokio::join!(
            sanne.tick(&of_eva, button, "role", &[]),
            eva.tick(&of_sanne, button, "role", &[])
        )
    } else {
        tokio::join!(sanne.press(&of_eva, button, &[]), eva.press(&of_sanne, button, &[]))
    };
    (portal, [one, other])
}

#[actix_web::test]
async fn of_two_who_act_against_each_other_one_stays() {
    for button in ["Update", "Deactivate", "Remove"] {
        let (portal, pages) = each_other(button).await;
        assert!(pages.iter().all(|page| page.status < 500), "{button}");
        let admins = "user_roles JOIN users ON users.id = user_id WHERE role = 'global_admin' \
            AND state = 'enabled' AND user_name IN ('sanne', 'eva')";
        assert_eq!(portal.count(admins).await, 1, "{button}");
        portal.is_sound().await;
    }
}
