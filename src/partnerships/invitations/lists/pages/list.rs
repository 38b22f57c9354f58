//! A list: what would become of each line, or became of it.
use crate::{
    partnerships::invitations::{
        lists::{
            entry::{Entry, Verdict},
            export::why,
            list::State,
            scene::Scene,
            store::Group,
        },
        pages::Shown,
    },
    platform::web::Frame,
    values::Description,
};
use askama::Template;

/// A list, and what is shown of it.
#[derive(Template)]
#[template(path = "partnerships/invitations/lists/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// What there is to see.
    pub scene: Scene,
    /// The first letter as it will be read, and its own part.
    pub letter: Option<(Shown, Description)>,
    /// Whether the reader may invite.
    pub may_invite: bool,
    /// Why nothing was done.
    pub refusal: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl ListPage {
    fn count(&self, verdict: Verdict) -> u32 {
        self.counted(|it| it == verdict)
    }

    fn of_group(&self, group: &Group) -> u32 {
        self.counted(|it| group.holds(it))
    }

    fn counted(&self, is_wanted: impl Fn(Verdict) -> bool) -> u32 {
        let wanted = self.scene.counts.iter().filter(|(verdict, _)| is_wanted(*verdict));
        wanted.map(|(_, count)| count).sum()
    }

    fn lead(&self) -> String {
        let (list, frame) = (&self.scene.list, &self.frame);
        let (waiting, sent) = (self.count(Verdict::New), self.count(Verdict::Sent));
        let told = frame.with("by", &self.scene.by).with("at", frame.moment(list.made_at));
        let told = told.count("sent", sent).with("total", sent + waiting);
        let lead = told.say(format!("list-{}-lead", list.state.as_str()));
        match list.stopped_for {
            Some(halt) => {
                format!("{lead} {}", frame.say(format!("list-stopped-{}", halt.as_str())))
            }
            None => lead,
        }
    }

    /// When the rest is sent, where it has to wait.
    fn later(&self) -> Option<String> {
        let at = self.scene.list.goes_on_at.filter(|at| *at > self.frame.now)?;
        Some(self.frame.with("at", self.frame.clock_or_moment(&at)).say("list-later"))
    }

    fn kept(&self) -> String {
        let until = self.frame.day_of(self.scene.list.kept_until());
        self.frame.with("until", until).say("list-kept")
    }

    fn is_sending(&self) -> bool {
        self.scene.list.state == State::Sending
    }

    /// Whether *Send* is offered.
    fn can_be_sent(&self) -> bool {
        self.may_invite && self.scene.list.state.is_idle() && self.count(Verdict::New) > 0
    }

    fn send(&self) -> String {
        self.frame.count("count", self.count(Verdict::New)).say("list-send")
    }

    fn why(&self, entry: &Entry) -> String {
        why(&self.frame, entry)
    }

    fn is_shown(&self, group: &Group) -> bool {
        self.scene.group == *group
    }

    fn address(&self, what: &str) -> String {
        format!("/resellers/lists/{}{what}", self.scene.list.id)
    }

    fn page_of(&self, group: &Group) -> String {
        self.address(&format!("?show={}", group.as_str()))
    }

    /// Where more lines are, if there are any.
    fn next(&self) -> Option<String> {
        let after = self.scene.lines.next?;
        Some(format!("{}&after={after}", self.page_of(&self.scene.group)))
    }
}
