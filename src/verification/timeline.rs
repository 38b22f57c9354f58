//! What happened to a company, a line an audit row.
use crate::{
    audit::{Event, Row},
    platform::{i18n::Telling, web::Frame},
    values::OrganizationId,
};
use std::collections::BTreeMap;

/// What a company's story is about: itself, its enrollments, its verifications.
pub const SUBJECTS: &[&str] = &["organization", "enrollment", "case", "domain"];

/// Events that are no line of that story: saved pages of a draft, what an event causes besides, and what
/// the desk does among itself.
const UNTOLD: &[Event] = &[
    Event::OrganizationCreated,
    Event::OrganizationRenamed,
    Event::MembershipProven,
    Event::MembershipCancelled,
    Event::EnrollmentAnswered,
    Event::EnrollmentDeleted,
    Event::EnrollmentExpiring,
    Event::EnrollmentLapsed,
    Event::CompanySecurityContactChanged,
    Event::CompanySupportChanged,
    Event::PeopleExported,
    Event::ActivityExported,
    Event::RecoveryStarted,
    Event::RecoveryProven,
    Event::RecoveryObjected,
    Event::RecoveryCancelled,
    Event::RecoveryFailed,
    Event::RecoveryCompleted,
];

/// A line of what happened.
pub struct Line {
    /// When, for machines.
    pub machine_time: String,
    /// When.
    pub time: String,
    /// What.
    pub what: String,
    /// What there is to say besides, or nothing.
    pub detail: String,
}

/// What the rows do not say themselves.
pub struct Names<'a> {
    /// The company's name.
    pub company: &'a str,
    /// The names of people, by key.
    pub people: &'a BTreeMap<String, String>,
}

impl Names<'_> {
    /// The sentences of audit rows, as far as they are lines of the story.
    /// For readers of one company, everybody of another is the operator.
    pub fn lines(&self, frame: &Frame, rows: &[Row], readers: Option<OrganizationId>) -> Vec<Line> {
        rows.iter().filter_map(|row| self.line(frame, row, readers)).collect()
    }

    fn line(&self, frame: &Frame, row: &Row, readers: Option<OrganizationId>) -> Option<Line> {
        if UNTOLD.iter().any(|event| event.as_str() == row.event) {
            return None;
        }
        let id = format!("event-{}", row.event.replace(['.', '_'], "-"));
        let told = self.telling(frame, row, readers);
        let detail = format!("{id}-detail");
        Some(Line {
            machine_time: frame.machine_time(row.at),
            time: frame.short_moment(row.at),
            what: told.say(&id),
            detail: if frame.knows(&detail) { told.say(detail) } else { String::new() },
        })
    }

    /// What the sentence of an audit row may tell.
    pub fn telling(&self, frame: &Frame, row: &Row, readers: Option<OrganizationId>) -> Telling {
        let fact = |name: &str| row.facts.get(name).cloned().unwrap_or_default();
        let code = |name: &str| fact(name).replace('_', "-");
        let known = |id: String| if frame.knows(&id) { frame.say(id) } else { String::new() };
        let company = row.facts.get("company").cloned();
        frame
            .with("who", self.who(frame, row, readers))
            .with("company", company.unwrap_or_else(|| self.company.to_owned()))
            .with("contact", fact("contact"))
            .with("email", fact("email"))
            .with("id", fact("membership_id"))
            .with("domain", fact("domain"))
            .with("name", fact("name"))
            .with("check", known(format!("check-{}", code("check"))))
            .with("checks", checks(frame, &fact("checks")))
            .with("verdict", fact("verdict"))
            .with("reason", known(format!("reason-{}", code("reason"))))
            .count("days", fact("days").parse::<f64>().unwrap_or_default())
    }

    fn who(&self, frame: &Frame, row: &Row, readers: Option<OrganizationId>) -> String {
        let home = row.actor_home.as_deref();
        let is_stranger = readers.is_some_and(|own| home.is_some_and(|it| it != own.to_string()));
        match row.actor_kind.as_str() {
            "person" if is_stranger => frame.site.operator_name.clone(),
            "person" => self.people.get(&row.actor_id).cloned().unwrap_or_default(),
            "link" => row.facts.get("contact").cloned().unwrap_or_default(),
            _ => frame.say("event-portal"),
        }
    }
}

/// The names of several checks.
fn checks(frame: &Frame, codes: &str) -> String {
    let name = |code: &str| frame.say(format!("check-{}", code.replace('_', "-")));
    codes.split_whitespace().map(name).collect::<Vec<_>>().join(", ")
}
