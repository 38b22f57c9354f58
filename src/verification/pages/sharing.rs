//! The status for anybody with the link, and the page that makes the link.
use crate::{
    platform::web::Frame,
    verification::{
        case::{Case, State},
        stages::{StageMark, stages},
    },
};
use askama::Template;

/// How far a verification is: stages and dates, no name.
#[derive(Template)]
#[template(path = "verification/shared.html")]
pub struct SharedStatus {
    frame: Frame,
    stages: Vec<StageMark>,
    stands: &'static str,
    changed: String,
}

/// Making, replacing and ending the link.
#[derive(Template)]
#[template(path = "verification/share.html")]
pub struct SharePage {
    /// The frame.
    pub frame: Frame,
    /// Whether there is a link now.
    pub is_shared: bool,
    /// The link, if it was made just now: nobody can show it again.
    pub made: Option<String>,
}

impl SharedStatus {
    /// Of a case.
    pub fn new(frame: Frame, case: &Case<State>) -> Self {
        let stands = match &case.state {
            State::Authorized(_) => "authorized",
            State::Withdrawn(_) => "withdrawn",
            State::Rejected(_) => "refused",
            _ => "pending",
        };
        let stages = match &case.state {
            State::Withdrawn(_) => vec![],
            _ => stages(&frame, case),
        };
        let changed = frame.with("moment", frame.moment(frame.now)).say("shared-as-of");
        Self { frame, stages, stands, changed }
    }
}
