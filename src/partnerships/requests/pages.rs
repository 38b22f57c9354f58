//! The pages of requests: the reseller's, and the provider's.
use super::{
    Request,
    filter::{COUNTED, Stage},
    forms::{AskForm, ReasonForm},
    store::Found,
};
use crate::{
    partnerships::ProviderProfile,
    platform::web::{FormErrors, Frame},
};
use askama::Template;
use chrono::{DateTime, Utc};

/// *Ask to connect*: the form, or where things stand.
#[derive(Template)]
#[template(path = "partnerships/requests/ask.html")]
pub struct AskPage {
    /// The frame.
    pub frame: Frame,
    /// Who is asked.
    pub provider: ProviderProfile,
    /// The latest request, if there was one.
    pub latest: Option<Request>,
    /// Why nothing can be asked, as the end of a text's id; nothing, if it can.
    pub why_not: Option<&'static str>,
    /// From when on it can be asked again, if that is why.
    pub again_at: Option<DateTime<Utc>>,
    /// What was typed.
    pub form: AskForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// The requests that a provider got, of one stage.
#[derive(Template)]
#[template(path = "partnerships/requests/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// Which of them.
    pub stage: Stage,
    /// A page of them.
    pub found: Found,
}

/// One request, for the provider.
#[derive(Template)]
#[template(path = "partnerships/requests/request.html")]
pub struct RequestPage {
    /// The frame.
    pub frame: Frame,
    /// The request.
    pub request: Request,
    /// Who asked, and where an invitation goes.
    pub asker: (String, String),
    /// Whether the reader invites.
    pub may_answer: bool,
    /// What was typed.
    pub form: ReasonForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Why no invitation can be sent, as the end of a text's id.
    pub why_not: Option<&'static str>,
}

impl AskPage {
    fn title(&self) -> String {
        self.frame.with("provider", &self.provider.name).say("request-ask-title")
    }

    /// A sentence that names the provider.
    fn about(&self, id: &str) -> String {
        let until = self.again_at.map(|at| self.frame.moment(at)).unwrap_or_default();
        self.frame.with("provider", &self.provider.name).with("until", until).say(id)
    }

    fn open(&self) -> Option<&Request> {
        self.latest.as_ref().filter(|request| request.state == super::State::Open)
    }

    fn ignored(&self) -> Option<&Request> {
        self.latest.as_ref().filter(|request| request.state == super::State::Ignored)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl ListPage {
    fn is_chosen(&self, stage: &Stage) -> bool {
        self.stage == *stage
    }

    fn is_settled(&self) -> bool {
        self.stage == Stage::Settled
    }

    /// How many there are.
    fn total(&self) -> String {
        if self.found.total > COUNTED {
            return self.frame.say("requests-total-many");
        }
        let total = u32::try_from(self.found.total).unwrap_or(u32::MAX);
        self.frame.count("total", total).say("requests-total")
    }
}

impl RequestPage {
    fn title(&self) -> String {
        self.frame.with("reseller", &self.request.reseller_name).say("request-title")
    }

    /// The text of where it stands.
    fn state(&self) -> String {
        format!("request-{}", self.request.state.as_str())
    }

    fn lead(&self) -> String {
        let (name, email) = &self.asker;
        self.frame.with("name", name).with("email", email).say("request-invite-lead")
    }
}
