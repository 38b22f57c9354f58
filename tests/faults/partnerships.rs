//! An invitation is answered from several sides at once, each on a node of its own (reliability T-RC-1, 2 and 4;
//! I2, I5): it comes to one legal order. With the negative controls (rule 48).
use crate::{
    submissions::{client, rounds_asked},
    world::{Node, PASSWORD, World},
};
use chrono::TimeDelta;
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};
use futures_util::future::join_all;
use reqwest::{Client, redirect::Policy};
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::{
    partnerships::invitations::{self, NewInvitation, Shown, store},
    platform::db::{Conn, Db, Error},
    users::{
        Doer,
        links::{self, NewLink, Purpose},
    },
    values::{AdminAccess, InvitationId, Language},
};

const PROVIDER: &str = "northwind";
const ADMINS: [&str; 2] = ["ada", "bea"];

/// The provider, and the nodes that resellers use.
struct Ring<'a> {
    world: &'a World,
    client: Client,
    nodes: [Node; 2],
    provider: Doer,
}

/// An invitation, as the answer page shows it to somebody.
#[derive(Clone)]
struct Shop {
    id: InvitationId,
    session: String,
    digest: String,
}

pub async fn rounds(world: &World) {
    world.add_company(PROVIDER, &["maya"]).await;
    world.sql("UPDATE organizations SET standing = 'provider'").await;
    let nodes = [Node::on(world), Node::on(world)];
    let client = client().redirect(Policy::none()).build().unwrap();
    let provider = doer(world, PROVIDER, "maya").await;
    let ring = Ring { world, client, nodes, provider };
    let (mut accepted, mut cancelled) = (0, 0);
    for round in 0..rounds_asked() {
        ring.four_times(round).await;
        match ring.while_it_is_cancelled(round).await.as_str() {
            "accepted" => accepted += 1,
            _ => cancelled += 1,
        }
        ring.two_of_one_pair(round).await;
    }
    // They never enrolled, which is another invariant's business.
    world.sql("UPDATE organizations SET standing = 'none' WHERE standing = 'reseller'").await;
    let (is_content, told) = world.check();
    assert!(is_content, "{told}");
    println!("accept against cancel: {accepted} accepted, {cancelled} cancelled");
    ring.carelessly().await;
}

impl Ring<'_> {
    /// T-RC-1: one invitation is accepted four times at once, by two people on two nodes.
    async fn four_times(&self, round: u32) {
        let company = self.reseller("four", round).await;
        let id = self.invite(&company, "ada").await;
        let [ada, bea] =
            [self.open(&company, "ada", id).await, self.open(&company, "bea", id).await];
        let presses = [(0, &ada), (1, &bea), (1, &ada), (0, &bea)];
        let answers = join_all(presses.map(|(node, shop)| self.accept(node, shop))).await;
        let won = answers.iter().filter(|status| **status == 303).count();
        let late = answers.iter().filter(|status| **status == 409).count();
        assert_eq!((won, late), (1, 3), "round {round}: {answers:?}");
        assert_eq!(self.kept(&company).await, "accepted 1 1 1", "round {round}");
    }

    /// T-RC-2: it is accepted while the provider takes it back. What it came to.
    async fn while_it_is_cancelled(&self, round: u32) -> String {
        let company = self.reseller("cancel", round).await;
        let id = self.invite(&company, "ada").await;
        let ada = self.open(&company, "ada", id).await;
        let version = self.version(id).await;
        let (me, now) = (self.provider.clone(), self.world.portal.clock.now());
        let cancel =
            self.world.portal.db.write(move |conn| {
                invitations::cancel(conn, &me, Shown { id, version }, None, now)
            });
        // Now the one is asked for first, now the other.
        let (status, taken_back) = if round.is_multiple_of(2) {
            tokio::join!(self.accept(0, &ada), cancel)
        } else {
            let (taken_back, status) = tokio::join!(cancel, self.accept(0, &ada));
            (status, taken_back)
        };
        let kept = self.kept(&company).await;
        match (status, taken_back.is_ok()) {
            (303, false) => assert_eq!(kept, "accepted 1 1 1", "round {round}"),
            (409, true) => assert_eq!(kept, "cancelled 0 0 0", "round {round}"),
            other => panic!("round {round}: {other:?}, {kept}"),
        }
        kept.split(' ').next().unwrap().to_owned()
    }

    /// T-RC-4: two invitations of one pair are accepted at once: they are partners once.
    async fn two_of_one_pair(&self, round: u32) {
        let company = self.reseller("pair", round).await;
        let mut shops = vec![];
        for name in ADMINS {
            let id = self.invite(&company, name).await;
            shops.push(self.open(&company, "ada", id).await);
        }
        let (one, other) = tokio::join!(self.accept(0, &shops[0]), self.accept(1, &shops[1]));
        let mut answers = [one, other];
        answers.sort_unstable();
        assert_eq!(answers, [303, 409], "round {round}");
        let kept = self.kept(&company).await;
        assert!(kept == "accepted pending 1 1 1" || kept == "pending accepted 1 1 1", "{kept}");
    }

    async fn reseller(&self, kind: &str, round: u32) -> String {
        let name = format!("{kind}{round}");
        self.world.add_company(&name, &ADMINS).await;
        let statement =
            format!("UPDATE organizations SET standing = 'reseller' WHERE account_name = '{name}'");
        self.world.sql(statement).await;
        name
    }

    /// The provider invites whoever reads somebody's mail.
    async fn invite(&self, company: &str, name: &str) -> InvitationId {
        let (me, now) = (self.provider.clone(), self.world.portal.clock.now());
        let access = invitations::Access {
            roles: invitations::Access::USUAL.to_vec(),
            until: now + TimeDelta::days(300),
        };
        let new = NewInvitation {
            email: format!("{name}@{company}.example").parse().unwrap(),
            company: company.parse().unwrap(),
            language: Language::En,
            text: "Work with us.".parse().unwrap(),
            days: 30,
            access: Some(access),
            way: AdminAccess::WithPartnership,
        };
        let send = move |conn: &mut Conn| invitations::send(conn, &me, new, now);
        self.world.portal.db.write(send).await.unwrap()
    }

    /// Somebody signs in, follows a link and presses *Continue*.
    async fn open(&self, company: &str, name: &str, id: InvitationId) -> Shop {
        let sign_in = format!("{name}@{company}.twotier.example");
        let fields = [("user_name", sign_in.as_str()), ("password", PASSWORD)];
        let signed_in = self.post(0, "/sign-in", "", &fields).await;
        let mut cookies = signed_in.cookies().filter(|cookie| cookie.name() == "sid");
        let session = cookies.next().expect("a session").value().to_owned();
        let link = format!("/i/{}", self.link(id).await);
        assert_eq!(self.get(&link, &session).await.0, 303);
        let shown = id.to_string();
        let shown = [("invitation", shown.as_str())];
        assert_eq!(self.post(0, "/invitation", &session, &shown).await.status(), 303);
        let (status, page) = self.get(&format!("/invitations/{id}"), &session).await;
        assert_eq!(status, 200);
        let digest = page.split("name=\"digest\" value=\"").nth(1).expect("a box");
        let digest = digest.split('"').next().unwrap().to_owned();
        Shop { id, session, digest }
    }

    /// Another link to it, of which the mail tells nothing.
    async fn link(&self, id: InvitationId) -> String {
        let now = self.world.portal.clock.now();
        let issue = move |conn: &mut Conn| -> Result<String, Error> {
            let invitation = store::find(conn, id)?.unwrap();
            let link = NewLink {
                purpose: Purpose::AnswerInvitation,
                subject: id.to_string(),
                email: &invitation.email,
                organization: invitation.provider,
                good_for: TimeDelta::days(1),
            };
            Ok(links::issue(conn, &link, now)?.expose().to_owned())
        };
        self.world.portal.db.write(issue).await.unwrap()
    }

    async fn version(&self, id: InvitationId) -> i64 {
        let find = move |conn: &mut Conn| store::find(conn, id);
        self.world.portal.db.read(find).await.unwrap().unwrap().version
    }

    /// *Authorize indirect provider*; the status of the answer, which is never the portal's own failure.
    async fn accept(&self, node: usize, shop: &Shop) -> u16 {
        let fields = [("authorize", "yes"), ("digest", shop.digest.as_str())];
        let path = format!("/invitations/{}/authorization", shop.id);
        let answer = self.post(node, &path, &shop.session, &fields).await;
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        assert!(to.is_none_or(|to| to == "/indirect-providers"), "led elsewhere");
        answer.status().as_u16()
    }

    async fn get(&self, path: &str, session: &str) -> (u16, String) {
        let request = self.client.get(format!("{}{path}", self.nodes[0].base));
        let answer = request.header("cookie", format!("sid={session}")).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    async fn post(
        &self,
        node: usize,
        path: &str,
        session: &str,
        fields: &[(&str, &str)],
    ) -> reqwest::Response {
        let mut request = self.client.post(format!("{}{path}", self.nodes[node].base));
        if !session.is_empty() {
            request = request.header("cookie", format!("sid={session}"));
        }
        request.header("sec-fetch-site", "same-origin").form(fields).send().await.unwrap()
    }

    /// What is kept of a company: the states of its invitations, and how many partnerships, consents and grants.
    async fn kept(&self, company: &str) -> String {
        let of = format!("(SELECT id FROM organizations WHERE account_name = '{company}')");
        let states = format!(
            "SELECT state AS line FROM partnership_invitations WHERE reseller_id = {of} ORDER BY id"
        );
        let mut kept = lines(&self.world.portal.db, states).await;
        for (table, column) in [
            ("partnerships", "reseller_id"),
            ("partnership_consents", "organization_id"),
            ("grants", "grantor_id"),
        ] {
            let count =
                format!("SELECT CAST(count(*) AS TEXT) AS line FROM {table} WHERE {column} = {of}");
            kept.extend(lines(&self.world.portal.db, count).await);
        }
        kept.join(" ")
    }

    /// The negative controls: each looks first, then writes what it saw to be possible. If nothing broke here, the
    /// rounds above would prove nothing.
    async fn carelessly(&self) {
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
        self.world.sql("CREATE TABLE pairs (provider TEXT, reseller TEXT)").await;
        let looked = Arc::new(Barrier::new(2));
        let pair = || {
            let look = "SELECT CAST(count(*) AS TEXT) AS line FROM pairs".to_owned();
            let insert = format!("INSERT INTO pairs VALUES ('{PROVIDER}', '{company}')");
            look_then_write(self.world.portal.db.clone(), look, "0", insert, looked.clone())
        };
        let (one, other) = tokio::join!(pair(), pair());
        assert!(one && other, "the careless way broke nothing");
        println!("looked at first, then written: answered twice, and partners twice");
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

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

async fn lines(db: &Db, query: String) -> Vec<String> {
    let find =
        move |conn: &mut Conn| -> Result<Vec<Line>, Error> { Ok(sql_query(query).load(conn)?) };
    db.read(find).await.unwrap().into_iter().map(|row| row.line).collect()
}

/// Somebody without a browser.
async fn doer(world: &World, company: &str, name: &str) -> Doer {
    let of = format!(
        "FROM users u JOIN organizations o ON o.id = u.organization_id \
         WHERE o.account_name = '{company}' AND u.user_name = '{name}'"
    );
    let user = lines(&world.portal.db, format!("SELECT u.id AS line {of}")).await;
    let home = lines(&world.portal.db, format!("SELECT o.id AS line {of}")).await;
    Doer::unattended(user[0].parse().unwrap(), home[0].parse().unwrap())
}
