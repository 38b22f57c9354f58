//! Each invariant of customers is broken in every way that it looks at, and found; and what `both_partners` begins with.
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::{
    customers::{
        self, Cast, Parties,
        answering::{self, Answered, Receipt, Ticks},
        invitations::{self, Asked, NewInvitation, store},
    },
    partnerships::Side,
    platform::{db::Conn, i18n::Words},
    users::grants::Access,
    values::{CustomerInvitationId, Language},
};

/// Which boxes of a partner are ticked.
pub const NO: Ticks = Ticks { relationship: false, access: false };
pub const YES: Ticks = Ticks { relationship: true, access: false };
pub const WITH_ACCESS: Ticks = Ticks { relationship: true, access: true };

/// That lists say what is not true.
const COPIES: &[&str] = &["customer copies"];
const MISSING: &str = "UPDATE customer_relationships SET state = 'missing'";

/// Jonas asks whoever reads an address to authorize Bergmann and Northwind, with administrator access for both.
pub async fn invite(
    portal: &TestPortal,
    email: &str,
) -> Result<CustomerInvitationId, invitations::Error> {
    let (jonas, now) = (portal.doer("bergmann", "jonas").await, portal.now());
    let reseller = portal.organization("bergmann").await.parse().unwrap();
    let provider = portal.organization("northwind").await.parse().unwrap();
    let access = Access { roles: Access::USUAL.to_vec(), until: now + TimeDelta::days(30) };
    let new = NewInvitation {
        parties: Parties::both(reseller, provider),
        follows: None,
        email: email.parse().unwrap(),
        company: "Bakkerij Tulp".parse().unwrap(),
        language: Language::En,
        text: "Let us work for you.".parse().unwrap(),
        days: 30,
        asked: Some(Asked { access, sides: vec![Side::Reseller, Side::Provider] }),
    };
    let send = move |conn: &mut Conn| invitations::send(conn, &jonas, new, now);
    portal.portal.db.write(send).await
}

/// Anna of Tulp reads what Bergmann asks for: the invitation, and the digest of what stood there.
pub async fn asked(portal: &TestPortal) -> (CustomerInvitationId, String) {
    portal.partners("northwind", "bergmann").await;
    let id = invite(portal, "anna@tulp.example").await.unwrap();
    let (anna, now) = (portal.doer("tulp", "anna").await, portal.now());
    let see = move |conn: &mut Conn| answering::see(conn, &anna, id, now);
    portal.portal.db.write(see).await.unwrap();
    let site = portal.portal.context.site.clone();
    let read = portal.read(move |conn| {
        let invitation = store::find(conn, id)?.expect("the invitation");
        let cast = Cast::of(conn, &invitation, now)?;
        let asked = invitation.content.still(site.admin_access, now);
        let words = Words::new(Language::En, site.zone);
        Ok(Receipt::of(&words, (id, &cast), asked, &[]).digest())
    });
    (id, read.await)
}

/// Anna answers, with these boxes of the reseller and of the provider ticked.
pub async fn answer(
    portal: &TestPortal,
    (id, digest): &(CustomerInvitationId, String),
    [reseller, provider]: [Ticks; 2],
) -> Result<(), answering::Error> {
    let (anna, now) = (portal.doer("tulp", "anna").await, portal.now());
    let (invitation, digest, language) = (*id, digest.clone(), Language::En);
    let way = portal.portal.context.site.admin_access;
    let answered = Answered { invitation, language, digest, reseller, provider, way };
    let authorize = move |conn: &mut Conn| answering::authorize(conn, &anna, &answered, now);
    portal.portal.db.write(authorize).await
}

/// What lists say of Tulp is true again.
async fn refresh(portal: &TestPortal) {
    let tulp = portal.organization("tulp").await.parse().unwrap();
    portal.write(move |conn| customers::refresh(conn, tulp)).await;
}

/// Breaks what Tulp authorized; `{tulp}` is its key, and so on. These, and no others, say so once lists say it, too.
async fn breaks(boxes: Ticks, statements: &[&str], invariants: &[&str]) -> TestPortal {
    let portal = TestPortal::start().await;
    answer(&portal, &asked(&portal).await, [boxes; 2]).await.unwrap();
    assert_eq!(portal.broken().await, Vec::<String>::new());
    for statement in statements {
        let mut statement = (*statement).to_owned();
        for account in ["tulp", "helder", "northwind", "alpine"] {
            let key = format!("'{}'", portal.organization(account).await);
            statement = statement.replace(&format!("{{{account}}}"), &key);
        }
        assert!(portal.force(statement).await > 0 || statements.len() > 1, "{statements:?}");
    }
    if invariants != COPIES {
        refresh(&portal).await;
    }
    let mut broken = portal.broken_names().await;
    // What is forced past a foreign key, SQLite itself finds as well.
    broken.retain(|name| name != "I16");
    assert_eq!(broken, invariants, "{statements:?}");
    portal
}

#[actix_web::test]
async fn relationships_that_nobody_consented_to() {
    let lost = "DELETE FROM customer_consents WHERE partner_id = {northwind}";
    breaks(YES, &[lost], &["I4"]).await;
    breaks(WITH_ACCESS, &[lost], &["I4", "I6"]).await;
    let theirs = "UPDATE customer_consents SET customer_id = {helder}";
    breaks(YES, &[theirs], &["I4"]).await;
}

#[actix_web::test]
async fn consents_without_their_relationship_or_their_access() {
    let one = format!("{MISSING} WHERE partner_id = {{northwind}}");
    breaks(YES, &[&one], &["I4"]).await;
    breaks(WITH_ACCESS, &["DELETE FROM grants"], &["I4"]).await;
}

#[actix_web::test]
async fn invitations_whose_state_says_something_else() {
    for state in ["declined", "partially_accepted", "cancelled"] {
        let other = format!("UPDATE customer_invitations SET state = '{state}'");
        breaks(WITH_ACCESS, &[&other], &["I4"]).await;
    }
    breaks(YES, &[MISSING, "DELETE FROM customer_consents"], &["I4"]).await;
}

#[actix_web::test]
async fn two_relationships_of_a_pair() {
    let columns = "customer_id, partner_id, side, invitation_id, state, since, version, sort_name";
    let again = format!(
        "INSERT INTO customer_relationships (id, {columns}) SELECT '{}', {columns} \
         FROM customer_relationships WHERE partner_id = {{northwind}}",
        uuid::Uuid::now_v7()
    );
    let drop = "DROP INDEX customer_relationships_live";
    breaks(YES, &[drop, &again], &["I5"]).await;
}

#[actix_web::test]
async fn access_that_is_another_s_or_nobody_s() {
    let nothing = "UPDATE grants SET source_id = 'nothing'";
    breaks(WITH_ACCESS, &[nothing], &["I4", "I6"]).await;
    for other in ["grantor_id = {helder}", "grantee_id = {alpine}"] {
        let other = format!("UPDATE grants SET {other} WHERE grantee_id = {{northwind}}");
        breaks(WITH_ACCESS, &[&other], &["I6"]).await;
    }
}

#[actix_web::test]
async fn access_that_is_more_than_was_consented_to() {
    for more in [
        "UPDATE customer_consents SET gives_access = FALSE",
        "UPDATE customer_invitations SET reseller_access = FALSE, provider_access = FALSE, \
         access_roles = '', access_until = NULL",
        "UPDATE grants SET roles = 'user_admin account_admin helpdesk_agent'",
        "UPDATE grants SET until = '2026-02-04 09:00:01'",
    ] {
        breaks(WITH_ACCESS, &[more], &["I6"]).await;
    }
    for less in ["roles = 'helpdesk_agent'", "until = '2026-02-03 09:00:00'"] {
        let less = format!("UPDATE grants SET {less}");
        breaks(WITH_ACCESS, &[&less], &[]).await;
    }
}

#[actix_web::test]
async fn access_that_outlives_its_relationship() {
    let end = "UPDATE customer_relationships SET state = 'ended', ended_at = since, end_reason = 'x', \
        ended_by = 'customer', ended_by_user = (SELECT min(id) FROM users)";
    breaks(WITH_ACCESS, &[end], &["I6"]).await;
    let over = "UPDATE grants SET ended_at = since";
    breaks(WITH_ACCESS, &[end, over], &[]).await;
}

/// What was changed behind the portal's back is found, and is true again once something happens at the customer.
#[actix_web::test]
async fn partners_that_share_no_customer() {
    breaks(WITH_ACCESS, &["DELETE FROM customer_shares"], &["I4"]).await;
}

#[actix_web::test]
async fn copies_that_are_old() {
    for old in [
        "UPDATE customer_relationships SET sort_name = 'x'",
        "UPDATE customer_terms SET sort_name = 'x'",
        "UPDATE customer_terms SET state = 'ended'",
        "UPDATE customer_terms SET partner_id = {alpine} WHERE partner_id = {northwind}",
        "UPDATE customer_terms SET term = '=country/DE' WHERE term = '=country/NL'",
        "DELETE FROM customer_terms WHERE term = '='",
        "DELETE FROM customer_terms",
        "UPDATE organizations SET name = 'Bakker' WHERE id = {tulp}",
    ] {
        let portal = breaks(WITH_ACCESS, &[old], COPIES).await;
        refresh(&portal).await;
        assert_eq!(portal.broken().await, Vec::<String>::new(), "{old}");
    }
}
