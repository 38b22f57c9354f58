//! The negative control: whoever looks first and writes then breaks the rule.
use super::{
    PAIRS,
    left::{admins_beside, left},
    ring::{Admin, Ring},
};
use diesel::{prelude::*, sql_query};
use futures_util::future::join_all;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::db::{Conn, Db, Error};

impl Ring<'_> {
    /// The negative control: both look whether there is another admin, then both write. If nothing broke here, the
    /// rounds above would prove nothing.
    pub async fn carelessly(&self) {
        self.as_before().await;
        let pairs = self.pairs.iter().map(async |[one, other]| {
            let looked = Arc::new(Barrier::new(2));
            let careless = |whom: &Admin| {
                look_then_write(self.world.portal.db.clone(), whom.id.clone(), looked.clone())
            };
            tokio::join!(careless(one), careless(other))
        });
        join_all(pairs).await;
        let broken = left(self.world).await.into_iter().filter(|left| *left == 0).count();
        println!("looked at first, then written: {broken} of {PAIRS} companies have no admin");
        assert!(broken > 0, "the careless way broke nothing");
        if self.world.is_on_postgres() {
            self.carelessly_in_one_transaction().await;
        }
    }

    /// One transaction for both steps is no better on PostgreSQL. On SQLite it would be: one writes at a time.
    async fn carelessly_in_one_transaction(&self) {
        self.as_before().await;
        for [one, other] in &self.pairs {
            let looked = Arc::new(std::sync::Barrier::new(2));
            let careless = |whom: &Admin| {
                let (id, looked) = (whom.id.clone(), looked.clone());
                self.world.portal.db.write(move |conn| {
                    let admins = admins_beside(conn, &id);
                    looked.wait();
                    if admins? > 1 { demote(conn, &id) } else { Ok(()) }
                })
            };
            let (one, other) = tokio::join!(careless(one), careless(other));
            one.and(other).unwrap();
        }
        let broken = left(self.world).await.into_iter().filter(|left| *left == 0).count();
        println!("the same in one transaction: {broken} of {PAIRS}");
        assert!(broken > 0, "the careless transaction broke nothing");
    }
}

async fn look_then_write(db: Db, id: String, looked: Arc<Barrier>) {
    let of_whom = id.clone();
    let admins = db.read(move |conn| admins_beside(conn, &of_whom)).await.unwrap();
    looked.wait().await;
    if admins > 1 {
        db.write(move |conn| demote(conn, &id)).await.unwrap();
    }
}

fn demote(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sql_query(format!("DELETE FROM user_roles WHERE user_id = '{id}'")).execute(conn)?;
    Ok(())
}
