//! E3 to E14: how a verification goes on, to the company's people and its contact (feature map, C.7).
use crate::{
    mail::{Body, Letter, Recipient},
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    values::Description,
    verification::case::{Case, Check, Reason},
};
use chrono::{DateTime, Utc};

/// What happened, to one reader. `what` ends the ids of its texts.
pub struct News {
    to: Recipient,
    what: &'static str,
    company: String,
    reference: String,
    check: Option<Check>,
    reason: Option<Reason>,
    words: Option<Description>,
    until: Option<DateTime<Utc>>,
    fact: Option<(&'static str, String)>,
    number: Option<(&'static str, f64)>,
}

impl News {
    /// About a case.
    pub fn of<S>(to: Recipient, case: &Case<S>, what: &'static str) -> Self {
        Self {
            to,
            what,
            company: case.company.clone(),
            reference: case.reference.to_string(),
            check: None,
            reason: None,
            words: None,
            until: None,
            fact: None,
            number: None,
        }
    }

    /// Which check it is about.
    #[must_use]
    pub fn check(self, check: Check) -> Self {
        Self { check: Some(check), ..self }
    }

    /// Why it was refused: the reason's text, and how to mend it.
    #[must_use]
    pub fn reason(self, reason: Reason) -> Self {
        Self { reason: Some(reason), ..self }
    }

    /// What the verifier adds, in the language it was written in.
    #[must_use]
    pub fn words(self, words: Option<&Description>) -> Self {
        Self { words: words.cloned(), ..self }
    }

    /// By when the company has to do something.
    #[must_use]
    pub fn until(self, until: DateTime<Utc>) -> Self {
        Self { until: Some(until), ..self }
    }

    /// One more fact.
    #[must_use]
    pub fn with(self, name: &'static str, value: &str) -> Self {
        Self { fact: Some((name, value.to_owned())), ..self }
    }

    /// One more number, whose plural matters.
    #[must_use]
    pub fn count(self, name: &'static str, n: i64) -> Self {
        let n = i32::try_from(n).unwrap_or(i32::MAX);
        Self { number: Some((name, n.into())), ..self }
    }

    fn telling(&self, words: &Words, operator: &str) -> Telling {
        let mut telling = words.with("company", &self.company).with("operator", operator);
        if let Some(check) = self.check {
            let id = format!("check-{}", check.as_str().replace('_', "-"));
            telling = telling.with("check", words.say(id));
        }
        if let Some(until) = self.until {
            telling = telling.with("day", words.day_of(until));
        }
        if let Some((name, value)) = &self.fact {
            telling = telling.with(name, value);
        }
        match self.number {
            Some((name, n)) => telling.count(name, n),
            None => telling,
        }
    }

    /// Where the reader can do something about it.
    fn page(&self) -> &'static str {
        match self.what {
            "refused" | "refused-suspended" | "warned" | "overdue" | "documents-asked" => {
                "/verification/fix"
            }
            "proof-welcome" => "/settings/domains",
            _ => "/",
        }
    }

    /// Why, how to mend it, and what the verifier adds.
    fn why(&self, words: &Words) -> Vec<String> {
        let reason = self.reason.map(|reason| reason.as_str().replace('_', "-"));
        let parts = ["text", "mend"].into_iter();
        let reason = reason.map(|reason| parts.map(move |part| format!("reason-{reason}-{part}")));
        let mut lines: Vec<_> = reason.into_iter().flatten().map(|id| words.say(id)).collect();
        if let Some(own) = &self.words {
            lines.push(words.say("mail-news-own-words"));
            lines.extend(own.paragraphs().map(str::to_owned));
        }
        lines
    }
}

impl Letter for News {
    const NAME: &'static str = "verification-news";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let site = crate::platform::context::current().site;
        self.telling(words, &site.operator_name).say(format!("mail-news-{}-subject", self.what))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let telling = self.telling(words, &site.operator_name);
        let mut opening = vec![telling.say(format!("mail-news-{}-opening", self.what))];
        opening.extend(self.why(words));
        Body {
            opening,
            closing: vec![
                telling.say(format!("mail-news-{}-next", self.what)),
                site.link(self.page()),
                words.with("reference", &self.reference).say("mail-reference"),
            ],
            ..Body::default()
        }
    }
}
