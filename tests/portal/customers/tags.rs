//! A partner sorts its customers by tags of its own.
use super::{TULP, tulp_authorized, with_partners};
use crate::support::{Page, TestPortal};

const SAVE: &str = "Save tags";
const MANY: &str = "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u";

/// Tulp and Nuage are customers of Bergmann. With it, Tulp's page.
async fn with_customers() -> (TestPortal, String) {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    portal.authorized("claire@nuage", "Atelier Nuage", &["reseller", "provider"]).await;
    let page = format!("/customers/{}", portal.relationship("tulp", "bergmann").await);
    (portal, page)
}

fn listed(page: &Page) -> Vec<String> {
    page.each("tbody th a")
}

#[actix_web::test]
async fn by_a_tag_a_customer_is_found_again_and_by_nobody_else() {
    let (portal, page) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let before = jonas.visit("/customers").await;
    assert_eq!(before.count("#tag"), 0, "there is none to choose");
    let form = jonas.visit(&page).await;
    let tagged = jonas.press(&form, SAVE, &[("tags", "Key account; noord, NOORD")]).await;
    assert_eq!((tagged.status, tagged.path.as_str()), (200, page.as_str()));
    assert_eq!(tagged.text(".flash"), "The tags are saved.");
    assert_eq!(tagged.value("tags"), "key account, noord");
    let list = jonas.visit("/customers?tag=key+account").await;
    assert_eq!(listed(&list), [TULP]);
    assert_eq!(list.each("#tag option"), ["Any tag", "key account", "noord"]);
    assert!(list.text("tbody th").contains("key account noord"), "{}", list.text("tbody"));
    assert_eq!(listed(&jonas.visit("/customers?tag=key").await), [""; 0]);
    assert_eq!(listed(&jonas.visit("/customers?tag=noord&q=nuage").await), [""; 0]);
    let file = jonas.visit("/customers.csv?tag=noord").await.html;
    assert!(file.trim_end().ends_with(",0,key account; noord"), "{file}");
    let maya = portal.signed_in_as("maya@northwind").await;
    let theirs = maya.visit("/customers?tag=noord").await;
    assert_eq!((theirs.count("tbody tr"), theirs.count("#tag option")), (0, 1));
    assert!(!maya.visit("/customers").await.html.contains("noord"));
    assert_eq!(portal.events("bergmann", "customer.tagged").await, 1);
    assert_eq!(portal.events("tulp", "customer.tagged").await, 0, "nobody else's business");
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_a_colleague_does_meanwhile_stays() {
    let (portal, page) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.press(&jonas.visit(&page).await, SAVE, &[("tags", "noord, old")]).await;
    let other = jonas.press(&form, SAVE, &[("tags", "noord, old, new")]).await;
    assert_eq!(other.value("tags"), "new, noord, old");
    let mine = jonas.press(&form, SAVE, &[("tags", "noord, key")]).await;
    assert_eq!(mine.value("tags"), "key, new, noord");
    let same = jonas.press(&mine, SAVE, &[]).await;
    assert_eq!(same.value("tags"), "key, new, noord");
    assert_eq!(portal.events("bergmann", "customer.tagged").await, 3, "nothing was changed last");
    let none = jonas.press(&same, SAVE, &[("tags", " ,")]).await;
    assert_eq!((none.value("tags").as_str(), portal.count("customer_tags").await), ("", 0));
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_wrong_is_said_and_stays() {
    let (portal, page) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&page).await;
    let long = "x".repeat(31);
    for (typed, says) in
        [(long.as_str(), "30"), (MANY, "Use at most 20 tags"), ("a,\u{202e}b", "cannot be seen")]
    {
        let wrong = jonas.press(&form, SAVE, &[("tags", typed)]).await;
        assert_eq!((wrong.status, wrong.value("tags").as_str()), (422, typed));
        let told = wrong.text("#tags-error");
        assert!(told.contains(says), "{typed}: {told}");
    }
    // With those of a colleague it would be one too many.
    let twenty = MANY.trim_end_matches(",u");
    let full = jonas.press(&form, SAVE, &[("tags", twenty)]).await;
    assert_eq!(full.status, 200, "{}", full.text("main"));
    let more = jonas.press(&form, SAVE, &[("tags", "one more")]).await;
    assert_eq!((more.status, more.value("tags").as_str()), (422, "one more"));
    assert_eq!(portal.count("customer_tags").await, 20);
    portal.is_sound().await;
}

#[actix_web::test]
async fn whoever_only_helps_sees_them_and_changes_none() {
    let (portal, page) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.press(&jonas.visit(&page).await, SAVE, &[("tags", "noord")]).await;
    let own = "user_id = (SELECT id FROM users WHERE user_name = 'jonas')";
    portal.sql(format!("DELETE FROM user_roles WHERE {own} AND role <> 'global_admin'")).await;
    portal.sql(format!("UPDATE user_roles SET role = 'helpdesk_agent' WHERE {own}")).await;
    let seen = jonas.visit(&page).await;
    assert!(seen.text("main").contains("noord"), "{}", seen.text("main"));
    assert_eq!(seen.count("[name=tags]"), 0);
    let refused = portal.wire_as("jonas@bergmann").await;
    let refused = refused.post(&format!("{page}/tags"), &[("tags", "mine")]).await;
    assert_eq!((refused.status, portal.count("customer_tags").await), (403, 1));
}
