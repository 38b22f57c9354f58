//! Where one is signed in, and what happened.
use crate::{
    audit::Row,
    platform::web::Frame,
    users::{Role, account::Browser, sessions::Open},
    values::UserId,
};
use askama::Template;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Where one is signed in, and what happened to the account.
#[derive(Template)]
#[template(path = "users/account/sessions.html")]
pub struct SessionsPage {
    frame: Frame,
    sessions: Vec<Open>,
    activity: Vec<Line>,
    has_others: bool,
}

/// Something that happened.
struct Line {
    at: DateTime<Utc>,
    what: String,
    detail: String,
    by: String,
    browser: String,
}

/// Who else did something to the account.
pub struct Others {
    /// Whose account it is.
    pub me: UserId,
    /// The names of those who did something, by key.
    pub names: BTreeMap<String, String>,
}

impl SessionsPage {
    /// From the live sessions and the newest rows of the log.
    pub fn new(frame: Frame, sessions: Vec<Open>, rows: &[Row], others: &Others) -> Self {
        let activity = rows.iter().map(|row| Line::of(&frame, row, others)).collect();
        let has_others = sessions.iter().any(|session| !session.is_this);
        Self { frame, sessions, activity, has_others }
    }

    fn browser(&self, session: &Open) -> String {
        told(&self.frame, Browser::of(&session.agent))
            .unwrap_or_else(|| self.frame.say("account-browser-unknown"))
    }
}

impl Line {
    fn of(frame: &Frame, row: &Row, others: &Others) -> Self {
        let fact = |name: &str| row.facts.get(name).cloned();
        let sentence = format!("event-{}", row.event.replace(['.', '_'], "-"));
        let telling = frame.with("email", fact("email").unwrap_or_default());
        let browser = Browser { program: fact("browser"), system: fact("system") };
        Self {
            at: row.at,
            what: telling.say(sentence),
            detail: roles(frame, row),
            by: others.told(frame, row),
            browser: told(frame, browser).unwrap_or_default(),
        }
    }
}

impl Others {
    /// Who did it, if it was somebody else.
    fn told(&self, frame: &Frame, row: &Row) -> String {
        let is_me = row.actor_kind != "person" || row.actor_id == self.me.to_string();
        let name = self.names.get(&row.actor_id).filter(|_| !is_me);
        name.map(|name| frame.with("who", name).say("account-activity-by")).unwrap_or_default()
    }
}

/// Which roles were given and taken.
fn roles(frame: &Frame, row: &Row) -> String {
    let named = |fact: &str| {
        let roles = row.facts.get(fact).map(String::as_str).unwrap_or_default();
        let roles = roles.split_whitespace().filter_map(|role| role.parse::<Role>().ok());
        roles.map(|role| frame.say(role.text())).collect::<Vec<_>>().join(", ")
    };
    let told =
        [("account-activity-given", named("added")), ("account-activity-taken", named("removed"))];
    let told = told.into_iter().filter(|(_, roles)| !roles.is_empty());
    told.map(|(id, roles)| frame.with("roles", roles).say(id)).collect::<Vec<_>>().join(" ")
}

/// A browser in plain words, if anything is known of it.
fn told(frame: &Frame, browser: Browser) -> Option<String> {
    match (browser.program, browser.system) {
        (Some(program), Some(system)) => {
            Some(frame.with("browser", program).with("system", system).say("account-browser"))
        }
        (one, other) => one.or(other),
    }
}
