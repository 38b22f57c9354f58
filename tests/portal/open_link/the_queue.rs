//! Who waits for the provider's word: what the list says of them, however many they are.
use super::{jonas_waits, maya_at_the_answer};
use crate::{answering::add, support::TestPortal};
use twotier::{platform::web::Site, users::Role, values::AdminAccess};

const PAGE: &str = "/resellers/open-link";
/// What an answer is copied with.
const COLUMNS: &str = "provider_id, kind, email, email_key, company, language, text, access, access_roles, access_until, \
    invited_by, invited_at, sent_by, sent_at, days, expires_at, state, version, reseller_id, seen_at, answered_at, \
    answered_by, open_link_id";

/// So many more wait as Bergmann does.
async fn more(portal: &TestPortal, number: usize) {
    portal.sql("DROP INDEX partnership_invitations_answering").await;
    let ids: Vec<String> = (0..number).map(|_| format!("('{}')", uuid::Uuid::now_v7())).collect();
    let ids = format!("(VALUES {}) AS more", ids.join(", "));
    let of = "partnership_invitations";
    portal
        .sql(format!(
            "INSERT INTO {of} (id, {COLUMNS}) SELECT more.column1, {COLUMNS} FROM {of}, {ids} WHERE kind = 'open'"
        ))
        .await;
    let consent = "organization_id, user_id, given_at, language, text, gives_access, digest";
    let same = consent.replace(", ", ", c.");
    portal
        .sql(format!(
            "INSERT INTO partnership_consents (invitation_id, {consent}) SELECT i.id, c.{same} FROM {of} i, \
             partnership_consents c WHERE i.id <> c.invitation_id"
        ))
        .await;
}

#[actix_web::test]
async fn whoever_consented_stands_there_not_whoever_came() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    add(&portal, "bergmann", "ada", Role::GlobalAdmin).await;
    let begun = portal.signed_in_as("jonas@bergmann").await.goes_on(&link).await;
    let ada = portal.signed_in_as("ada@bergmann").await;
    let answer = ada.visit(&begun.path).await;
    ada.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    let row = portal.signed_in_as("maya@northwind").await.visit(PAGE).await.text("tbody tr");
    assert!(row.contains("Ada Lind") && row.contains("ada@bergmann.example"), "{row}");
    assert!(!row.contains("jonas"), "{row}");
}

#[actix_web::test]
async fn what_begins_is_what_was_agreed_to() {
    for (ticked, told) in [("yes", true), ("", false)] {
        let offered = |site| Site { admin_access: AdminAccess::Offered, ..site };
        let portal = TestPortal::start_as(offered).await;
        let link = portal.open_link(&[]).await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let answer = jonas.goes_on(&link).await;
        jonas.press(&answer, "Authorize", &[("authorize", "yes"), ("access", ticked)]).await;
        let (maya, answer) = maya_at_the_answer(&portal).await;
        for page in [maya.visit(PAGE).await.text("tbody tr"), answer.text("main dl")] {
            assert_eq!(page.contains("with administrator access"), told, "{page}");
            assert_eq!(page.contains("without administrator access"), !told, "{page}");
            assert!(!page.contains("if the company agrees"), "{page}");
        }
    }
}

#[actix_web::test]
async fn the_list_goes_on() {
    let portal = TestPortal::start().await;
    jonas_waits(&portal, &[]).await;
    more(&portal, 30).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let first = maya.visit(PAGE).await;
    assert!(
        first.text("main").contains("Waiting for your approval (31)"),
        "{}",
        first.text("main")
    );
    let second = maya.follow(&first, "Later answers").await;
    let back = maya.follow(&second, "Earlier answers").await;
    let links = "tbody a";
    let [one, two, three] = [&first, &second, &back].map(|page| page.each_attr(links, "href"));
    assert_eq!((one.len(), two.len()), (25, 6));
    assert_eq!(one, three);
    assert!(one.iter().all(|href| !two.contains(href)));
    assert_eq!(first.count("[rel=prev]") + second.count("[rel=next]"), 0);
    assert_eq!(maya.visit(&format!("{PAGE}?after=nonsense")).await.count("tbody tr"), 25);
}

#[actix_web::test]
async fn many_are_many_and_the_first_page_says_so() {
    let portal = TestPortal::start().await;
    let (jonas, _) = jonas_waits(&portal, &[]).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let home = maya.visit("/").await;
    assert!(home.text("main").contains("One company that came by your open link is waiting"));
    assert_eq!(maya.follow(&home, "See the open link").await.path, PAGE);
    assert!(!jonas.visit("/").await.text("main").contains("waiting for your approval"));
    more(&portal, 1000).await;
    for (page, told) in [
        ("/", "More than 1,000 companies that came by your open link"),
        ("/resellers/invitations", "More than 1,000 companies that came by your open link"),
        (PAGE, "Waiting for your approval (1,000+)"),
    ] {
        let shown = maya.visit(page).await.text("main");
        assert!(shown.contains(told), "{page}: {shown}");
    }
}
