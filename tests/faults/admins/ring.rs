//! The pairs, and what they press.
use super::{ACTS, Act, NAMES, PAIRS, company};
use crate::{
    submissions::client,
    world::{Node, World},
};
use diesel::{prelude::*, sql_query};
use futures_util::future::join_all;
use reqwest::{Client, Response, redirect::Policy};
use std::collections::BTreeMap;
use twotier::platform::{
    db::{Conn, Error},
    schema::{sessions, users},
};

/// Somebody with a session that was made beforehand.
pub struct Admin {
    pub id: String,
    session: String,
}

/// The two of each company, and the nodes that they use.
pub struct Ring<'a> {
    pub world: &'a World,
    client: Client,
    nodes: [Node; 2],
    pub pairs: Vec<[Admin; 2]>,
}

impl<'a> Ring<'a> {
    pub async fn with(world: &'a World, nodes: [Node; 2]) -> Self {
        let client = client().redirect(Policy::none()).build().unwrap();
        let mut ring = Self { world, client, nodes, pairs: vec![] };
        for n in 0..PAIRS {
            let pair = [ring.admin(n, 0).await, ring.admin(n, 1).await];
            ring.pairs.push(pair);
        }
        world.sql("CREATE TABLE kept_sessions AS SELECT * FROM sessions").await;
        ring
    }

    async fn admin(&self, n: usize, who: usize) -> Admin {
        let company = company(n);
        let name = format!("{}@{company}.twotier.example", NAMES[who]);
        let fields = [("user_name", name.as_str()), ("password", crate::world::PASSWORD)];
        let answer = self.post(0, "/sign-in", None, &fields).await;
        let mut cookies = answer.cookies().filter(|cookie| cookie.name() == "sid");
        let session = cookies.next().expect("a session").value().to_owned();
        let find = move |conn: &mut Conn| -> Result<String, Error> {
            use twotier::platform::schema::organizations;
            let of_company = users::table
                .inner_join(organizations::table)
                .filter(organizations::account_name.eq(company))
                .filter(users::user_name.eq(NAMES[who]));
            Ok(of_company.select(users::id).first(conn)?)
        };
        Admin { id: self.world.portal.db.read(find).await.unwrap(), session }
    }

    /// Everybody is a global admin again, with the session that they had.
    pub async fn as_before(&self) {
        let now = self.world.portal.clock.now().naive_utc();
        let restore = move |conn: &mut Conn| -> Result<(), Error> {
            for statement in [
                "UPDATE users SET state = 'enabled', removed_at = NULL, removed_from = NULL, session_epoch = \
                 (SELECT epoch FROM kept_sessions WHERE user_id = users.id)",
                "DELETE FROM user_roles",
                "INSERT INTO user_roles (user_id, role) SELECT id, 'global_admin' FROM users",
                "DELETE FROM sessions",
                "INSERT INTO sessions SELECT * FROM kept_sessions",
                "DELETE FROM due WHERE kind = 'users.purge'",
            ] {
                sql_query(statement).execute(conn)?;
            }
            diesel::update(sessions::table).set(sessions::seen_at.eq(now)).execute(conn)?;
            Ok(())
        };
        self.world.portal.db.write(restore).await.unwrap();
    }

    /// All thirty-two press at once, on the pages that they have open; what each two of them were answered.
    pub async fn all_at_once(&self, round: u32) -> Vec<String> {
        let versions = self.world.portal.db.read(|conn| -> Result<Vec<(String, i64)>, Error> {
            Ok(users::table.select((users::id, users::version)).load(conn)?)
        });
        let versions = versions.await.unwrap().into_iter().collect();
        let presses = (0..PAIRS).map(async |n| {
            let acts = [ACTS[n / ACTS.len()], ACTS[n % ACTS.len()]];
            let press = |who: usize| self.press(round, (n, who), acts[who], &versions);
            let (one, other) = tokio::join!(press(0), press(1));
            format!("{acts:?} {one} {other}")
        });
        join_all(presses).await
    }

    /// Presses a button; the status of the answer, which is never the portal's own failure.
    async fn press(
        &self,
        round: u32,
        (n, who): (usize, usize),
        act: Act,
        versions: &BTreeMap<String, i64>,
    ) -> u16 {
        let (me, other) = (&self.pairs[n][who], &self.pairs[n][1 - who]);
        let is_even = round.is_multiple_of(2);
        let (whom, button) = match act {
            Act::Remove => (other, "removal"),
            Act::Deactivate => (other, "deactivation"),
            Act::Demote => (other, "roles"),
            Act::Leave => (me, if is_even { "roles" } else { "removal" }),
        };
        let version = versions[&whom.id].to_string();
        let mut fields = vec![("version", version.as_str())];
        if button == "roles" {
            fields.push(("role", "user_admin"));
        }
        // Each of them uses now the one node, now the other.
        let node = if is_even { who } else { 1 - who };
        let path = format!("/settings/users/{}/{button}", whom.id);
        let answer = self.post(node, &path, Some(me), &fields).await;
        let status = answer.status().as_u16();
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        assert!(status < 500, "round {round}, {act:?}: {status}");
        assert!(!to.unwrap_or_default().starts_with("/proof"), "the proof has become too old");
        status
    }

    async fn post(
        &self,
        node: usize,
        path: &str,
        who: Option<&Admin>,
        fields: &[(&str, &str)],
    ) -> Response {
        let mut request = self.client.post(format!("{}{path}", self.nodes[node].base));
        if let Some(who) = who {
            request = request.header("cookie", format!("sid={}", who.session));
        }
        request.header("sec-fetch-site", "same-origin").form(fields).send().await.unwrap()
    }
}
