//! What does not arrive, for the operator.
use super::Telling;
use crate::{
    correspondence::{
        filter::{TROUBLES, trouble_address},
        kind::Kind,
    },
    mail::{LogPage, Logged, MANY, Obstacle, Place, Progress, Trouble, Troubles},
    platform::web::Frame,
};
use askama::Template;
use std::collections::BTreeMap;

/// Problems that have words of their own; all others are shown as the mail server put them.
const KNOWN: [&str; 2] = ["timeout", "unreadable"];

/// What does not arrive.
#[derive(Template)]
#[template(path = "correspondence/trouble.html")]
pub struct TroublePage {
    /// The frame.
    pub frame: Frame,
    /// Which trouble is looked at.
    pub show: Option<Trouble>,
    /// What was found.
    pub found: LogPage,
    /// How much there is.
    pub troubles: Troubles,
    /// What the companies are called, by key.
    pub names: BTreeMap<String, String>,
}

/// A way to narrow the operator's list.
struct Choice {
    text: &'static str,
    href: String,
    is_chosen: bool,
    count: String,
}

impl TroublePage {
    fn choices(&self) -> Vec<Choice> {
        let counts = [self.troubles.parked, self.troubles.failing];
        let all = Choice {
            text: "trouble-all",
            href: trouble_address(None, None),
            is_chosen: self.show.is_none(),
            count: self.counted(counts.iter().sum()),
        };
        let each = TROUBLES.iter().zip(counts).map(|((trouble, _), count)| Choice {
            text: match trouble {
                Trouble::Parked => "trouble-parked",
                Trouble::Failing => "trouble-failing",
            },
            href: trouble_address(Some(*trouble), None),
            is_chosen: self.show == Some(*trouble),
            count: self.counted(count),
        });
        std::iter::once(all).chain(each).collect()
    }

    /// The address of what is shown, at a place further on.
    fn address(&self, place: &Place) -> String {
        trouble_address(self.show, Some(place))
    }

    /// A number, exact up to [`MANY`].
    fn counted(&self, n: usize) -> String {
        if n > MANY { self.frame.say("trouble-many") } else { n.to_string() }
    }

    /// What is shown, as the form that tries a letter again sends it.
    fn shown(&self) -> &'static str {
        let shown = TROUBLES.iter().find(|(trouble, _)| self.show == Some(*trouble));
        shown.map_or("", |(_, name)| name)
    }

    /// What kind of letter it is; one without a name goes by that of the outbox.
    fn kind(&self, letter: &Logged) -> String {
        match Kind::find(&letter.kind) {
            Some(kind) => self.frame.say(format!("letter-kind-{}", kind.name)),
            None => letter.kind.clone(),
        }
    }

    fn company(&self, letter: &Logged) -> String {
        let name = letter.organization.and_then(|id| self.names.get(&id.to_string()).cloned());
        name.unwrap_or_else(|| self.frame.say("trouble-no-company"))
    }

    /// Why it failed, where we have words for it.
    fn known_problem(&self, letter: &Logged) -> Option<String> {
        let known = KNOWN.iter().find(|known| letter.problem.as_deref() == Some(**known))?;
        Some(self.frame.say(format!("trouble-why-{known}")))
    }

    /// Why it cannot be tried again now, if so.
    fn obstacle(&self, letter: &Logged) -> Option<&'static str> {
        match letter.is_over(self.frame.now) {
            Some(Obstacle::TooLate) => Some("trouble-too-late"),
            Some(_) => Some("trouble-lost"),
            None if self.is_in_hand(letter) => Some("trouble-in-hand"),
            None => None,
        }
    }

    /// Whether a worker has it, or takes it next.
    fn is_in_hand(&self, letter: &Logged) -> bool {
        matches!(letter.progress, Progress::Failing(at) if at.is_none_or(|at| at <= self.frame.now))
    }
}

impl Telling for TroublePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}
