//! The pages of a provider's open link, and of the answers that came by it.
mod link;

pub use link::{LinkPage, Shown, Waiting};

use super::forms::{Decision, LinkForm};
use crate::{
    organizations::Organization,
    partnerships::{
        invitations::{Invitation, Stage, Terms, store::COUNTED},
        store::Consent,
    },
    platform::web::{FormErrors, Frame},
    users::{grants::GRANTABLE, role_names},
    values::AdminAccess,
};
use askama::Template;

/// The address of the link's page.
pub const PAGE: &str = "/resellers/open-link";

/// What the link is to be.
#[derive(Template)]
#[template(path = "partnerships/open_link/new.html")]
pub struct NewPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: LinkForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody made another link while this was typed.
    pub is_late: bool,
}

/// An answer, and what belongs to it.
pub struct Given {
    /// The answer.
    pub invitation: Invitation,
    /// Who gave it.
    pub company: Organization,
    /// Which person: name and address.
    pub consenter: (String, String),
    /// What was consented to.
    pub consent: Consent,
    /// Who of the provider said yes or no.
    pub decider: Option<String>,
    /// Whether the reader is whoever gave it, in another company: a colleague has to decide.
    pub is_oneself: bool,
}

/// An answer.
#[derive(Template)]
#[template(path = "partnerships/open_link/answer.html")]
pub struct AnswerPage {
    /// The frame.
    pub frame: Frame,
    /// The answer.
    pub given: Given,
    /// Why nothing was done, as a sentence.
    pub refusal: Option<String>,
    /// What was typed.
    pub form: Decision,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl NewPage {
    /// Whether administrator access is given on this portal.
    fn offers_access(&self) -> bool {
        self.frame.site.admin_access != AdminAccess::Off
    }
}

impl AnswerPage {
    fn stage(&self) -> Stage {
        self.given.invitation.stage(self.frame.now)
    }

    fn title(&self) -> String {
        self.frame.with("company", &self.given.company.name).say("answer-title")
    }

    fn waits(&self) -> bool {
        self.stage() == Stage::Waiting
    }

    /// What begins with a yes.
    fn access(&self) -> String {
        begins(&self.frame, &self.given.invitation.terms, &self.given.consent)
    }

    fn address(&self, act: &str) -> String {
        format!("{PAGE}/answers/{}/{act}", self.given.invitation.id)
    }
}

/// That companies wait for the provider's word.
pub fn tell_waiting(frame: &Frame, waiting: usize) -> String {
    match counted(waiting) {
        Some(count) => frame.count("count", count).say("open-link-waits"),
        None => frame.say("open-link-waits-many"),
    }
}

/// A number that was counted to its end.
fn counted(waiting: usize) -> Option<u32> {
    u32::try_from(waiting).ok().filter(|_| waiting <= COUNTED)
}

/// What begins with the provider's yes: what was consented to, no box being left to tick.
fn begins(frame: &Frame, terms: &Terms, consent: &Consent) -> String {
    match terms.access().filter(|_| consent.gives_access) {
        Some(given) => access(frame, &Terms::WithAccess(given.clone())),
        None => access(frame, &Terms::Partnership),
    }
}

/// What is asked for, or was consented to.
fn access(frame: &Frame, terms: &Terms) -> String {
    let Some(access) = terms.access() else { return frame.say("invitation-asks-none") };
    let told = frame.with("roles", role_names(frame, &access.roles));
    let told = told.with("until", frame.day_of(access.last_moment()));
    told.say(format!("invitation-asks-{}", terms.as_str().replace('_', "-")))
}
