//! Letters on their way (reliability rules 10 and 15, T-ML-1 to T-ML-3, T-RC-14, T-IN-10).
mod delivery;
mod trouble;
mod words;

use crate::support::{MailServer, TestPortal};
use twotier::{
    mail::{self, Body, Letter, Recipient, Transport, deliver_due},
    platform::{db::Error, i18n::Words, web::Site},
    values::Language,
};

/// A letter that says what a test wants.
struct Note {
    to: Recipient,
    subject: String,
    not_after: Option<chrono::DateTime<chrono::Utc>>,
}

impl Letter for Note {
    // The one letter that needs no audit row.
    const NAME: &'static str = "address-code";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, _: &Words) -> String {
        self.subject.clone()
    }

    fn body(&self, _: &Words, _: &Site) -> Body {
        Body {
            opening: vec!["Hello.".into(), ".".into()],
            code: Some("canary-code".into()),
            ..Body::default()
        }
    }

    fn not_after(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        self.not_after
    }
}

fn note(subject: &str) -> Note {
    let to = Recipient {
        name: "Ada".into(),
        email: "ada@example.org".parse().unwrap(),
        language: Language::En,
    };
    Note { to, subject: subject.into(), not_after: None }
}

async fn post(portal: &TestPortal, note: Note) {
    let now = portal.now();
    portal.write(move |conn| mail::post_to_stranger(conn, &note, now)).await;
}

fn to(server: &MailServer) -> Transport {
    Transport::new(&server.url.parse().unwrap(), "portal@twotier.example".parse().unwrap()).unwrap()
}

async fn deliver(portal: &TestPortal, transport: &Transport) -> Result<usize, Error> {
    let twotier::app::Portal { db, clock, context, .. } = &portal.portal;
    deliver_due(db, transport, context, clock).await
}

/// The states of all letters, in the order in which they were posted.
async fn states(portal: &TestPortal) -> Vec<String> {
    portal.lines("SELECT state AS line FROM outbox ORDER BY id").await
}

/// A header of a letter as it was sent, unfolded.
fn header<'a>(letter: &'a str, name: &str) -> Vec<&'a str> {
    let head = letter.split("\n\n").next().unwrap();
    head.lines().filter_map(|line| line.strip_prefix(&format!("{name}: "))).collect()
}
