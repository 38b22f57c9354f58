//! One request, for those who answer it.
use super::{answer, chip};
use crate::{
    platform::web::{FormErrors, Frame},
    users::{
        Role,
        access::{forms::AnswerForm, request::Request, way::choices},
        management::Authority,
    },
};
use askama::Template;

/// One request, for those who answer it.
#[derive(Template)]
#[template(path = "users/access/request.html")]
pub struct RequestPage {
    /// The frame.
    pub frame: Frame,
    /// The request.
    pub request: Request,
    /// The reader.
    pub authority: Authority,
    /// What was chosen and typed.
    pub form: AnswerForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether the reader answered what was decided already.
    pub is_late: bool,
}

impl RequestPage {
    fn title(&self) -> String {
        self.frame.with("person", &self.request.name).say("access-request-title")
    }

    fn what(&self) -> String {
        self.frame.say(format!("permission-{}", self.request.what.as_str()))
    }

    fn outcome(&self) -> String {
        chip(&self.frame, &self.request)
    }

    fn answer(&self) -> String {
        answer(&self.frame, &self.request)
    }

    /// The roles that can be given, and whether each is chosen: at first the smallest.
    fn choices(&self) -> Vec<(Role, bool)> {
        let roles = choices(&self.authority, self.request.what);
        let chosen = self.form.role.parse().ok().or_else(|| roles.first().copied());
        roles.into_iter().map(|role| (role, Some(role) == chosen)).collect()
    }

    fn address(&self, what: &str) -> String {
        format!("/settings/access/{}/{what}", self.request.id)
    }
}
