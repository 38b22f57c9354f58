//! The negative controls.
use super::{
    ring::{PROVIDER, Ring},
    tables::lines,
};
use diesel::{RunQueryDsl, sql_query};
use std::fmt::Debug;
use tokio::sync::Barrier;
use twotier::platform::db::{Conn, Db, Error};

impl Ring<'_> {
    /// The negative controls: each looks first, then writes what it saw to be possible. If nothing broke here, the
    /// rounds above would prove nothing.
    pub async fn carelessly(&self) {
        let (company, db) = (self.reseller("careless", 0).await, &self.world.portal.db);
        let of = format!("(SELECT id FROM organizations WHERE account_name = '{company}')");
        for states in [["accepted", "accepted"], ["accepted", "cancelled"]] {
            let id = self.invite(&company, "ada").await;
            let looked = &Barrier::new(2);
            let answer = |state: &'static str| {
                let update = format!(
                    "UPDATE partnership_invitations SET state = '{state}', reseller_id = {of}, seen_at = sent_at, \
                     answered_at = sent_at, answered_by = invited_by WHERE id = '{id}'"
                );
                let look =
                    format!("SELECT state AS line FROM partnership_invitations WHERE id = '{id}'");
                together(db, (look, "pending"), looked, update)
            };
            let (one, other) = tokio::join!(answer(states[0]), answer(states[1]));
            assert!(one && other, "{states:?}: the careless way broke nothing");
        }
        let (_, ada) = self.partner("carelessend", 0).await;
        let (id, _) = self.partnership(ada.id).await;
        let looked = &Barrier::new(2);
        let end = |side: &str| {
            let look = format!("SELECT state AS line FROM partnerships WHERE id = '{id}'");
            let update = format!(
                "UPDATE partnerships SET state = 'ended', ends_at = since, end_said_at = since, end_reason = 'x', \
                 ended_by = '{side}', ended_by_user = (SELECT min(id) FROM users) WHERE id = '{id}'"
            );
            together(db, (look, "active"), looked, update)
        };
        let (one, other) = tokio::join!(end("provider"), end("reseller"));
        assert!(one && other, "the careless way broke nothing");
        self.world.sql("CREATE TABLE pairs (provider TEXT, reseller TEXT)").await;
        let looked = &Barrier::new(2);
        let pair = || {
            let look = "SELECT CAST(count(*) AS TEXT) AS line FROM pairs".to_owned();
            let insert = format!("INSERT INTO pairs VALUES ('{PROVIDER}', '{company}')");
            together(db, (look, "0"), looked, insert)
        };
        let (one, other) = tokio::join!(pair(), pair());
        assert!(one && other, "the careless way broke nothing");
        println!("looked at first, then written: answered twice, ended twice, and partners twice");
    }
}

/// Whether whoever looked wrote: in another transaction, and something happened in between.
pub async fn look_then_write<E: From<Error> + Debug + Send + 'static>(
    db: &Db,
    (look, hoped): (String, &str),
    meanwhile: impl Future<Output = ()>,
    write: impl FnOnce(&mut Conn) -> Result<usize, E> + Send + 'static,
) -> bool {
    let is_possible = lines(db, look).await == [hoped];
    meanwhile.await;
    is_possible && db.write(write).await.unwrap() == 1
}

/// A statement, as somebody careless runs it as soon as the other has looked, too.
pub async fn together(db: &Db, look: (String, &str), looked: &Barrier, statement: String) -> bool {
    let run =
        move |conn: &mut Conn| -> Result<usize, Error> { Ok(sql_query(statement).execute(conn)?) };
    let both = async {
        looked.wait().await;
    };
    look_then_write(db, look, both, run).await
}
