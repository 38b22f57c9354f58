//! What happens while a request waits for its turn.
use super::TestPortal;
use diesel::{RunQueryDsl, sql_query};
use std::{future::Future, thread, time::Duration};
use tokio::sync::oneshot;

/// Long enough for a request to come past its guard, which reads, to the turn, which is taken.
const LONG_ENOUGH: Duration = Duration::from_millis(700);

impl TestPortal {
    /// Makes a request that has to wait for the turn of the person's organization. Before it gets it, all of the
    /// person's sessions are ended; or, to see that it would have come through, they are not.
    pub async fn while_waiting<T>(
        &self,
        user_name: &'static str,
        ends: bool,
        request: impl Future<Output = T>,
    ) -> T {
        let (taken, turn) = oneshot::channel();
        let hold = self.write(move |conn| {
            let who = format!("FROM users WHERE user_name = '{user_name}'");
            let take = "UPDATE organizations SET turn = turn + 1 WHERE id";
            sql_query(format!("{take} IN (SELECT organization_id {who})")).execute(conn)?;
            taken.send(()).unwrap();
            thread::sleep(LONG_ENOUGH);
            if ends {
                let sessions = format!("DELETE FROM sessions WHERE user_id IN (SELECT id {who})");
                sql_query(sessions).execute(conn)?;
            }
            Ok(())
        });
        let ask = async {
            turn.await.unwrap();
            request.await
        };
        tokio::join!(hold, ask).1
    }
}
