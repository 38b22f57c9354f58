//! The letters of a company, and those that do not arrive.
mod trouble;

pub use trouble::TroublePage;

use super::filter::{Filter, GROUPS};
use crate::{
    mail::{Group, LogPage, Logged, Progress},
    platform::web::Frame,
    values::MailId,
};
use askama::Template;

/// What was written because of a company.
#[derive(Template)]
#[template(path = "correspondence/own.html")]
pub struct OwnPage {
    /// The frame.
    pub frame: Frame,
    /// What is looked for.
    pub filter: Filter,
    /// What was found.
    pub found: LogPage,
    /// The letter that can be sent again.
    pub resendable: Option<MailId>,
}

impl OwnPage {
    fn is_chosen(&self, group: &Group) -> bool {
        self.filter.group == Some(*group)
    }

    fn can_resend(&self, letter: &Logged) -> bool {
        self.resendable == Some(letter.id)
    }

    /// Why there is nothing: nothing at all, or nothing like what is asked for.
    fn nothing(&self) -> &'static str {
        let is_all = self.filter == Filter::default() && self.found.newer.is_none();
        if is_all { "correspondence-empty" } else { "correspondence-none" }
    }
}

/// How a letter stands, in words.
trait Telling {
    fn frame(&self) -> &Frame;

    /// In a word.
    fn standing(&self, letter: &Logged) -> String {
        self.frame().say(format!("letter-{}", letter.group().as_str()))
    }

    /// When it arrived, when it is tried again, or why it is not.
    fn detail(&self, letter: &Logged) -> String {
        let frame = self.frame();
        let tried = frame.count("n", letter.tries());
        match letter.progress {
            Progress::Delivered(at) => frame.moment(at),
            Progress::OnItsWay => String::new(),
            Progress::Failing(Some(at)) if at > frame.now => {
                tried.with("at", frame.clock_or_moment(&at)).say("letter-tried-again")
            }
            Progress::Failing(_) => tried.say("letter-tried-now"),
            Progress::Parked => tried.say("letter-tried-parked"),
            Progress::Outdated => frame.say("letter-too-late"),
        }
    }

    /// The colour of its mark.
    fn tone(&self, letter: &Logged) -> &'static str {
        letter.group().tone()
    }
}

impl Telling for OwnPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}
