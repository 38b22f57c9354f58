//! A list: what would become of each line, or became of it.
use super::Letter;
use crate::{
    lists::{
        entry::{Entry, Verdict},
        export::{chip, why},
        group::Group,
        kind::Kind,
        list::State,
        reader::Inviter,
        scene::Scene,
    },
    platform::web::Frame,
    users::role_names,
    values::AdminAccess,
};
use askama::Template;

/// A list, and what is shown of it.
#[derive(Template)]
#[template(path = "lists/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// What there is to see.
    pub scene: Scene,
    /// The first letter as it will be read.
    pub letter: Option<Letter>,
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
                let why = frame.with("partner", self.partner().unwrap_or_default());
                format!("{lead} {}", why.say(format!("list-stopped-{}", halt.as_str())))
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
        why(&self.frame, self.kind(), entry)
    }

    fn kind(&self) -> Kind {
        self.scene.list.kind()
    }

    fn title(&self) -> String {
        self.frame.with("kind", self.kind().as_str()).say("list-title")
    }

    fn chip(&self, verdict: &Verdict) -> String {
        chip(&self.frame, self.kind(), *verdict)
    }

    /// With whom customers are to be shared.
    fn partner(&self) -> Option<String> {
        let Inviter::Partners(cast, _) = &self.scene.reader.inviter else { return None };
        let mut others = cast.partners().into_iter().filter(|(_, it)| it.id != cast.inviter.id);
        others.next().map(|(_, it)| it.name.to_string())
    }

    /// For how many days, and with which access.
    fn terms(&self) -> Vec<String> {
        let (frame, terms) = (&self.frame, &self.scene.list.terms);
        let days = frame.count("days", terms.days).say("list-days");
        let is_given = frame.site.admin_access != AdminAccess::Off;
        let access = match terms.access.as_ref().filter(|_| is_given) {
            Some(access) => {
                let told = frame.with("roles", role_names(frame, &access.roles));
                let told = told.with("until", frame.day_of(access.last_moment()));
                told.with("partners", frame.list(&self.with_access())).say("list-access")
            }
            None => frame.say("list-access-none"),
        };
        vec![days, access]
    }

    /// Who gets the access that is asked for.
    fn with_access(&self) -> Vec<String> {
        match &self.scene.reader.inviter {
            Inviter::Provider(provider) => vec![provider.name.to_string()],
            Inviter::Partners(cast, named) => {
                let asking = cast.partners().into_iter().filter(|(side, _)| named.is_for(*side));
                asking.map(|(_, it)| it.name.to_string()).collect()
            }
        }
    }

    /// Whom customers are asked to authorize.
    fn named(&self) -> Option<String> {
        let Inviter::Partners(cast, _) = &self.scene.reader.inviter else { return None };
        let names = cast.partners().into_iter().map(|(_, it)| it.name.to_string());
        let names: Vec<String> = names.collect();
        Some(self.frame.with("partners", self.frame.list(&names)).say("list-shared"))
    }

    fn is_shown(&self, group: &Group) -> bool {
        self.scene.group == *group
    }

    fn address(&self, what: &str) -> String {
        format!("{}{what}", self.scene.list.page())
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
