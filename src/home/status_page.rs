//! The first page of a company, in words.
use super::status::{Situation, Stage, Story};
use crate::{
    audit::Row,
    platform::{i18n::Telling, web::Frame},
    users::{Permission, Role, SignedIn},
    verification::{Case, State},
};
use askama::Template;

/// A company whose verification can be looked at.
#[derive(Template)]
#[template(path = "home/status.html")]
pub struct StatusPage {
    frame: Frame,
    situation: Situation,
    reference: String,
    heading: String,
    lead: String,
    stages: Vec<StageMark>,
    lines: Vec<Line>,
    membership: Option<String>,
    may_act: bool,
    is_active: bool,
    can_withdraw: bool,
}

/// A company that has no verification to look at.
#[derive(Template)]
#[template(path = "home/company.html")]
pub struct CompanyHome {
    frame: Frame,
    situation: Situation,
    organization: String,
    account_name: String,
    admins: String,
    may_act: bool,
    reads_mail: bool,
}

/// A stage of the verification.
pub struct StageMark {
    class: &'static str,
    name: String,
    told: String,
}

/// A line of what happened.
pub struct Line {
    machine_time: String,
    time: String,
    what: String,
    detail: String,
}

impl StatusPage {
    /// From what is known about the company.
    pub fn new(frame: Frame, story: &Story, situation: Situation, may_act: bool) -> Self {
        let case = story.case.as_ref();
        let told = frame
            .with("contact", case.map(|case| case.contact.name.clone()).unwrap_or_default())
            .with("email", case.map(|case| case.contact.email.to_string()).unwrap_or_default())
            .with(
                "day",
                case.map(|case| frame.weekday(case.expected_by(frame.today()))).unwrap_or_default(),
            )
            .with("company", &story.organization.name)
            .with("operator", &frame.site.operator_name);
        let state = situation.as_str();
        let is_open = situation != Situation::Active && situation != Situation::Suspended;
        Self {
            heading: told.say(format!("status-{state}-heading")),
            lead: told.say(format!("status-{state}-lead")),
            reference: case.map(|case| case.reference.to_string()).unwrap_or_default(),
            stages: case.map(|case| stages(&frame, case, situation)).unwrap_or_default(),
            lines: story.rows.iter().filter_map(|row| line(&frame, story, row)).collect(),
            membership: story.membership.as_ref().map(ToString::to_string),
            is_active: situation == Situation::Active,
            can_withdraw: may_act && is_open,
            situation,
            may_act,
            frame,
        }
    }
}

impl CompanyHome {
    /// From what is known about the company.
    pub fn new(me: SignedIn, story: &Story, situation: Situation, may_act: bool) -> Self {
        let reads_mail = me.person.may(Permission::RunPortal) && me.frame.site.keeps_mail;
        Self {
            organization: story.organization.name.to_string(),
            account_name: story.organization.account_name.to_string(),
            admins: story.admins.join(", "),
            may_act: may_act || me.person.is(Role::OperatorAdmin),
            reads_mail,
            situation,
            frame: me.frame,
        }
    }
}

fn stages(frame: &Frame, case: &Case<State>, situation: Situation) -> Vec<StageMark> {
    let names = ["submitted", "email", "employment", "business", "decision"];
    let marks = names.into_iter().zip(situation.stages());
    marks
        .map(|(name, stage)| StageMark {
            class: stage.class(),
            name: frame.say(format!("stage-of-{name}")),
            told: stage_told(frame, case, name, stage),
        })
        .collect()
}

/// When a stage was passed, or what it waits for.
fn stage_told(frame: &Frame, case: &Case<State>, name: &str, stage: Stage) -> String {
    let confirmed = match &case.state {
        State::UnderReview(state) => Some(state.confirmed_at),
        _ => None,
    };
    match (name, stage) {
        ("submitted", _) => frame.short_day(case.opened_at),
        ("email", Stage::Done) => confirmed.map_or_else(
            || frame.say("stage-on-file"),
            |at| frame.with("day", frame.short_day(at)).say("stage-confirmed"),
        ),
        ("decision", Stage::Done) => match &case.state {
            State::Authorized(state) => frame.short_day(state.at),
            _ => String::new(),
        },
        ("decision", _) => {
            frame.with("day", frame.short_date(case.expected_by(frame.today()))).say("stage-by")
        }
        (_, Stage::Done) => frame.say("stage-on-file"),
        ("email", Stage::Now) => frame.say("stage-waiting-contact"),
        (_, Stage::Now) => frame.say("stage-being-reviewed"),
        (_, Stage::Stopped) => frame.say("stage-stopped"),
        (_, Stage::Ahead) => String::new(),
    }
}

/// The sentence of an audit row. Rows that are of no interest to the company's people have none:
/// every saved page of a draft, and what an event causes besides.
fn line(frame: &Frame, story: &Story, row: &Row) -> Option<Line> {
    let id = format!("event-{}", row.event.replace(['.', '_'], "-"));
    if !frame.knows(&id) {
        return None;
    }
    let told = facts(frame, story, row);
    let detail = format!("{id}-detail");
    Some(Line {
        machine_time: frame.machine_time(row.at),
        time: frame.short_moment(row.at),
        what: told.say(&id),
        detail: if frame.knows(&detail) { told.say(detail) } else { String::new() },
    })
}

/// What the sentence of an audit row may tell.
fn facts(frame: &Frame, story: &Story, row: &Row) -> Telling {
    let fact = |name: &str| row.facts.get(name).cloned().unwrap_or_default();
    let who = match row.actor_kind.as_str() {
        "person" => story.names.get(&row.actor_id).cloned().unwrap_or_default(),
        "link" => fact("contact"),
        _ => frame.say("event-portal"),
    };
    let company = row.facts.get("company").cloned();
    frame
        .with("who", who)
        .with("company", company.unwrap_or_else(|| story.organization.name.to_string()))
        .with("contact", fact("contact"))
        .with("email", fact("email"))
        .with("id", fact("membership_id"))
        .with("domain", fact("domain"))
}
