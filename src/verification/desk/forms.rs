//! What a verifier looks for, and what they write.
use super::filter::{AGES, Filter, Place, Standing};
use crate::{
    platform::web::FormErrors,
    values::{Description, optional, searched},
    verification::{actions::Refusal, case::Check},
};
use serde::{Deserialize, Serialize};

/// What stands after the `?` of the queue.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    country: String,
    check: String,
    age: String,
    mine: String,
    overdue: String,
    after: String,
}

/// Everything that can be typed on the page of a case.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Typed {
    /// The version of the case that the page showed.
    pub version: String,
    /// In whose hands the page showed the case.
    pub holder: String,
    /// Why a check is refused.
    pub reason: String,
    /// The field or document that the refusal is about.
    pub about: String,
    /// What the verifier adds to the reason.
    pub sentence: String,
    /// Which documents the verifier asks for.
    pub request: String,
    /// What the verifier notes for the others.
    pub note: String,
}

impl Search {
    /// Reads a query string. What makes no sense was not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What is looked for.
    pub fn filter(&self) -> Filter {
        let age = self.age.parse().ok().filter(|days| AGES.contains(days));
        Filter {
            q: searched(&self.q),
            country: self.country.parse().ok(),
            standing: Standing::read(&self.check),
            age,
            is_mine: !self.mine.is_empty(),
            is_overdue: !self.overdue.is_empty(),
        }
    }

    /// The page after which case.
    pub fn after(&self) -> Option<Place> {
        Place::read(&self.after)
    }
}

impl Typed {
    /// The version that the page showed; none fits what is no number.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or_default()
    }

    /// Why this check is refused.
    pub fn refusal(&self, check: Check) -> Result<Refusal, FormErrors> {
        let mut errors = FormErrors::default();
        let reason = errors.field("reason", self.reason.parse());
        let about = errors.field("about", self.about.parse());
        let sentence = errors.field("sentence", optional::<Description>(&self.sentence));
        if reason.is_some_and(|reason: crate::verification::Reason| !reason.is_for(check)) {
            errors.add("reason", crate::values::Wrong::new("reason-of-other-check"));
        }
        match (reason, about, sentence) {
            (Some(reason), Some(about), Some(sentence)) if errors.is_empty() => {
                Ok(Refusal { reason, about, sentence })
            }
            _ => Err(errors),
        }
    }

    /// Which documents are asked for.
    pub fn request(&self) -> Result<Description, FormErrors> {
        self.request.parse().map_err(|wrong| FormErrors::one("request", wrong))
    }

    /// What is noted.
    pub fn note(&self) -> Result<Description, FormErrors> {
        self.note.parse().map_err(|wrong| FormErrors::one("note", wrong))
    }
}
