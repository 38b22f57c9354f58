//! A list of a thousand invitations: killed half-way, taken up again, and then uploaded once more. Every good line comes
//! to one invitation and one letter. With the negative control (reliability, rule 48).
use crate::{
    partnerships::tables::lines as lines_of,
    submissions::{client, rounds_asked},
    world::{Node, PASSWORD, World},
};
use reqwest::{Client, Response, redirect::Policy};
use std::{fmt::Write as _, process::Child, time::Duration};

/// So many good lines a list has; one more is none.
const GOOD: usize = 999;
/// So many a piece has.
const PIECE: usize = 50;

/// Somebody of a provider, signed in.
struct Uploader {
    client: Client,
    base: String,
}

pub async fn rounds(world: &World) {
    let rounds = rounds_asked().min(10);
    for round in 0..rounds {
        let provider = format!("provider{round}");
        world.add_company(&provider, &["maya"]).await;
        world.sql("UPDATE organizations SET standing = 'provider'").await;
        kill_half_way(world, round, &provider).await;
        takes_it_up_again(world, round, &provider).await;
        let (is_content, told) = world.check();
        assert!(is_content, "round {round}: {told}");
    }
    println!("{rounds} rounds: {GOOD} lines each, killed half-way, sent once");
    carelessly(world, &format!("provider{}", rounds - 1)).await;
}

/// The lines of a round: those that can be sent, then one that cannot.
fn lines(round: u32) -> String {
    let mut lines = String::from("email;company\n");
    for n in 0..GOOD {
        let _ = writeln!(lines, "office@r{round}n{n}.example;Company {n}");
    }
    lines.push_str("office;Nobody\n");
    lines
}

async fn kill_half_way(world: &World, round: u32, provider: &str) {
    let (mut child, base) = world.serve();
    let maya = Uploader::sign_in(&base, provider).await;
    let list = maya.upload(&lines(round)).await;
    assert_eq!(maya.post(&format!("{list}/sending")).await.status(), 303);
    // Now soon, now late, and anywhere within a piece.
    let wanted = 1 + (round as usize * 7 % 18) * PIECE;
    while sent(world, provider).await[0] < wanted {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    tokio::time::sleep(Duration::from_millis(u64::from(round) * 37 % 250)).await;
    kill(&mut child);
    let [marked, invitations, letters] = sent(world, provider).await;
    assert!(marked >= wanted && marked < GOOD, "round {round}: {marked} were sent");
    assert_eq!(
        (invitations, letters),
        (marked, marked),
        "round {round}: a line is whole or not at all"
    );
}

/// What breaks off is taken up by whoever runs next, after its lease: here it is over at once.
async fn takes_it_up_again(world: &World, round: u32, provider: &str) {
    world.sql("UPDATE due SET claimed_until = NULL WHERE done_at IS NULL").await;
    let node = Node::on(world);
    until_done(world, provider, 1).await;
    assert_eq!(sent(world, provider).await, [GOOD; 3], "round {round}");
    let maya = Uploader::sign_in(&node.base, provider).await;
    let again = maya.upload(&lines(round)).await;
    let page = maya.client.get(format!("{}{again}", node.base)).send().await.unwrap();
    assert!(
        !page.text().await.unwrap().contains("/sending\""),
        "round {round}: nothing is left to send"
    );
    assert_eq!(maya.post(&format!("{again}/sending")).await.status(), 409);
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(sent(world, provider).await, [GOOD; 3], "round {round}: nothing is sent twice");
    assert_eq!(twice(world).await, [0, 0], "round {round}");
}

/// How many addresses have had more than one invitation of the same provider, and how many more than one letter.
async fn twice(world: &World) -> [usize; 2] {
    let invitations = "SELECT email_key AS line FROM partnership_invitations GROUP BY provider_id, email_key HAVING count(*) > 1";
    let letters = "SELECT recipient AS line FROM outbox WHERE letter = 'partnership-invited' GROUP BY recipient HAVING count(*) > 1";
    [found(world, invitations.to_owned()).await.len(), found(world, letters.to_owned()).await.len()]
}

/// Lines that are marked as sent, invitations, and letters of a provider.
async fn sent(world: &World, provider: &str) -> [usize; 3] {
    let of = format!("(SELECT id FROM organizations WHERE account_name = '{provider}')");
    let queries = [
        format!(
            "invitation_list_lines WHERE verdict = 'sent' AND list_id IN (SELECT id FROM invitation_lists WHERE provider_id = {of})"
        ),
        format!("partnership_invitations WHERE provider_id = {of}"),
        format!("outbox WHERE letter = 'partnership-invited' AND organization_id = {of}"),
    ];
    let mut counts = [0; 3];
    for (count, query) in counts.iter_mut().zip(queries) {
        *count = counted(world, &query).await;
    }
    counts
}

async fn until_done(world: &World, provider: &str, lists: usize) {
    let of = format!("(SELECT id FROM organizations WHERE account_name = '{provider}')");
    let done = format!("invitation_lists WHERE state = 'done' AND provider_id = {of}");
    for _ in 0..600 {
        if counted(world, &done).await == lists {
            return;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("{provider} is not done: {:?}", sent(world, provider).await);
}

fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

impl Uploader {
    async fn sign_in(base: &str, provider: &str) -> Self {
        let client = client().cookie_store(true).redirect(Policy::none()).build().unwrap();
        let name = format!("maya@{provider}.twotier.example");
        let fields = [("user_name", name.as_str()), ("password", PASSWORD)];
        let request =
            client.post(format!("{base}/sign-in")).header("sec-fetch-site", "same-origin");
        assert_eq!(request.form(&fields).send().await.unwrap().status(), 303);
        Self { client, base: base.to_owned() }
    }

    /// The address of the list that is made of these lines.
    async fn upload(&self, lines: &str) -> String {
        let (days, until) = (("days", "30"), ("until", ""));
        let fields = [("language", "en"), days, until, ("lines", lines)];
        let mut body = String::new();
        for (name, value) in fields {
            let _ = write!(
                body,
                "--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        body.push_str("--b--\r\n");
        let request = self.client.post(format!("{}/resellers/invite/many", self.base));
        let request = request.header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "multipart/form-data; boundary=b");
        let answer = request.body(body).send().await.unwrap();
        assert_eq!(answer.status(), 303);
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    async fn post(&self, path: &str) -> Response {
        let request = self.client.post(format!("{}{path}", self.base));
        let request = request.header("sec-fetch-site", "same-origin");
        request.form(&[("version", "")]).send().await.unwrap()
    }
}

/// The negative control, in the tables of the last round: a line that lost its mark, a second invitation at an address,
/// and a second letter to one. What the rounds count and compare finds each of them.
async fn carelessly(world: &World, provider: &str) {
    let lost = "UPDATE invitation_list_lines SET verdict = 'new', invitation_id = NULL WHERE number = 2 AND verdict = 'sent'";
    world.sql(lost).await;
    let [marked, invitations, letters] = sent(world, provider).await;
    assert!(marked < invitations && marked < letters, "a line that lost its mark is not found");
    let ids = "SELECT id AS line FROM partnership_invitations ORDER BY id LIMIT 2";
    let ids = found(world, ids.to_owned()).await;
    world
        .sql(format!(
            "UPDATE partnership_invitations SET state = 'cancelled', answered_at = sent_at, answered_by = sent_by, \
             email_key = (SELECT email_key FROM partnership_invitations WHERE id = '{}') WHERE id = '{}'",
            ids[0], ids[1]
        ))
        .await;
    assert_eq!(twice(world).await, [1, 0], "a second invitation is not found");
    let letters =
        "SELECT id AS line FROM outbox WHERE letter = 'partnership-invited' ORDER BY id LIMIT 2";
    let letters = found(world, letters.to_owned()).await;
    world
        .sql(format!(
            "UPDATE outbox SET recipient = (SELECT recipient FROM outbox WHERE id = '{}') WHERE id = '{}'",
            letters[0], letters[1]
        ))
        .await;
    assert_eq!(twice(world).await, [1, 1], "a second letter is not found");
    println!("a lost mark, a second invitation and a second letter: each was found");
}

async fn found(world: &World, query: String) -> Vec<String> {
    lines_of(&world.portal.db, query).await
}

async fn counted(world: &World, from: &str) -> usize {
    let count = found(world, format!("SELECT CAST(count(*) AS TEXT) AS line FROM {from}")).await;
    count[0].parse().unwrap()
}
