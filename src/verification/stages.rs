//! The stage bar: how far a verification is (feature map, C.1).
use super::case::{Case, Check, State};
use crate::platform::web::Frame;

/// How a stage of verification stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Passed.
    Done,
    /// At work.
    Now,
    /// Stopped until somebody does something.
    Stopped,
    /// Still to come.
    Ahead,
}

/// A stage as it is drawn.
pub struct StageMark {
    /// The class of its mark.
    pub class: &'static str,
    /// What it is called.
    pub name: String,
    /// When it was passed, or what it waits for.
    pub told: String,
}

impl Stage {
    /// How a check stands.
    pub fn of(case: &Case<State>, check: Check) -> Self {
        let is_stopped = match &case.state {
            State::AwaitingContact(_) => case.has_refused_address() || case.disputed_at.is_some(),
            State::Rejected(_) => true,
            _ => false,
        };
        match case.current() {
            None => Self::Done,
            Some(now) if now == check && is_stopped => Self::Stopped,
            Some(now) if now == check => Self::Now,
            Some(_) if case.passed.has(check) => Self::Done,
            Some(_) => Self::Ahead,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Stopped => "stop",
            Self::Ahead => "",
        }
    }
}

/// The whole bar: what was submitted, then each check that is done for this case.
pub fn stages(frame: &Frame, case: &Case<State>) -> Vec<StageMark> {
    let submitted = StageMark {
        class: Stage::Done.class(),
        name: frame.say("stage-of-submitted"),
        told: frame.short_day(case.opened_at),
    };
    let asked = |check: &Check| *check != Check::Diligence || case.passed.diligence_asked.is_some();
    let checks = Check::ALL.into_iter().filter(asked).map(|check| mark(frame, case, check));
    [submitted].into_iter().chain(checks).collect()
}

fn mark(frame: &Frame, case: &Case<State>, check: Check) -> StageMark {
    let stage = Stage::of(case, check);
    let name = frame.say(format!("check-{}", check.as_str().replace('_', "-")));
    StageMark { class: stage.class(), name, told: told(frame, case, check, stage) }
}

/// When a stage was passed, or what it waits for.
fn told(frame: &Frame, case: &Case<State>, check: Check, stage: Stage) -> String {
    let passed = match check {
        Check::EmailOwnership => case.passed.email,
        Check::Employment => case.passed.employment,
        Check::Business => case.passed.business,
        Check::Diligence => case.passed.diligence,
        Check::Decision => None,
    };
    match (stage, check, &case.state) {
        (Stage::Done, Check::Decision, State::Authorized(state)) => frame.short_day(state.at),
        (Stage::Done, Check::Decision, _) => String::new(),
        (Stage::Done, ..) => passed.map_or_else(
            || frame.say("stage-on-file"),
            |at| frame.with("day", frame.short_day(at)).say("stage-confirmed"),
        ),
        (Stage::Stopped, ..) => frame.say("stage-stopped"),
        (Stage::Now, Check::EmailOwnership, _) => frame.say("stage-waiting-contact"),
        (_, Check::Decision, State::Rejected(_)) | (Stage::Ahead, Check::Employment, _) => {
            String::new()
        }
        (_, Check::Decision, _) => frame
            .with("day", frame.short_date(case.expected_by(frame.today(), &frame.site.calendar)))
            .say("stage-by"),
        (Stage::Now, ..) => frame.say("stage-being-reviewed"),
        (Stage::Ahead, ..) => String::new(),
    }
}
