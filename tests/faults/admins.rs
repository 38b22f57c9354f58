//! Two global admins act against each other at once, each on a node of their own (reliability T-RC-3, AC19, I1):
//! one of them is left. With the negative control (rule 48).
use crate::{
    submissions::{client, rounds_asked},
    world::World,
};
use diesel::{QueryableByName, RunQueryDsl, prelude::*, sql_query, sql_types::BigInt};
use futures_util::future::join_all;
use reqwest::{Client, Response, redirect::Policy};
use std::{collections::BTreeMap, process::Child, sync::Arc};
use tokio::sync::Barrier;
use twotier::platform::{
    db::{Conn, Db, Error},
    schema::{sessions, users},
};

/// One of them removes, demotes or deactivates the other, or leaves; and so does the other.
const ACTS: [Act; 4] = [Act::Remove, Act::Demote, Act::Deactivate, Act::Leave];
/// A company for each two of them.
const PAIRS: usize = ACTS.len() * ACTS.len();
const NAMES: [&str; 2] = ["ada", "bea"];

#[derive(Debug, Clone, Copy)]
enum Act {
    Remove,
    Demote,
    Deactivate,
    /// Gives up the own role, or removes the own account: the page has no button for that, but the address
    /// takes it.
    Leave,
}

/// Somebody with a session that was made beforehand.
struct Admin {
    id: String,
    session: String,
}

/// A server of its own; it ends with its test.
struct Node {
    server: Child,
    base: String,
}

impl Node {
    fn on(world: &World) -> Self {
        let (server, base) = world.serve();
        Self { server, base }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.server.kill().and_then(|()| self.server.wait()));
    }
}

/// The two of each company, and the nodes that they use.
struct Ring<'a> {
    world: &'a World,
    client: Client,
    nodes: [Node; 2],
    pairs: Vec<[Admin; 2]>,
}

pub async fn rounds(world: &World) {
    for n in 0..PAIRS {
        world.add_company(&company(n), &NAMES).await;
    }
    let nodes = [Node::on(world), Node::on(world)];
    let ring = Ring::with(world, nodes).await;
    let (rounds, mut answers) = (rounds_asked(), vec![]);
    for round in 0..rounds {
        ring.as_before().await;
        answers.extend(ring.all_at_once(round).await);
        let left = left(world).await;
        assert_eq!(left, [1; PAIRS], "round {round}: {:?}", &answers[answers.len() - PAIRS..]);
    }
    let (is_content, told) = world.check();
    assert!(is_content, "{told}");
    println!("{rounds} rounds of {PAIRS} pairs: one admin is left in each");
    ring.carelessly().await;
}

fn company(n: usize) -> String {
    format!("pair{n}")
}

impl<'a> Ring<'a> {
    async fn with(world: &'a World, nodes: [Node; 2]) -> Self {
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
    async fn as_before(&self) {
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
    async fn all_at_once(&self, round: u32) -> Vec<String> {
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

    /// The negative control: both look whether there is another admin, then both write. If nothing broke here, the
    /// rounds above would prove nothing.
    async fn carelessly(&self) {
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

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

const ADMINS: &str = "SELECT count(*) FROM users u JOIN user_roles r ON r.user_id = u.id \
    WHERE u.state = 'enabled' AND r.role = 'global_admin' AND u.organization_id";

/// How many global admins somebody's company has.
fn admins_beside(conn: &mut Conn, id: &str) -> Result<i64, Error> {
    let company = users::table.find(id).select(users::organization_id).first::<String>(conn)?;
    let query = format!("SELECT ({ADMINS} = '{company}') AS count");
    Ok(sql_query(query).get_result::<Count>(conn)?.count)
}

fn demote(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sql_query(format!("DELETE FROM user_roles WHERE user_id = '{id}'")).execute(conn)?;
    Ok(())
}

/// How many global admins who can sign in each company has.
async fn left(world: &World) -> Vec<i64> {
    let query = format!("SELECT ({ADMINS} = o.id) AS count FROM organizations o ORDER BY o.id");
    let count = move |conn: &mut Conn| -> Result<Vec<Count>, Error> {
        Ok(sql_query(query).load::<Count>(conn)?)
    };
    let found = world.portal.db.read(count).await.unwrap();
    found.into_iter().map(|row| row.count).collect()
}
