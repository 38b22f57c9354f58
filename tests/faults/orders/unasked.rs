//! *Place order* of somebody careless, who was told that all is in order and does not ask again.
use super::cast::Scene;
use chrono::{DateTime, Utc};
use diesel::{RunQueryDsl, sql_query};
use twotier::{
    orders::{self, Attempt},
    platform::db::{Conn, Error},
    users::Doer,
};

/// What somebody careless writes in a transaction of their own, long after they looked.
pub struct Unasked {
    pub me: Doer,
    pub attempt: Attempt,
    /// Makes all of it as they saw it, for as long as they write: what they do not ask cannot stop them.
    pub as_seen: Vec<String>,
    /// Makes all of it as it is.
    pub as_it_is: Vec<String>,
}

impl Unasked {
    /// The order.
    pub fn order(
        self,
        now: DateTime<Utc>,
    ) -> impl FnOnce(&mut Conn) -> Result<usize, Error> + Send + 'static {
        move |conn: &mut Conn| {
            for statement in self.as_seen {
                sql_query(statement).execute(conn)?;
            }
            orders::submit(conn, &self.me, &self.attempt, now).unwrap();
            for statement in self.as_it_is {
                sql_query(statement).execute(conn)?;
            }
            Ok(1)
        }
    }
}

/// A relationship is as if nobody had ended it.
pub fn goes_on(scene: &Scene) -> String {
    format!(
        "UPDATE customer_relationships SET state = 'active', ended_at = NULL, ended_by = NULL, \
         ended_by_user = NULL, end_reason = NULL WHERE id = '{}'",
        scene.relationship
    )
}

/// It ends, whatever depends on it.
pub fn ends(scene: &Scene) -> String {
    format!(
        "UPDATE customer_relationships SET state = 'ended', ended_at = since, ended_by = 'customer', \
         ended_by_user = (SELECT min(id) FROM users), end_reason = 'x' WHERE id = '{}'",
        scene.relationship
    )
}
