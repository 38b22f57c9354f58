//! What stands in a letter.
use super::{deliver, header, note, post, to};
use crate::support::{MailServer, TestPortal};
use scraper::Html;
use twotier::mail::Recipient;

/// The two parts of a letter, decoded.
fn parts(letter: &str) -> (String, String) {
    let boundary = letter.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
    let part = |kind: &str| {
        let from = letter.split(&format!("Content-Type: {kind}; charset=utf-8\n")).nth(1).unwrap();
        let (head, body) = from.split_once("\n\n").unwrap();
        let body = body.split(&format!("\n--{boundary}")).next().unwrap();
        if head.contains("quoted-printable") { decoded(body) } else { body.to_owned() }
    };
    (part("text/plain"), part("text/html"))
}

fn decoded(text: &str) -> String {
    let joined = text.replace("=\n", "");
    let mut bytes = vec![];
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let (b'=', Some(byte)) = (first, byte) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn words(text: &str) -> Vec<String> {
    let text = text.replace("-- \n", " ").replace(['·', ':'], " ");
    text.split_whitespace().map(str::to_owned).collect()
}

#[actix_web::test]
async fn both_parts_of_every_letter_say_the_same() {
    let (portal, server) = (TestPortal::start().await, MailServer::start());
    deliver(&portal, &to(&server)).await.unwrap();
    for letter in server.letters() {
        let (text, html) = parts(&letter);
        let html = Html::parse_document(&html);
        let body = html.select(&scraper::Selector::parse("body").unwrap()).next().unwrap();
        let read: Vec<_> = body.text().collect();
        assert_eq!(words(&text), words(&read.join(" ")), "{:?}", header(&letter, "Subject"));
    }
}

#[actix_web::test]
async fn every_letter_with_a_link_says_until_when_with_the_zone_and_leads_to_us() {
    let portal = TestPortal::start_as(|site| site).await;
    let mut links = 0;
    for letter in portal.mail().await.into_iter().filter(|letter| letter.language == "en") {
        for link in letter.text.split_whitespace().filter(|word| word.contains("://")) {
            assert!(link.starts_with(&portal.base), "{link} leads elsewhere");
        }
        if letter.text.contains("/ttp_") || letter.text.contains("/ttc_") {
            links += 1;
            let has_zone = letter.text.contains("CET")
                || letter.text.contains("UTC")
                || letter.text.contains("GMT");
            assert!(
                has_zone && letter.text.contains("2026") || letter.text.contains("2025"),
                "{}",
                letter.text
            );
        }
    }
    assert!(links >= 3, "{links}");
}

#[actix_web::test]
async fn a_name_cannot_add_a_header_or_end_a_letter() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    let evil = "Evil\r\nBcc: everybody@example.org\r\n\r\nBody\r\n.\r\nMAIL FROM:<x@y>";
    let mut letter = note(evil);
    letter.to = Recipient { name: evil.into(), ..letter.to };
    post(&portal, letter).await;
    for name in [
        "\"Quoted\" <evil@evil.example>",
        "a, b@evil.example",
        "Ünï çödé\u{202e}",
        "x".repeat(300).as_str(),
    ] {
        let mut letter = note(name);
        letter.to = Recipient { name: name.into(), ..letter.to };
        post(&portal, letter).await;
    }
    deliver(&portal, &to(&server)).await.unwrap();
    let letters = server.letters();
    assert_eq!(letters.len(), 5);
    for letter in letters {
        assert_eq!(header(&letter, "Bcc"), Vec::<&str>::new(), "{letter}");
        assert_eq!(header(&letter, "Subject").len(), 1, "{letter}");
        assert_eq!(header(&letter, "To").len(), 1, "{letter}");
        assert!(letter.split("\n\n").next().unwrap().contains("<ada@example.org>"), "{letter}");
        assert!(
            letter.contains("Hello.\n") || letter.contains("Hello.=0D"),
            "the letter ends early: {letter}"
        );
    }
}

#[actix_web::test]
async fn every_letter_is_marked_as_automatic_and_with_its_language() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    post(&portal, note("Hello")).await;
    deliver(&portal, &to(&server)).await.unwrap();
    let letter = &server.letters()[0];
    assert_eq!(header(letter, "Auto-Submitted"), ["auto-generated"]);
    assert_eq!(header(letter, "Content-Language"), ["en"]);
    assert_eq!(header(letter, "From"), ["\"Fabrikam Cloud\" <portal@twotier.example>"]);
}
