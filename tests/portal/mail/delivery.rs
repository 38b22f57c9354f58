//! Letters that arrive: once each, and nothing of them is left.
use super::{deliver, header, note, post, to};
use crate::support::{MailServer, TestPortal};
use chrono::TimeDelta;
use twotier::mail::Transport;

#[actix_web::test]
async fn a_real_mail_server_gets_each_letter_once_and_the_body_is_wiped() {
    let (portal, server) = (TestPortal::start().await, MailServer::start());
    // One of the demo's letters is older than its link.
    let now = portal.now().format("%Y-%m-%d %H:%M:%S");
    portal.sql(format!("UPDATE outbox SET not_after = NULL WHERE not_after <= '{now}'")).await;
    let waiting = portal.count("outbox WHERE body IS NOT NULL").await;
    assert!(waiting >= 10, "{waiting}");
    let arrived = deliver(&portal, &to(&server)).await.unwrap();
    assert_eq!((arrived, server.letters().len()), (usize::try_from(waiting).unwrap(), arrived));
    assert_eq!(portal.count("outbox WHERE body IS NOT NULL").await, 0);
    assert_eq!(portal.count("outbox WHERE state <> 'delivered'").await, 0);
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn no_column_of_the_database_holds_what_a_letter_opens() {
    let (portal, server) = (TestPortal::start().await, MailServer::start());
    post(&portal, note("A code")).await;
    let before = portal.dump().await;
    deliver(&portal, &to(&server)).await.unwrap();
    let letters = server.letters().join("\n").replace("=\n", "");
    let tokens: Vec<_> = letters
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
        .filter(|word| word.starts_with("ttp_") || word.starts_with("ttc_"))
        .collect();
    assert!(tokens.len() >= 6, "{} tokens were mailed", tokens.len());
    assert!(letters.contains("canary-code"));
    let after = portal.dump().await;
    for secret in tokens.into_iter().chain(["canary-code"]) {
        assert!(!before.contains(secret) && !after.contains(secret), "{secret} can be read");
    }
    let inbox = TestPortal::start().await;
    let mailed = inbox.mail().await;
    let dump = inbox.dump().await;
    assert!(mailed.iter().any(|letter| letter.text.contains("ttp_")));
    assert!(!dump.contains("ttp_") && !dump.contains("ttc_"), "the inbox can be read");
}

#[actix_web::test]
async fn two_workers_deliver_each_letter_once() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    for n in 0..40 {
        post(&portal, note(&format!("Letter {n}"))).await;
    }
    let (one, other) = (to(&server), to(&server));
    let (a, b, c) =
        tokio::join!(deliver(&portal, &one), deliver(&portal, &other), deliver(&portal, &one));
    assert_eq!(a.unwrap() + b.unwrap() + c.unwrap(), 40);
    let letters = server.letters();
    let mut subjects: Vec<_> =
        letters.iter().flat_map(|letter| header(letter, "Subject")).collect();
    subjects.sort_unstable();
    subjects.dedup();
    assert_eq!((letters.len(), subjects.len()), (40, 40));
}

#[actix_web::test]
async fn a_letter_that_was_sent_but_not_marked_is_sent_again_under_the_same_id() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    post(&portal, note("Twice")).await;
    deliver(&portal, &to(&server)).await.unwrap();
    // What a worker leaves behind that is killed between sending and marking.
    let sealed = {
        let parts = r#"{"text":"Hello.","html":"<p>Hello.</p>"}"#;
        portal.portal.context.secrets.seal("mail", parts)
    };
    let until = (portal.now() + TimeDelta::seconds(90)).format("%Y-%m-%d %H:%M:%S");
    portal
        .sql(format!(
            "UPDATE outbox SET state = 'sending', claimed_until = '{until}', delivered_at = NULL, body = '{sealed}'"
        ))
        .await;
    portal.pass(TimeDelta::seconds(90));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0, "the lease still runs");
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 1);
    let letters = server.letters();
    assert_eq!(letters.len(), 2);
    let id = header(&letters[0], "Message-ID");
    assert!(id.len() == 1 && id[0].ends_with("@twotier.example>"), "{id:?}");
    assert_eq!(id, header(&letters[1], "Message-ID"));
}

#[actix_web::test]
async fn letters_can_go_into_a_folder() {
    let (portal, folder) = (TestPortal::empty().await, tempfile::tempdir().unwrap());
    post(&portal, note("Kept as a file")).await;
    let url = format!("folder:{}", folder.path().join("new").display());
    let transport =
        Transport::new(&url.parse().unwrap(), "portal@twotier.example".parse().unwrap());
    assert_eq!(deliver(&portal, &transport.unwrap()).await.unwrap(), 1);
    let files: Vec<_> = std::fs::read_dir(folder.path().join("new")).unwrap().flatten().collect();
    let text = std::fs::read_to_string(files[0].path()).unwrap();
    assert!(files.len() == 1 && text.contains("Subject: Kept as a file"), "{text}");
}
