//! Companies that work together, put straight into the tables: how they came to is another test's business.
use super::TestPortal;
use chrono::{DateTime, TimeDelta, Utc};
use twotier::partnerships;

/// A moment as both databases take it.
pub fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M:%S%.6f").to_string()
}

impl TestPortal {
    /// A provider and a reseller work together from now on. Returns the key of that.
    pub async fn partners(&self, provider: &str, reseller: &str) -> String {
        self.make_partners(provider, reseller, None).await
    }

    /// The same with administrator access for a year.
    pub async fn partners_with_access(&self, provider: &str, reseller: &str) -> String {
        self.make_partners(provider, reseller, Some(self.now() + TimeDelta::days(365))).await
    }

    async fn make_partners(
        &self,
        provider: &str,
        reseller: &str,
        until: Option<DateTime<Utc>>,
    ) -> String {
        let [id, invitation, grant] = [(); 3].map(|()| uuid::Uuid::now_v7().to_string());
        let now = moment(self.now());
        let both = format!(
            "FROM organizations p, organizations r WHERE p.account_name = '{provider}' \
             AND r.account_name = '{reseller}'"
        );
        let [inviter, answerer] = ["p", "r"]
            .map(|of| format!("(SELECT min(id) FROM users WHERE organization_id = {of}.id)"));
        let access = until.map_or_else(
            || "'none', '', NULL".to_owned(),
            |at| format!("'with_partnership', 'user_admin helpdesk_agent', '{}'", moment(at)),
        );
        self.sql(format!(
            "INSERT INTO partnership_invitations (id, provider_id, kind, email, email_key, company, language, text, \
             access, access_roles, access_until, invited_by, invited_at, sent_by, sent_at, days, expires_at, state, \
             reseller_id, seen_at, answered_at, answered_by) SELECT '{invitation}', p.id, 'named', 'a@b.example', 'a@b.example', \
             r.name, 'en', 'Hello', {access}, {inviter}, '{now}', {inviter}, '{now}', 30, '{now}', 'accepted', r.id, '{now}', \
             '{now}', {answerer} {both}"
        ))
        .await;
        self.sql(format!(
            "INSERT INTO partnership_consents (invitation_id, organization_id, user_id, given_at, language, text, \
             gives_access, digest) SELECT '{invitation}', r.id, {answerer}, '{now}', 'en', 'Yes', {}, '{:064}' {both}",
            until.is_some(),
            0
        ))
        .await;
        self.sql(format!(
            "INSERT INTO partnerships (id, provider_id, reseller_id, invitation_id, state, since, keeps_access, \
             sort_name, country, readiness) SELECT '{id}', p.id, r.id, '{invitation}', 'active', '{now}', FALSE, \
             '', r.country, 'ready' {both}"
        ))
        .await;
        if let Some(until) = until {
            let until = moment(until);
            self.sql(format!(
                "INSERT INTO grants (id, grantor_id, grantee_id, roles, source_kind, source_id, since, until) \
                 SELECT '{grant}', r.id, p.id, 'user_admin helpdesk_agent', 'partnership', '{id}', '{now}', \
                 '{until}' {both}"
            ))
            .await;
        }
        self.refresh_copies(reseller).await;
        id
    }

    /// Brings the copies up to date that a change behind the portal's back left behind.
    pub async fn refresh_copies(&self, reseller: &str) {
        let id = self.organization(reseller).await.parse().unwrap();
        self.write(move |conn| partnerships::refresh(conn, id)).await;
    }

    /// The id of an organization.
    pub async fn organization(&self, account: &str) -> String {
        let id = "SELECT id AS line FROM organizations WHERE account_name";
        self.line(format!("{id} = '{account}'")).await
    }

    /// How many live grants there are.
    pub async fn live_grants(&self) -> i64 {
        let now = moment(self.now());
        self.count(&format!("grants WHERE ended_at IS NULL AND until > '{now}'")).await
    }
}
