//! What a provider types about its open link, and about who came by it.
use super::NewLink;
use crate::{
    partnerships::invitations::{Access, Here, Place, Shown, read_access},
    platform::web::FormErrors,
    users::Role,
    values::{InvitationId, Note, OpenLinkId, Wrong},
};
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// For how many days a link can be good that has an end.
const POSSIBLE_DAYS: RangeInclusive<u16> = 1..=365;
/// How many can use a link that has a limit.
const POSSIBLE_USES: RangeInclusive<u16> = 1..=10_000;
/// What a box says that was ticked.
const TICKED: &str = "yes";

/// *Make the link*.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    /// The live link as the page showed it; nothing, if there was none.
    pub shown: String,
    /// For how many days, as typed; nothing means without an end.
    pub days: String,
    /// For how many, as typed; nothing means as many as there are.
    pub uses: String,
    /// Whether the provider has the last word: `yes`, or nothing.
    pub approval: String,
    /// The roles that were ticked.
    pub role: Vec<String>,
    /// The last day of administrator access, as typed.
    pub until: String,
}

/// A button beside the link.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkPress {
    /// The live link as the page showed it.
    pub shown: String,
}

/// A button beside an answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// The answer's version as the page showed it.
    pub version: String,
    /// Why not, as typed.
    pub reason: String,
}

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    /// The language of the mail.
    pub mail: String,
    /// Behind which of the answers that wait the page begins.
    pub after: String,
    /// Before which it ends.
    pub before: String,
}

impl LinkForm {
    /// As it is before anything is typed.
    pub fn usual(shown: Option<OpenLinkId>, today: NaiveDate) -> Self {
        Self {
            shown: shown.map(|id| id.to_string()).unwrap_or_default(),
            approval: TICKED.to_owned(),
            role: Access::USUAL.map(|role| role.as_str().to_owned()).into(),
            until: Access::usual_day(today).to_string(),
            ..Self::default()
        }
    }

    /// Whether a role was ticked.
    pub fn has(&self, role: &Role) -> bool {
        self.role.iter().any(|ticked| ticked == role.as_str())
    }

    /// Whether the provider wants the last word.
    pub fn needs_approval(&self) -> bool {
        self.approval == TICKED
    }

    /// The link that is wanted, or what is wrong with each field.
    pub fn parse(&self, here: Here) -> Result<NewLink, FormErrors> {
        let mut errors = FormErrors::default();
        let days = errors.field("days", number(&self.days, &POSSIBLE_DAYS, "open-link-days"));
        let uses = errors.field("uses", number(&self.uses, &POSSIBLE_USES, "open-link-uses"));
        let ticked: Vec<&str> = self.role.iter().map(String::as_str).collect();
        let access = read_access((&ticked, &self.until), here, &mut errors);
        let (Some(days), Some(most_uses), Some(access)) = (days, uses, access) else {
            return Err(errors);
        };
        Ok(NewLink {
            access,
            way: here.way,
            needs_approval: self.needs_approval(),
            most_uses,
            ends_at: days.map(|days| here.now + TimeDelta::days(days.into())),
        })
    }

    /// The live link as the page showed it.
    pub fn shown(&self) -> Option<OpenLinkId> {
        self.shown.parse().ok()
    }
}

impl LinkPress {
    /// The live link as the page showed it.
    pub fn shown(&self) -> Option<OpenLinkId> {
        self.shown.parse().ok()
    }
}

impl Decision {
    /// The answer as the page showed it. No version is older than any.
    pub fn shown(&self, id: InvitationId) -> Shown {
        Shown { id, version: self.version.parse().unwrap_or_default() }
    }

    /// Why not, or what is wrong with it.
    pub fn reason(&self) -> Result<Note, FormErrors> {
        self.reason.parse().map_err(|wrong| FormErrors::one("reason", wrong))
    }
}

impl Look {
    /// Reads a query string. What makes no sense is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Which page of the answers.
    pub fn place(&self) -> Option<Place> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}

/// A number that need not be there.
fn number(
    text: &str,
    possible: &RangeInclusive<u16>,
    wrong: &'static str,
) -> Result<Option<u16>, Wrong> {
    match text.trim() {
        "" => Ok(None),
        typed => match typed.parse() {
            Ok(number) if possible.contains(&number) => Ok(Some(number)),
            _ => Err(Wrong::new(wrong)),
        },
    }
}
