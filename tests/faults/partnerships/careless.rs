//! The negative controls.
use super::{
    ring::{PROVIDER, Ring},
    tables::lines,
};
use diesel::{RunQueryDsl, sql_query};
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::db::{Conn, Db, Error};

impl Ring<'_> {
    /// The negative controls: each looks first, then writes what it saw to be possible. If nothing broke here, the
    /// rounds above would prove nothing.
    pub async fn carelessly(&self) {
        let company = self.reseller("careless", 0).await;
        let of = format!("(SELECT id FROM organizations WHERE account_name = '{company}')");
        for states in [["accepted", "accepted"], ["accepted", "cancelled"]] {
            let id = self.invite(&company, "ada").await;
            let looked = Arc::new(Barrier::new(2));
            let answer = |state: &'static str| {
                let update = format!(
                    "UPDATE partnership_invitations SET state = '{state}', reseller_id = {of}, seen_at = sent_at, \
                     answered_at = sent_at, answered_by = invited_by WHERE id = '{id}'"
                );
                let look =
                    format!("SELECT state AS line FROM partnership_invitations WHERE id = '{id}'");
                look_then_write(
                    self.world.portal.db.clone(),
                    look,
                    "pending",
                    update,
                    looked.clone(),
                )
            };
            let (one, other) = tokio::join!(answer(states[0]), answer(states[1]));
            assert!(one && other, "{states:?}: the careless way broke nothing");
        }
        let (_, ada) = self.partner("carelessend", 0).await;
        let (id, _) = self.partnership(ada.id).await;
        let looked = Arc::new(Barrier::new(2));
        let end = |side: &str| {
            let look = format!("SELECT state AS line FROM partnerships WHERE id = '{id}'");
            let update = format!(
                "UPDATE partnerships SET state = 'ended', ends_at = since, end_said_at = since, end_reason = 'x', \
                 ended_by = '{side}', ended_by_user = (SELECT min(id) FROM users) WHERE id = '{id}'"
            );
            look_then_write(self.world.portal.db.clone(), look, "active", update, looked.clone())
        };
        let (one, other) = tokio::join!(end("provider"), end("reseller"));
        assert!(one && other, "the careless way broke nothing");
        self.world.sql("CREATE TABLE pairs (provider TEXT, reseller TEXT)").await;
        let looked = Arc::new(Barrier::new(2));
        let pair = || {
            let look = "SELECT CAST(count(*) AS TEXT) AS line FROM pairs".to_owned();
            let insert = format!("INSERT INTO pairs VALUES ('{PROVIDER}', '{company}')");
            look_then_write(self.world.portal.db.clone(), look, "0", insert, looked.clone())
        };
        let (one, other) = tokio::join!(pair(), pair());
        assert!(one && other, "the careless way broke nothing");
        println!("looked at first, then written: answered twice, ended twice, and partners twice");
    }
}

/// Whether whoever looked wrote.
async fn look_then_write(
    db: Db,
    look: String,
    hoped: &'static str,
    write: String,
    looked: Arc<Barrier>,
) -> bool {
    let is_possible = lines(&db, look).await == [hoped];
    looked.wait().await;
    if !is_possible {
        return false;
    }
    let write =
        move |conn: &mut Conn| -> Result<usize, Error> { Ok(sql_query(write).execute(conn)?) };
    db.write(write).await.unwrap() == 1
}
