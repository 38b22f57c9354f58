//! A row in words.
use super::facts;
use crate::{activity::names::Names, audit::Logged, platform::web::Frame, verification};
use std::collections::BTreeMap;

/// A line of the record.
pub struct Line {
    /// Its number in the chain.
    pub seq: i64,
    /// The event's name.
    pub event: String,
    /// When, for machines.
    pub machine_time: String,
    /// When.
    pub time: String,
    /// What happened.
    pub what: String,
    /// On whom or what.
    pub about: String,
    /// Who did it.
    pub by: String,
    /// For which other organization they did it, or nothing.
    pub acting_for: String,
    /// What else is known: what it is, and what it was.
    pub facts: Vec<(String, String)>,
}

/// Who tells it, in the reader's words.
pub struct Teller<'a> {
    /// The reader's language and zone.
    pub frame: &'a Frame,
    /// What everybody is called.
    pub names: &'a Names,
}

impl Teller<'_> {
    /// The line of a row.
    pub fn line(&self, row: &Logged) -> Line {
        Line {
            seq: row.seq,
            event: row.row.event.clone(),
            machine_time: self.frame.machine_time(row.row.at),
            time: self.frame.moment(row.row.at),
            what: self.what(row),
            about: self.about(row),
            by: self.by(row),
            acting_for: self.acting_for(row),
            facts: facts::told(self.frame, &row.row.facts),
        }
    }

    fn what(&self, row: &Logged) -> String {
        let (company, people) = (self.names.own(), &BTreeMap::new());
        let names = verification::Names { company, people };
        let fact = |name: &str| row.row.facts.get(name).cloned().unwrap_or_default();
        let telling = names.telling(self.frame, &row.row, None).with("who", self.by(row));
        let telling = telling.with("grantor", fact("grantor")).with("grantee", fact("grantee"));
        let telling = telling.with("count", fact("count"));
        telling.say(format!("event-{}", row.row.event.replace(['.', '_'], "-")))
    }

    /// Who did it. Whoever works at the operator is the operator to everybody else.
    fn by(&self, row: &Logged) -> String {
        let actor = row.row.actor_id.as_str();
        match row.row.actor_kind.as_str() {
            "person" => self.person(actor, row.row.actor_home.as_deref().unwrap_or_default()),
            "link" => self.link_holder(actor, row),
            _ => self.frame.say(match actor {
                "command_line" => "activity-by-command-line",
                "import" => "activity-by-import",
                "visitor" => "activity-by-visitor",
                _ => "event-portal",
            }),
        }
    }

    fn person(&self, id: &str, home: &str) -> String {
        if self.names.is_operator_to_others(home) {
            return self.frame.site.operator_name.clone();
        }
        let name = self.names.people.get(id).cloned().unwrap_or_default();
        match self.names.organizations.get(home) {
            Some(other) if !self.names.is_own(home) => format!("{name} ({other})"),
            _ => name,
        }
    }

    /// Whoever opened a mailed link: known by what the link was about.
    fn link_holder(&self, about: &str, row: &Logged) -> String {
        if about == format!("user:{}", row.subject_id) {
            return self.about(row);
        }
        let contact = row.row.facts.get("contact").cloned();
        contact.unwrap_or_else(|| self.frame.say("activity-by-link"))
    }

    fn acting_for(&self, row: &Logged) -> String {
        let name = row.acting_for.as_ref().and_then(|id| self.names.organizations.get(id));
        name.cloned().unwrap_or_default()
    }

    /// On whom or what. People and organizations go by the names that they have now.
    fn about(&self, row: &Logged) -> String {
        let fact = |name: &str| row.row.facts.get(name).cloned().unwrap_or_default();
        let names = self.names;
        match row.subject_kind.as_str() {
            "user" => names.people.get(&row.subject_id).cloned().unwrap_or_else(|| fact("name")),
            "organization" | "provider" => {
                names.organizations.get(&row.subject_id).cloned().unwrap_or_else(|| fact("name"))
            }
            "case" => self.case(&fact("reference"), &fact("company")),
            "membership" => self.frame.with("id", &row.subject_id).say("activity-about-membership"),
            "enrollment" => self.frame.say("activity-about-enrollment"),
            "grant" => self
                .frame
                .with("grantor", fact("grantor"))
                .with("grantee", fact("grantee"))
                .say("activity-about-grant"),
            "domain" => fact("domain"),
            _ => fact("recipient"),
        }
    }

    fn case(&self, reference: &str, company: &str) -> String {
        self.frame.with("reference", reference).with("company", company).say("activity-about-case")
    }
}
