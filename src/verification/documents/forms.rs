//! What a verifier says of a document.
use super::Verdict;
use serde::Deserialize;

/// *Accept* or *Refuse*.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    version: String,
    verdict: String,
}

impl Said {
    /// The version of the case that the page showed; none fits what is no number.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or_default()
    }

    /// What was said, if it is one of the two.
    pub fn verdict(&self) -> Option<Verdict> {
        Verdict::read(&self.verdict)
    }
}
