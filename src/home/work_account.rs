//! *Do I have a work account?* – at most three questions, then advice (feature map, B2).
//!
//! ```text
//! own domain? ── no ─▶ create one, and see to a work address
//!   └ yes ─▶ recognised here? ── yes ─▶ sign in
//!              └ no ─▶ cloud service under it? ── yes ─▶ ask whoever manages that, else create one
//!                        └ no ─▶ create one
//! ```

/// A question with yes and no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Does the company have its own domain?
    Domain,
    /// Does the portal know somebody of the company?
    Recognised,
    /// Does the company use a cloud service under its domain?
    Cloud,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No, or "I do not know", which leads to the same next step.
    No,
}

/// Where the answers lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// There is an account: sign in with it.
    SignIn,
    /// Nothing can be there yet; and the company will need a domain for its mail.
    CreateWithoutDomain,
    /// A colleague may have made one: ask first.
    AskThenCreate,
    /// Create one.
    Create,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Another question.
    Ask(Question),
    /// The end.
    Advise(Advice),
}

/// What was answered so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// To [`Question::Domain`].
    pub domain: Option<Answer>,
    /// To [`Question::Recognised`].
    pub recognised: Option<Answer>,
    /// To [`Question::Cloud`].
    pub cloud: Option<Answer>,
}

impl Answers {
    /// Where they lead. Answers behind an open question do not count.
    pub fn next(self) -> Next {
        use Answer::{No, Yes};
        match (self.domain, self.recognised, self.cloud) {
            (None, _, _) => Next::Ask(Question::Domain),
            (Some(No), _, _) => Next::Advise(Advice::CreateWithoutDomain),
            (Some(Yes), None, _) => Next::Ask(Question::Recognised),
            (Some(Yes), Some(Yes), _) => Next::Advise(Advice::SignIn),
            (Some(Yes), Some(No), None) => Next::Ask(Question::Cloud),
            (Some(Yes), Some(No), Some(Yes)) => Next::Advise(Advice::AskThenCreate),
            (Some(Yes), Some(No), Some(No)) => Next::Advise(Advice::Create),
        }
    }

    /// The questions that led here, with their answers, first to last.
    pub fn given(self) -> Vec<(Question, Answer)> {
        let all = [
            (Question::Domain, self.domain),
            (Question::Recognised, self.recognised),
            (Question::Cloud, self.cloud),
        ];
        let end = self.next();
        let asked = all.into_iter().take_while(|(question, _)| end != Next::Ask(*question));
        let count = if self.domain == Some(Answer::No) {
            1
        } else if self.recognised == Some(Answer::Yes) {
            2
        } else {
            3
        };
        asked.take(count).filter_map(|(question, answer)| Some((question, answer?))).collect()
    }

    /// The address on which this question is asked again, with the answers before it.
    pub fn address(self, again: Question) -> String {
        let before = self.given().into_iter().take_while(|(question, _)| *question != again);
        let pairs: Vec<_> =
            before.map(|(q, answer)| format!("{}={}", q.as_str(), answer.as_str())).collect();
        if pairs.is_empty() {
            "/work-account".to_owned()
        } else {
            format!("/work-account?{}", pairs.join("&"))
        }
    }
}

impl Question {
    /// Its name in the address, and the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Recognised => "recognised",
            Self::Cloud => "cloud",
        }
    }
}

impl Answer {
    /// As it stands in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// Reads it from the address.
    pub fn read(text: &str) -> Option<Self> {
        [Self::Yes, Self::No].into_iter().find(|answer| answer.as_str() == text)
    }
}

impl Advice {
    /// The middle of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::CreateWithoutDomain => "no-domain",
            Self::AskThenCreate => "ask",
            Self::Create => "create",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Answer::{No, Yes},
        *,
    };

    fn answers(
        domain: Option<Answer>,
        recognised: Option<Answer>,
        cloud: Option<Answer>,
    ) -> Answers {
        Answers { domain, recognised, cloud }
    }

    #[test]
    fn every_way_ends_in_advice() {
        let ways = [
            (answers(None, None, None), Next::Ask(Question::Domain)),
            (answers(Some(No), None, None), Next::Advise(Advice::CreateWithoutDomain)),
            (answers(Some(Yes), None, None), Next::Ask(Question::Recognised)),
            (answers(Some(Yes), Some(Yes), None), Next::Advise(Advice::SignIn)),
            (answers(Some(Yes), Some(No), None), Next::Ask(Question::Cloud)),
            (answers(Some(Yes), Some(No), Some(Yes)), Next::Advise(Advice::AskThenCreate)),
            (answers(Some(Yes), Some(No), Some(No)), Next::Advise(Advice::Create)),
        ];
        for (given, next) in ways {
            assert_eq!(given.next(), next, "{given:?}");
        }
    }

    #[test]
    fn answers_that_do_not_matter_are_not_shown() {
        let typed = answers(Some(No), Some(Yes), Some(No));
        assert_eq!(typed.given(), [(Question::Domain, No)]);
        let typed = answers(Some(Yes), None, Some(No));
        assert_eq!(typed.given(), [(Question::Domain, Yes)]);
        assert_eq!(answers(Some(Yes), Some(No), Some(No)).given().len(), 3);
    }

    #[test]
    fn a_question_asked_again_keeps_the_answers_before_it() {
        let all = answers(Some(Yes), Some(No), Some(Yes));
        assert_eq!(all.address(Question::Domain), "/work-account");
        assert_eq!(all.address(Question::Cloud), "/work-account?domain=yes&recognised=no");
    }
}
