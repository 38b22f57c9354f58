//! Where one is signed in, and what happened.
use crate::{
    audit::Row,
    platform::web::Frame,
    users::{account::Browser, sessions::Open},
};
use askama::Template;
use chrono::{DateTime, Utc};

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
    browser: String,
}

impl SessionsPage {
    /// From the live sessions and the newest rows of the log.
    pub fn new(frame: Frame, sessions: Vec<Open>, rows: &[Row]) -> Self {
        let activity = rows.iter().map(|row| Line::of(&frame, row)).collect();
        let has_others = sessions.iter().any(|session| !session.is_this);
        Self { frame, sessions, activity, has_others }
    }

    fn browser(&self, session: &Open) -> String {
        told(&self.frame, Browser::of(&session.agent))
            .unwrap_or_else(|| self.frame.say("account-browser-unknown"))
    }
}

impl Line {
    fn of(frame: &Frame, row: &Row) -> Self {
        let fact = |name: &str| row.facts.get(name).cloned();
        let sentence = format!("event-{}", row.event.replace(['.', '_'], "-"));
        let telling = frame.with("email", fact("email").unwrap_or_default());
        let browser = Browser { program: fact("browser"), system: fact("system") };
        Self {
            at: row.at,
            what: telling.say(sentence),
            browser: told(frame, browser).unwrap_or_default(),
        }
    }
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
