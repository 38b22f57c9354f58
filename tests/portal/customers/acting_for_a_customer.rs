//! A customer has given a partner administrator access: the partner's people work in its account as what was lent, nobody
//! else does, and the record of both companies shows it (reliability AC17, rule 31, T-CVE-32).
use super::{TULP, tulp_authorized, with_partners};
use crate::support::{Browser, Page, TestPortal};

const SEND: &str = "Send invitation";
const ADA: [(&str, &str); 3] =
    [("first_name", "Ada"), ("last_name", "Lind"), ("email", "ada@tulp.example")];

/// Tulp has authorized both, and given Bergmann access. With it, where Tulp's people are for whoever acts for it, and the
/// page of the customer.
async fn with_tulp() -> (TestPortal, String, String) {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "reseller_access", "provider"]).await;
    let people = format!("/for/{}/settings/users", portal.organization("tulp").await);
    let customer = format!("/customers/{}", portal.relationship("tulp", "bergmann").await);
    (portal, people, customer)
}

/// What the band above the page says.
fn band(page: &Page) -> String {
    page.text("section.banner[aria-label=\"Whose company you are in\"]")
}

/// The page of somebody among those people.
async fn page_of(portal: &TestPortal, people: &str, user_name: &str) -> String {
    let id = portal.line(format!("SELECT id AS line FROM users WHERE user_name = '{user_name}'"));
    format!("{people}/{}", id.await)
}

async fn added(jonas: &Browser, people: &str) -> Page {
    let form = jonas.visit(&format!("{people}/new")).await;
    jonas.press(&form, SEND, &ADA).await
}

#[actix_web::test]
async fn jonas_helps_tulp_and_both_companies_read_it() {
    let (portal, people, customer) = with_tulp().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&customer).await;
    let list = jonas.follow(&page, "Open their user management").await;
    assert_eq!((list.status, list.path.as_str()), (200, people.as_str()));
    let text = list.text("tbody");
    for (name, is_theirs) in [("Anna Tulp", true), ("Kees Tulp", true), ("Jonas", false)] {
        assert_eq!(text.contains(name), is_theirs, "{name}: {text}");
    }
    let said = band(&list);
    for part in
        ["You are in Bakkerij Tulp", "for Bergmann Systemhaus", "User admin and Helpdesk agent"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let before = portal.events("bergmann", "user.invited").await;
    let added = added(&jonas, &people).await;
    assert!(added.path.starts_with(&format!("{people}/")), "{}", added.text("main"));
    assert!(added.text("h1").contains("Ada Lind") && !band(&added).is_empty());
    let letter = portal.letter_to("ada@tulp.example").await;
    assert!(letter.text.contains(TULP), "{}", letter.text);
    assert_eq!(portal.events("tulp", "user.invited").await, 1);
    assert_eq!(portal.events("bergmann", "user.invited").await, before + 1);
    for (who, by) in [("anna@tulp", "(Bergmann"), ("jonas@bergmann", "Jonas")] {
        let record = portal.signed_in_as(who).await.visit("/settings/activity").await;
        let rows = record.each("tbody tr");
        let row = rows.iter().find(|row| row.contains("Ada Lind")).expect("Ada's row");
        assert!(row.contains(by) && row.contains(TULP), "{who}: {row}");
        assert!(rows.iter().any(|row| row.contains("Looked around")), "{who}: {rows:?}");
    }
    let out = jonas.follow(&added, "Leave").await;
    assert_eq!((out.status, band(&out).as_str()), (200, ""), "{}", out.path);
    portal.is_sound().await;
}

#[actix_web::test]
async fn nobody_there_who_decides_is_within_reach() {
    let (portal, people, _) = with_tulp().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("{people}/new")).await;
    let offered = form.each_attr("main input[name=role]", "value");
    assert_eq!(offered, ["account_admin", "membership_admin", "helpdesk_agent"]);
    for role in ["global_admin", "user_admin", "admin_agent", "sales_agent"] {
        let fields: Vec<(String, String)> = ADA
            .iter()
            .chain(&[("role", role)])
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let refused = jonas.post(&form.path, &fields).await;
        assert_eq!(refused.status, 422, "{role}: {}", refused.text("main"));
    }
    assert_eq!(portal.events("tulp", "user.invited").await, 0);
    // Anna, who said yes, is above whoever acts by that; Kees is not.
    for (user_name, is_open) in [("anna", false), ("kees", true)] {
        let page = jonas.visit(&page_of(&portal, &people, user_name).await).await;
        assert_eq!((page.status, page.count("main form") > 0), (200, is_open), "{user_name}");
    }
    // What customers alone decide is not there.
    let base = people.replace("/settings/users", "");
    let decided = ["", "/settings", "/settings/partner-relationships", "/orders", "/subscriptions"];
    for page in decided {
        assert_eq!(jonas.visit(&format!("{base}{page}")).await.status, 404, "{page}");
    }
}

#[actix_web::test]
async fn nobody_else_comes_in() {
    let (portal, people, _) = with_tulp().await;
    let theirs = page_of(&portal, &people, "kees").await;
    // The provider was authorized, and given no access.
    let customer = format!("/customers/{}", portal.relationship("tulp", "northwind").await);
    let maya = portal.signed_in_as("maya@northwind").await;
    assert!(!maya.visit(&customer).await.html.contains("/for/"));
    for who in ["maya@northwind", "lukas@alpine", "sanne@noordlicht", "anna@tulp", "vera@fabrikam"]
    {
        let wire = portal.wire_as(who).await;
        for page in [&people, &theirs, &format!("{people}/new")] {
            assert_eq!(wire.get(page).await.status, 404, "{who} {page}");
        }
        assert_eq!(wire.post(&format!("{people}/new"), &ADA).await.status, 404, "{who}");
    }
    // Nor does whoever was let in find people of other companies there, or their own.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for user_name in ["jonas", "maya", "sanne", "vera"] {
        let page = page_of(&portal, &people, user_name).await;
        assert_eq!(jonas.visit(&page).await.status, 404, "{user_name}");
    }
    assert_eq!(portal.events("tulp", "grant.used").await, 1, "Jonas alone has looked around");
    assert_eq!(portal.events("tulp", "user.invited").await, 0);
}

/// Whichever way the customer takes it back: the page that was open does nothing any more.
#[actix_web::test]
async fn what_is_taken_back_lets_nobody_in_from_then_on() {
    for (what, button) in [("access", "Remove admin access"), ("end", "End relationship")] {
        let (portal, people, customer) = with_tulp().await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let form = jonas.visit(&format!("{people}/new")).await;
        let anna = portal.signed_in_as("anna@tulp").await;
        let id = portal.relationship("tulp", "bergmann").await;
        let page = anna.visit(&format!("/relationships/{id}/{what}")).await;
        let reason: &[(&str, &str)] = if what == "end" { &[("reason", "Enough.")] } else { &[] };
        let done = anna.press(&page, button, reason).await;
        assert_eq!(done.status, 200, "{what}: {}", done.text("main"));
        assert_eq!(jonas.press(&form, SEND, &ADA).await.status, 404, "{what}");
        assert_eq!(jonas.visit(&people).await.status, 404, "{what}");
        assert!(!jonas.visit(&customer).await.html.contains("/for/"), "{what}");
        assert_eq!(portal.events("tulp", "user.invited").await, 0, "{what}");
        portal.is_sound().await;
    }
}
