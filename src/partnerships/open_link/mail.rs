//! The mail with which a provider can send its open link from its own mailbox.
use crate::platform::i18n::Words;
use url::form_urlencoded::byte_serialize;

/// A mail that is only a suggestion: it can be changed where it is sent from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// What stands above it.
    pub subject: String,
    /// Its paragraphs.
    pub lines: Vec<String>,
}

impl Mail {
    /// In the language of `words`.
    pub fn new(words: &Words, provider: &str, url: &str, phrase: &str) -> Self {
        let told = words.with("provider", provider).with("url", url).with("phrase", phrase);
        let parts = ["greeting", "link", "phrase", "nothing"];
        let lines = parts.map(|part| told.say(format!("open-link-mail-{part}")));
        Self { subject: told.say("mail-partnership-invited-subject"), lines: lines.into() }
    }

    /// The address that opens it in the reader's mail program.
    pub fn href(&self) -> String {
        let body = self.lines.join("\r\n\r\n");
        format!("mailto:?subject={}&body={}", encoded(&self.subject), encoded(&body))
    }
}

/// As `mailto:` wants it (RFC 6068): a plus is a plus there, and no space.
fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_mail_can_be_taken_for_a_part_of_its_address() {
        let mail = Mail { subject: "A & B + C?".to_owned(), lines: vec!["é".into(), "=".into()] };
        let href = mail.href();
        assert_eq!(href, "mailto:?subject=A%20%26%20B%20%2B%20C%3F&body=%C3%A9%0D%0A%0D%0A%3D");
    }
}
