//! What the decision page was answered. Its state is the address.
use super::work_account::{Answer, Answers};
use serde::Deserialize;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    domain: String,
    recognised: String,
    cloud: String,
    /// The question that was on the page, so that no answer can be told from no question.
    asked: String,
}

impl Decision {
    /// Reads a query string. What makes no sense was not answered.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What was answered.
    pub fn answers(&self) -> Answers {
        Answers {
            domain: Answer::read(&self.domain),
            recognised: Answer::read(&self.recognised),
            cloud: Answer::read(&self.cloud),
        }
    }

    /// Whether the page was sent with this question on it.
    pub fn was_asked(&self, question: &str) -> bool {
        self.asked == question
    }
}
