//! The pages that anybody may read.
use super::{
    help::{Look, Topic},
    work_account::{Advice, Answer, Answers, Question},
};
use crate::platform::web::{FormErrors, Frame};
use askama::Template;

/// The first page, for a visitor.
#[derive(Template)]
#[template(path = "home/public.html")]
pub struct PublicHome {
    /// The frame.
    pub frame: Frame,
}

/// The checklist to print.
#[derive(Template)]
#[template(path = "home/what_you_need.html")]
pub struct WhatYouNeed {
    /// The frame.
    pub frame: Frame,
}

/// *Do I have a work account?*: a question.
#[derive(Template)]
#[template(path = "home/work_account.html")]
pub struct QuestionPage {
    /// The frame.
    pub frame: Frame,
    /// The question.
    pub question: Question,
    /// What was answered before.
    pub answers: Answers,
    /// What is wrong: no answer was chosen.
    pub errors: FormErrors,
}

/// *Do I have a work account?*: the advice.
#[derive(Template)]
#[template(path = "home/advice.html")]
pub struct AdvicePage {
    /// The frame.
    pub frame: Frame,
    /// The advice.
    pub advice: Advice,
    /// What led to it.
    pub answers: Answers,
}

/// Where to get help.
#[derive(Template)]
#[template(path = "home/support.html")]
pub struct Support {
    /// The frame.
    pub frame: Frame,
}

/// What is kept about people.
#[derive(Template)]
#[template(path = "home/privacy.html")]
pub struct Privacy {
    /// The frame.
    pub frame: Frame,
}

/// The list of help pages.
#[derive(Template)]
#[template(path = "home/help.html")]
pub struct HelpList {
    /// The frame.
    pub frame: Frame,
}

/// A help page.
#[derive(Template)]
#[template(path = "home/help_page.html")]
pub struct HelpPage {
    /// The frame.
    pub frame: Frame,
    /// What it is about.
    pub topic: Topic,
}

/// How far everybody can use the portal.
#[derive(Template)]
#[template(path = "home/accessibility.html")]
pub struct Accessibility {
    /// The frame.
    pub frame: Frame,
}

/// Pages whose texts come in parts of the same kind: `<page>-<part>-<piece>`.
macro_rules! texts {
    ($($page:ident $prefix:literal;)+) => {$(
        impl $page {
            fn text(&self, part: &str, piece: &str) -> String {
                self.frame.say(&format!(concat!($prefix, "-{}-{}"), part, piece))
            }
        }
    )+};
}

texts! {
    PublicHome "home";
    WhatYouNeed "need";
    Support "support";
    Accessibility "accessibility";
}

impl Privacy {
    fn text(&self, part: &str, piece: &str) -> String {
        let told = self.frame.count("days", self.frame.site.keep_documents);
        told.say(format!("privacy-{part}-{piece}"))
    }
}

impl WhatYouNeed {
    /// The headings of the list, and what stands below each.
    const PARTS: [(&str, &[&str]); 5] = [
        ("account", &["admin", "authority"]),
        ("membership", &["sign-in", "location"]),
        ("company", &["legal-name", "address", "registration"]),
        ("contact", &["person", "mailbox"]),
        ("support", &["customers"]),
    ];
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl HelpList {
    /// The title or the lead of a page.
    fn text(&self, topic: &Topic, piece: &str) -> String {
        self.frame.say(format!("help-{}-{piece}", topic.as_str()))
    }
}

impl HelpPage {
    /// The title or the lead.
    fn head(&self, piece: &str) -> String {
        self.frame.say(format!("help-{}-{piece}", self.topic.as_str()))
    }

    /// A text of a part or of an item.
    fn text(&self, part: &str, piece: &str) -> String {
        let id = format!("help-{}-{part}-{piece}", self.topic.as_str());
        let told = self.frame.with("operator", &self.frame.site.operator_name);
        told.count("days", self.frame.site.keep_documents).say(&id)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl QuestionPage {
    /// The text of a question or of one of its answers.
    fn text(&self, question: &Question, part: &str) -> String {
        self.frame.say(format!("work-account-{}-{part}", question.as_str()))
    }

    /// Where the question before this one is asked again.
    fn back(&self) -> Option<String> {
        let (last, _) = *self.answers.given().last()?;
        Some(self.answers.address(last))
    }

    /// What helps to answer it.
    fn hint(&self) -> String {
        let domain = &self.frame.site.account_domain;
        let id = format!("work-account-{}-hint", self.question.as_str());
        self.frame.with("domain", domain).say(&id)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl AdvicePage {
    /// A part of the advice.
    fn text(&self, part: &str) -> String {
        let domain = &self.frame.site.account_domain;
        let id = format!("work-account-{}-{part}", self.advice.as_str());
        self.frame.with("domain", domain).say(&id)
    }

    /// What to think of when creating an account.
    fn tip(&self, tip: &str) -> String {
        self.frame.say(format!("work-account-tip-{tip}"))
    }

    /// Where a question is asked again.
    fn again(&self, question: &Question) -> String {
        self.answers.address(*question)
    }

    /// A question as it is repeated, and what was answered.
    fn told(&self, question: &Question, answer: &Answer) -> (String, String) {
        let part = |part| format!("work-account-{}-{part}", question.as_str());
        (self.frame.say(part("short")), self.frame.say(part(answer.as_str())))
    }
}
