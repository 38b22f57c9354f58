//! The pages of access: why somebody is refused, what they may do, and what others ask for.
mod request;

pub use request::RequestPage;

use super::{
    forms::AskForm,
    request::{Outcome, Request},
    way::Way,
};
use crate::{
    platform::web::{FormErrors, Frame},
    users::Role,
};
use askama::Template;

/// How somebody comes to a permission: what stands in the place of a page that is refused, and the form with which
/// they ask.
#[derive(Template)]
#[template(path = "users/access/ask.html")]
pub struct AskPage {
    /// The frame.
    pub frame: Frame,
    /// How they come to it.
    pub way: Way,
    /// Where the reader belongs.
    pub organization: String,
    /// What was typed.
    pub form: AskForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The request that was refused, if this stands in its place.
    pub refused: Option<String>,
}

/// *My access*.
#[derive(Template)]
#[template(path = "users/access/mine.html")]
pub struct MinePage {
    /// The frame.
    pub frame: Frame,
    /// Every permission that there is in the organization.
    pub ways: Vec<Way>,
    /// What the reader asked for.
    pub requests: Vec<Request>,
}

/// What others ask for.
#[derive(Template)]
#[template(path = "users/access/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// What waits for an answer.
    pub waiting: Vec<Request>,
    /// What was answered.
    pub answered: Vec<Request>,
}

impl AskPage {
    fn title(&self) -> String {
        let id = if self.refused.is_some() { "error-forbidden-title" } else { "access-ask-title" };
        self.frame.say(id)
    }

    fn what(&self) -> String {
        self.frame.say(format!("permission-{}", self.way.what.as_str()))
    }

    /// The sentence about what was refused.
    fn lead(&self) -> String {
        self.frame.say(format!("error-forbidden-{}", self.way.what.as_str()))
    }

    fn roles(&self, roles: &[Role]) -> String {
        names(&self.frame, roles)
    }

    fn help(&self) -> String {
        let told = self.frame.with("organization", &self.organization);
        let told = told.with("operator", &self.frame.site.operator_name);
        told.say(format!("access-help-{}", self.way.help().as_str()))
    }

    fn address(&self) -> String {
        format!("/settings/access/ask/{}", self.way.what.as_str())
    }
}

impl MinePage {
    fn what(&self, way: &Way) -> String {
        self.frame.say(format!("permission-{}", way.what.as_str()))
    }

    fn asked_for(&self, request: &Request) -> String {
        self.frame.say(format!("permission-{}", request.what.as_str()))
    }

    fn roles(&self, roles: &[Role]) -> String {
        names(&self.frame, roles)
    }

    fn is_guest(&self) -> bool {
        self.ways.iter().any(|way| way.is_guest)
    }

    fn outcome(&self, request: &Request) -> String {
        chip(&self.frame, request)
    }

    fn answer(&self, request: &Request) -> String {
        answer(&self.frame, request)
    }
}

impl ListPage {
    fn what(&self, request: &Request) -> String {
        self.frame.say(format!("permission-{}", request.what.as_str()))
    }

    fn outcome(&self, request: &Request) -> String {
        chip(&self.frame, request)
    }

    fn answer(&self, request: &Request) -> String {
        answer(&self.frame, request)
    }
}

fn names(frame: &Frame, roles: &[Role]) -> String {
    roles.iter().map(|role| frame.say(role.text())).collect::<Vec<_>>().join(", ")
}

fn chip(frame: &Frame, request: &Request) -> String {
    frame.say(format!("access-{}-chip", request.outcome.as_str()))
}

/// What became of a request, as a sentence.
fn answer(frame: &Frame, request: &Request) -> String {
    let told = match request.decision() {
        Some(decision) => frame.with("by", &decision.by).with("at", frame.moment(decision.at)),
        None => frame.with("until", frame.moment(request.until())),
    };
    let told = match &request.outcome {
        Outcome::Granted(_, role) => told.with("role", frame.say(role.text())),
        Outcome::Refused(_, note) => told.with("note", note.as_str()),
        Outcome::Open | Outcome::Expired | Outcome::Moot | Outcome::Cancelled => told,
    };
    told.say(format!("access-{}-text", request.outcome.as_str()))
}
