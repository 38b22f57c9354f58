//! The pages of a recovery: the operator's, and that of the organization's people.
use super::{
    candidate::who_stops_it,
    case::Recovery,
    forms::RecoveryForm,
    progress::{Ended, State},
};
use crate::{
    domains::{Look, Record},
    organizations::Organization,
    platform::web::{FormErrors, Frame},
    values::CompanyDomain,
};
use askama::Template;

/// For the operator.
#[derive(Template)]
#[template(path = "operations/recovery.html")]
pub struct DeskPage {
    /// The frame.
    pub frame: Frame,
    /// Which organization.
    pub organization: Organization,
    /// Those who answer for it and can sign in.
    pub admins: Vec<String>,
    /// The domains that it is known by.
    pub domains: Vec<CompanyDomain>,
    /// Its newest recovery.
    pub recovery: Option<Recovery<State>>,
    /// The account of whoever becomes global admin by it.
    pub account: Option<String>,
    /// What was typed.
    pub form: RecoveryForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody was faster.
    pub is_late: bool,
}

/// For the organization's people.
#[derive(Template)]
#[template(path = "operations/notice.html")]
pub struct NoticePage {
    /// The frame.
    pub frame: Frame,
    /// Its newest recovery.
    pub recovery: Option<Recovery<State>>,
    /// The account of whoever becomes global admin by it.
    pub account: Option<String>,
    /// Whether the reader can stop it.
    pub may_object: bool,
    /// Those who can.
    pub admins: Vec<String>,
}

impl DeskPage {
    fn told(&self) -> Option<Told> {
        self.recovery.as_ref().map(|recovery| Told::of(&self.frame, recovery))
    }

    /// The record that has to be there.
    fn record(&self) -> Option<Record> {
        self.open().map(Recovery::record)
    }

    fn open(&self) -> Option<&Recovery<State>> {
        self.recovery.as_ref().filter(|recovery| recovery.is_open())
    }

    fn is_asked(&self) -> bool {
        self.recovery.as_ref().is_some_and(|recovery| matches!(recovery.state, State::Asked(_)))
    }

    fn look(&self) -> Option<&Look> {
        self.recovery.as_ref()?.look.as_ref()
    }

    fn saw(&self, look: &Look, record: &Record) -> String {
        self.frame.with("record", &record.name).say(format!("domain-saw-{}", look.seen.as_str()))
    }

    fn admins(&self) -> String {
        let id = if self.admins.is_empty() { "recovery-no-admin" } else { "recovery-admins" };
        self.frame.with("names", self.admins.join(", ")).say(id)
    }

    fn address(&self) -> String {
        format!("/desk/organizations/{}/recovery", self.organization.id)
    }
}

impl NoticePage {
    fn told(&self) -> Option<Told> {
        self.recovery.as_ref().map(|recovery| Told::of(&self.frame, recovery))
    }

    fn open(&self) -> Option<&Recovery<State>> {
        self.recovery.as_ref().filter(|recovery| recovery.is_open())
    }

    fn help(&self) -> String {
        let told = self.frame.with("operator", &self.frame.site.operator_name);
        told.with("names", self.admins.join(", ")).say(who_stops_it(&self.admins))
    }
}

/// How far a recovery is, in words.
struct Told {
    chip: String,
    tone: &'static str,
    lead: String,
    /// Why it came to nothing, if it did.
    why: Option<String>,
}

impl Told {
    fn of(frame: &Frame, recovery: &Recovery<State>) -> Self {
        let (at, tone) = match &recovery.state {
            State::Asked(_) => (recovery.until(), "chip--plain"),
            State::Waiting(state) => (state.due_at, "chip--warn"),
            State::Done(state) => (state.at, "chip--good"),
            State::Ended(state) => (state.at, "chip--plain"),
        };
        let words = frame
            .with("at", frame.moment(at))
            .with("person", recovery.candidate.name())
            .with("domain", recovery.domain.for_people())
            .with("operator", &frame.site.operator_name)
            .with("kind", recovery.candidate.kind());
        let ended = recovery.clone().at::<Ended>();
        Self {
            chip: words.say(format!("recovery-{}-chip", recovery.state.name())),
            tone,
            lead: words.say(format!("recovery-{}-lead", recovery.state.name())),
            why: ended.map(|ended| words.say(format!("recovery-why-{}", ended.state.why.as_str()))),
        }
    }
}
