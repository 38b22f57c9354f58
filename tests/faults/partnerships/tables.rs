//! What is looked up in the tables, behind the portal's back.
use super::ring::PROVIDER;
use crate::world::World;
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};
use twotier::{
    platform::db::{Conn, Db, Error},
    users::Doer,
};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

pub async fn lines(db: &Db, query: String) -> Vec<String> {
    let find =
        move |conn: &mut Conn| -> Result<Vec<Line>, Error> { Ok(sql_query(query).load(conn)?) };
    db.read(find).await.unwrap().into_iter().map(|row| row.line).collect()
}

/// How many rows there are.
pub async fn count(world: &World, from: &str) -> String {
    let count = format!("SELECT CAST(count(*) AS TEXT) AS line FROM {from}");
    lines(&world.portal.db, count).await.remove(0)
}

/// Somebody without a browser.
pub async fn doer(world: &World, company: &str, name: &str) -> Doer {
    let of = format!(
        "FROM users u JOIN organizations o ON o.id = u.organization_id \
         WHERE o.account_name = '{company}' AND u.user_name = '{name}'"
    );
    let user = lines(&world.portal.db, format!("SELECT u.id AS line {of}")).await;
    let home = lines(&world.portal.db, format!("SELECT o.id AS line {of}")).await;
    Doer::unattended(user[0].parse().unwrap(), home[0].parse().unwrap())
}

/// The key of a company.
pub async fn key_of(world: &World, company: &str) -> String {
    let of = format!("SELECT id AS line FROM organizations WHERE account_name = '{company}'");
    lines(&world.portal.db, of).await.remove(0)
}

/// The version of what stands there.
pub async fn version_of(world: &World, from: &str) -> i64 {
    let version = format!("SELECT CAST(version AS TEXT) AS line FROM {from}");
    lines(&world.portal.db, version).await[0].parse().unwrap()
}

/// What is kept of a company: the states of its invitations, and how many partnerships, consents and grants.
pub async fn kept(world: &World, company: &str) -> String {
    let of = format!("(SELECT id FROM organizations WHERE account_name = '{company}')");
    let states = format!(
        "SELECT state AS line FROM partnership_invitations WHERE reseller_id = {of} ORDER BY id"
    );
    let mut kept = lines(&world.portal.db, states).await;
    for (table, column) in [
        ("partnerships", "reseller_id"),
        ("partnership_consents", "organization_id"),
        ("grants", "grantor_id"),
    ] {
        kept.push(count(world, &format!("{table} WHERE {column} = {of}")).await);
    }
    kept.join(" ")
}

/// What stands between a company and the provider: live partnerships and grants, and how often the history of the company
/// says that a partnership ended.
pub async fn between(world: &World, company: &str) -> String {
    let of = |name: &str| format!("(SELECT id FROM organizations WHERE account_name = '{name}')");
    let (reseller, provider) = (of(company), of(PROVIDER));
    let mut found = vec![];
    for from in [
        format!(
            "partnerships WHERE state = 'active' AND provider_id = {provider} AND reseller_id = {reseller}"
        ),
        format!(
            "grants WHERE ended_at IS NULL AND grantee_id = {provider} AND grantor_id = {reseller}"
        ),
        format!("audit_log WHERE event = 'partnership.ended' AND organization_id = {reseller}"),
    ] {
        found.push(count(world, &from).await);
    }
    found.join(" ")
}
