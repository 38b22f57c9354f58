//! The pages on which an organization proves its domains.
use crate::{
    domains::{Claim, Look, LostWhy, NewDomainForm, Proven, Record, State},
    platform::web::{FormErrors, Frame},
    values::CompanyDomain,
};
use askama::Template;

/// The list of domains, and the field for one more.
#[derive(Template)]
#[template(path = "verification/domains.html")]
pub struct DomainsPage {
    frame: Frame,
    lines: Vec<Line>,
    is_suspended: bool,
    form: NewDomainForm,
    errors: FormErrors,
}

/// A domain in the list.
struct Line {
    id: String,
    domain: String,
    ascii: Option<String>,
    standing: Standing,
    proof: Option<Proven>,
    look: Option<Look>,
}

/// One domain: how it stands, the record that proves it, what was last seen.
#[derive(Template)]
#[template(path = "verification/domain.html")]
pub struct DomainPage {
    frame: Frame,
    domain: String,
    ascii: Option<String>,
    standing: Standing,
    lead: String,
    record: Record,
    look: Option<Look>,
    id: String,
    is_suspended: bool,
}

/// How a domain stands, for its reader.
#[derive(Clone, Copy)]
pub enum Standing {
    /// Nobody has seen the record yet.
    Claimed,
    /// It is the organization's.
    Proven,
    /// It still is, though the last weekly look did not find the record.
    Missing,
    /// Another organization proved it.
    TakenOver,
    /// The record is gone for good.
    Gone,
}

impl Standing {
    fn of(claim: &Claim<State>) -> Self {
        match &claim.state {
            State::Claimed(_) => Self::Claimed,
            State::Proven(state) if state.misses > 0 => Self::Missing,
            State::Proven(_) => Self::Proven,
            State::Lost(state) => match state.why {
                LostWhy::TakenOver => Self::TakenOver,
                LostWhy::RecordGone => Self::Gone,
            },
        }
    }

    /// The end of its texts' ids.
    fn as_str(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Proven => "proven",
            Self::Missing => "missing",
            Self::TakenOver => "taken-over",
            Self::Gone => "gone",
        }
    }

    /// The colour of its chip.
    fn tone(self) -> &'static str {
        match self {
            Self::Claimed => "",
            Self::Proven => "chip--good",
            Self::Missing => "chip--warn",
            Self::TakenOver | Self::Gone => "chip--bad",
        }
    }

    fn is_proven(self) -> bool {
        matches!(self, Self::Proven | Self::Missing)
    }
}

impl DomainsPage {
    /// From an organization's claims.
    pub fn new(
        frame: Frame,
        claims: Vec<Claim<State>>,
        is_suspended: bool,
        form: NewDomainForm,
        errors: FormErrors,
    ) -> Self {
        let lines = claims.into_iter().map(Line::of).collect();
        Self { frame, lines, is_suspended, form, errors }
    }
}

impl Line {
    fn of(claim: Claim<State>) -> Self {
        Self {
            id: claim.id.to_string(),
            domain: claim.domain.for_people(),
            ascii: ascii_if_other(&claim.domain),
            standing: Standing::of(&claim),
            look: claim.look.clone(),
            proof: claim.at::<Proven>().map(|claim| claim.state),
        }
    }
}

impl DomainPage {
    /// From one claim.
    pub fn new(frame: Frame, claim: Claim<State>, is_suspended: bool) -> Self {
        let standing = Standing::of(&claim);
        Self {
            domain: claim.domain.for_people(),
            ascii: ascii_if_other(&claim.domain),
            lead: lead(&frame, &claim, standing),
            record: claim.record(),
            id: claim.id.to_string(),
            look: claim.look,
            standing,
            is_suspended,
            frame,
        }
    }

    /// What was seen, in words.
    fn told(&self, look: &Look) -> String {
        let telling = self.frame.with("record", &self.record.name);
        telling.say(format!("domain-saw-{}", look.seen.as_str()))
    }
}

/// How the domain stands, as a sentence.
fn lead(frame: &Frame, claim: &Claim<State>, standing: Standing) -> String {
    let since = match &claim.state {
        State::Claimed(_) => claim.claimed_at,
        State::Proven(state) => state.at,
        State::Lost(state) => state.at,
    };
    let seen = claim.clone().at::<Proven>().map(|claim| frame.day_of(claim.state.seen_at));
    let telling = frame
        .with("domain", claim.domain.for_people())
        .with("day", frame.day_of(since))
        .with("seen", seen.unwrap_or_default());
    telling.say(format!("domain-{}-lead", standing.as_str()))
}

/// The spelling in ASCII where people read another.
fn ascii_if_other(domain: &CompanyDomain) -> Option<String> {
    (domain.for_people() != domain.as_str()).then(|| domain.to_string())
}
