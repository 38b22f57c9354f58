//! Many customers, behind the portal's back.
use crate::{
    customers::{tulp_authorized, with_partners},
    support::TestPortal,
};
use twotier::customers;

/// How many customers there are besides Tulp.
pub const OTHERS: usize = 60;
/// How their keys begin, and those of what the reseller and the provider of each have to do with it.
const COMPANY: &str = "00000000-0000-7000-8000-";
pub const RESELLER: &str = "00000000-0000-7000-8001-";
pub const PROVIDER: &str = "00000000-0000-7000-8002-";
/// Each of the others.
const EACH: &str = "(SELECT id AS company_id FROM organizations WHERE account_name LIKE 'customer-%') AS companies";
/// What Tulp's answer left behind: the table, what is another's of each of the others, and what is the same.
const LEFT: [(&str, &str, &str, &str); 4] = [
    (
        "customer_invitations",
        "id, customer_id",
        "company_id, company_id",
        "inviter_id, reseller_id, provider_id, parties, email, email_key, company, search, language, text, \
         reseller_access, provider_access, access_roles, access_until, invited_by, invited_at, sent_by, sent_at, \
         days, expires_at, state, seen_at, answered_at, answered_by",
    ),
    (
        "customer_consents",
        "invitation_id, customer_id",
        "company_id, company_id",
        "partner_id, user_id, given_at, language, text, gives_access, digest",
    ),
    (
        "customer_relationships",
        "id, invitation_id, customer_id",
        "'00000000-0000-7000-' || CASE side WHEN 'reseller' THEN '8001' ELSE '8002' END || substr(company_id, 24), \
         company_id, company_id",
        "partner_id, side, state, since, sort_name",
    ),
    ("customer_shares", "customer_id", "company_id", "reseller_id, provider_id, since"),
];
/// Where a partner stands in them.
const PARTNER: [(&str, &str); 4] = [
    ("customer_invitations", "provider_id"),
    ("customer_consents", "partner_id"),
    ("customer_relationships", "partner_id"),
    ("customer_shares", "provider_id"),
];
pub const END: &str = "UPDATE customer_relationships SET state = 'ended', ended_at = since, ended_by = 'customer', \
     ended_by_user = (SELECT min(id) FROM users), end_reason = 'x'";

/// Bergmann's customers behind the portal's back: Tulp, and the others after it, of whom four in a row have one name. Every
/// other one is in Belgium; every tenth is shared with Alpine, all else with Northwind.
pub async fn with_customers() -> TestPortal {
    let portal = with_partners().await;
    portal.partners("alpine", "bergmann").await;
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    let company = |n: usize| {
        let (name, country) = (n / 4, if n.is_multiple_of(2) { "BE" } else { "NL" });
        format!(
            ",('{COMPANY}{n:012}','Customer {name:02}','customer-{n}','{country}','en','none',\
             '2026-01-01 00:00:00','customer {name:02} customer-{n}')"
        )
    };
    let companies: String = (1..=OTHERS).map(company).collect();
    let columns = "id, name, account_name, country, language, standing, created_at, name_key";
    portal.sql(format!("INSERT INTO organizations ({columns}) VALUES {}", &companies[1..])).await;
    for (table, others, values, same) in LEFT {
        let copies = format!("SELECT {values}, {same} FROM {table}, {EACH}");
        portal.sql(format!("INSERT INTO {table} ({others}, {same}) {copies}")).await;
    }
    let [northwind, alpine] =
        [portal.organization("northwind").await, portal.organization("alpine").await];
    for (table, column) in PARTNER {
        let is_theirs = format!("{column} = '{northwind}' AND customer_id LIKE '{COMPANY}%0'");
        portal.sql(format!("UPDATE {table} SET {column} = '{alpine}' WHERE {is_theirs}")).await;
    }
    portal.sql("UPDATE customer_invitations SET parties = reseller_id || '/' || provider_id").await;
    refresh(&portal).await;
    // Companies without a record and without people; else all is as if they had answered.
    assert_eq!(portal.broken_names().await, ["I12", "I1"]);
    portal
}

/// Lists say what is true again.
pub async fn refresh(portal: &TestPortal) {
    let all = portal.lines("SELECT DISTINCT customer_id AS line FROM customer_relationships").await;
    let refresh = move |conn: &mut _| {
        all.iter().try_for_each(|id| customers::refresh(conn, id.parse().unwrap()))
    };
    portal.write(refresh).await;
}

/// Where a partner sees those of whom this holds.
pub fn those(keys: &str, is_one: impl Fn(usize) -> bool) -> Vec<String> {
    let numbers = (1..=OTHERS).filter(|n| is_one(*n));
    numbers.map(|n| format!("/customers/{keys}{n:012}")).collect()
}

/// The same, after Tulp.
pub async fn with_tulp(
    portal: &TestPortal,
    (partner, keys): (&str, &str),
    is_one: impl Fn(usize) -> bool,
) -> Vec<String> {
    let tulp = format!("/customers/{}", portal.relationship("tulp", partner).await);
    [vec![tulp], those(keys, is_one)].concat()
}
