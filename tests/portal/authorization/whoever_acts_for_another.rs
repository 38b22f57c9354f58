//! Delegated access: what is another company's, for everybody of a provider, by each role that the other company can
//! give, and by each way in which it has given none (T-AZ-1, T-IV-8).
use super::{
    Expected, NONE, address, ask,
    everybody_at_every_door::{add, for_real},
    routes,
};
use crate::support::{Answer, TestPortal, Wire};

/// The provider, and the company that lets it act.
const PROVIDER: &str = "northwind";
const RESELLER: &str = "bergmann";
/// The roles that can be given.
const GRANTABLE: [&str; 3] = ["user_admin", "account_admin", "helpdesk_agent"];

/// Whether somebody comes in, is told that it is not theirs, or finds nothing.
fn outcome(answer: &Answer) -> &'static str {
    match answer.status {
        403 => "not lent",
        404 if !answer.body.contains("You are in ") => "nothing",
        500.. => "broken",
        _ => "in",
    }
}

/// Everybody of the provider, by their role there.
async fn everybody(portal: &TestPortal, expected: &Expected) -> Vec<(Option<String>, Wire)> {
    let roles = expected.roles["provider"].iter().cloned().map(Some).chain([None]);
    let mut all = vec![];
    for role in roles {
        let name = add(portal, PROVIDER, role.as_deref(), "enabled").await;
        all.push((role, portal.wire_as(&name).await));
    }
    all
}

/// Asks for every page of a company as somebody; what came out otherwise than it should.
async fn mistakes(
    expected: &Expected,
    (role, wire): &(Option<String>, Wire),
    company: &str,
    given: Option<&str>,
) -> Vec<String> {
    let may_act = expected.allows(role.as_deref(), "act-for-partners");
    let mut mistakes = vec![];
    for (route, method, pattern, _) in routes().into_iter().filter(|r| r.0.contains(" /for/")) {
        let group = expected.group(&route);
        let should = match given.filter(|_| may_act) {
            None => "nothing",
            Some(_) if group == "signed-in" => "in",
            Some(given) if expected.allows(Some(given), group) => "in",
            Some(_) => "not lent",
        };
        let path = address(&pattern.replace("{acting_for}", company), NONE);
        let answer = ask(wire, &method, &path).await;
        let is = outcome(&answer);
        if is != should {
            let status = answer.status;
            mistakes.push(format!("{role:?} by {given:?} {route}: {is} ({status}), not {should}"));
        }
    }
    mistakes
}

#[actix_web::test]
async fn as_what_the_other_company_has_said_and_nothing_else() {
    let (expected, portal) = (Expected::read(), for_real().await);
    portal.partners_with_access(PROVIDER, RESELLER).await;
    let (company, all) = (portal.organization(RESELLER).await, everybody(&portal, &expected).await);
    for given in GRANTABLE {
        portal.sql(format!("UPDATE grants SET roles = '{given}'")).await;
        for who in &all {
            let found = mistakes(&expected, who, &company, Some(given)).await;
            assert!(found.is_empty(), "{}", found.join("\n"));
        }
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

/// What a company that lets nobody act has done about it, or its partner.
const NO_RIGHT: [&str; 6] = [
    "UPDATE grants SET ended_at = since",
    "UPDATE grants SET since = '2025-01-01 09:00:00', until = '2025-06-01 09:00:00'",
    "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'bergmann'",
    "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'",
    "UPDATE grants SET grantee_id = (SELECT id FROM organizations WHERE account_name = 'alpine')",
    "DELETE FROM grants",
];

#[actix_web::test]
async fn where_nothing_lets_them_there_is_nothing() {
    let expected = Expected::read();
    for undo in NO_RIGHT {
        let portal = for_real().await;
        portal.partners_with_access(PROVIDER, RESELLER).await;
        let (company, all) =
            (portal.organization(RESELLER).await, everybody(&portal, &expected).await);
        let admin = all.iter().find(|(role, _)| role.as_deref() == Some("admin_agent")).unwrap();
        let before = mistakes(&expected, admin, &company, Some("user_admin")).await;
        assert!(before.is_empty(), "{}", before.join("\n"));
        let audited = portal.count("audit_log").await;
        portal.sql(undo).await;
        for who in &all {
            let found = mistakes(&expected, who, &company, None).await;
            assert!(found.is_empty(), "{undo}: {}", found.join("\n"));
        }
        assert_eq!(portal.count("audit_log").await, audited, "{undo}");
    }
}

/// Companies that work with the provider and let nobody act, that did once, that never did, its own, and none.
#[actix_web::test]
async fn of_no_other_company_is_anything_there() {
    let (expected, portal) = (Expected::read(), for_real().await);
    portal.partners_with_access(PROVIDER, RESELLER).await;
    portal.partners(PROVIDER, "noordlicht").await;
    portal.partners_with_access(PROVIDER, "helder").await;
    portal
        .sql("UPDATE partnerships SET state = 'ended', ends_at = since, ended_by = 'reseller', end_said_at = since, \
              end_reason = 'It is over.' WHERE reseller_id = \
              (SELECT id FROM organizations WHERE account_name = 'helder')")
        .await;
    portal.sql("UPDATE grants SET ended_at = since WHERE grantor_id = (SELECT id FROM organizations WHERE account_name = 'helder')").await;
    let all = everybody(&portal, &expected).await;
    for account in ["noordlicht", "helder", "alpine", "fabrikam", PROVIDER] {
        let company = portal.organization(account).await;
        for who in &all {
            let found = mistakes(&expected, who, &company, None).await;
            assert!(found.is_empty(), "{account}: {}", found.join("\n"));
        }
    }
    for nobody in [NONE, "none", "%2e%2e", &portal.organization(RESELLER).await.to_uppercase()] {
        let (_, wire) = &all[0];
        let answer = wire.get(&format!("/for/{nobody}/settings/users")).await;
        assert!(matches!(answer.status, 200 | 404), "{nobody} {}", answer.status);
    }
}
