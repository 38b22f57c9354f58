//! What tells answers apart, and people of all kinds who are not to be told apart (reliability rule 24, T-EN-1).
use super::{Answer, TestPortal};

/// Status, headers and page, but for when and which request it was.
pub type Seen = (u16, Vec<(String, String)>, String);

impl Answer {
    /// Everything that tells one answer from another.
    pub fn seen(&self) -> Seen {
        let own = |name: &str| name != "date" && name != "x-request-id";
        let headers = self.headers.iter().filter(|(name, _)| own(name.as_str()));
        let mut headers: Vec<_> = headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        (self.status, headers, self.body.replace(self.header("x-request-id"), "ID"))
    }

    /// The same without what was typed and comes back in its field.
    pub fn seen_but(&self, typed: &str) -> Seen {
        let (status, mut headers, body) = self.seen();
        headers.retain(|(name, _)| name != "content-length");
        let typed = typed
            .replace('&', "&#38;")
            .replace('<', "&#60;")
            .replace('>', "&#62;")
            .replace('\'', "&#39;")
            .replace('"', "&#34;");
        (status, headers, body.replace(&format!("value=\"{typed}\""), "value=\"NAME\""))
    }
}

/// All answers are one.
pub fn are_one(answers: &[(String, Answer)]) {
    let expected = answers[0].1.seen();
    for (what, answer) in answers {
        assert_eq!(answer.seen(), expected, "{what} is not like {}", answers[0].0);
    }
}

impl TestPortal {
    /// Noordlicht's Tom is disabled, and Tulp's Kees is only invited.
    pub async fn with_all_kinds_of_people() -> Self {
        let portal = Self::start().await;
        portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'tom'").await;
        portal
            .sql(
                "UPDATE users SET state = 'invited', password_hash = NULL WHERE user_name = 'kees'",
            )
            .await;
        portal
    }
}
