//! The pages of second factors.
use super::app::App;
use crate::platform::{
    picture::Picture,
    web::{FormErrors, Frame},
};
use askama::Template;
use chrono::{DateTime, Utc};

/// The second step of a sign-in.
#[derive(Template)]
#[template(path = "users/factors/code.html")]
pub struct CodePage {
    /// The frame.
    pub frame: Frame,
    /// Who signs in.
    pub name: String,
    /// With what.
    pub ways: Ways,
    /// What is wrong with the code.
    pub errors: FormErrors,
}

/// What somebody can take the second step with, recovery codes aside.
pub struct Ways {
    /// The code of an app.
    pub has_app: bool,
    /// A passkey.
    pub has_passkey: bool,
}

/// Setting an app up, as the second step of a sign-in or in *My account*.
#[derive(Template)]
#[template(path = "users/factors/app.html")]
pub struct AppPage {
    frame: Frame,
    /// Where the code is sent.
    action: &'static str,
    /// Whether the portal demands it before it lets somebody in.
    is_signing_in: bool,
    seed: String,
    picture: Option<Picture>,
    errors: FormErrors,
}

/// Recovery codes, until their owner says that they have kept them.
#[derive(Template)]
#[template(path = "users/factors/codes.html")]
pub struct CodesPage {
    /// The frame.
    pub frame: Frame,
    /// In groups; none if they were shown already.
    pub codes: Vec<String>,
}

/// *Second factor*, in *My account*.
#[derive(Template)]
#[template(path = "users/factors/factor.html")]
pub struct FactorPage {
    /// The frame.
    pub frame: Frame,
    /// How it stands.
    pub standing: Standing,
}

/// How somebody's second factor stands.
pub struct Standing {
    /// Since when they have an app, if they have one.
    pub since: Option<DateTime<Utc>>,
    /// How many passkeys they have.
    pub passkeys: i64,
    /// How many recovery codes they have left.
    pub codes: i64,
    /// Whether the portal demands a second factor of them.
    pub is_demanded: bool,
}

impl AppPage {
    /// For a new app.
    pub fn new(frame: Frame, app: &App, is_signing_in: bool, errors: FormErrors) -> Self {
        let action = if is_signing_in { super::routes::SET_UP } else { super::routes::APP };
        let (seed, picture) = (app.seed_in_groups(), app.picture());
        Self { frame, action, is_signing_in, seed, picture, errors }
    }
}

impl Standing {
    fn has_any(&self) -> bool {
        self.since.is_some() || self.passkeys > 0
    }

    /// Whether the app can be turned off.
    fn may_end(&self) -> bool {
        !self.is_demanded || self.passkeys > 0
    }
}

impl FactorPage {
    fn passkeys(&self) -> String {
        self.frame.with("count", self.standing.passkeys).say("passkeys-count")
    }

    fn codes_left(&self) -> String {
        self.frame.with("left", self.standing.codes).say("factor-codes-left")
    }
}
