//! The pages of a provider's open link, and of the answers that came by it.
use super::{
    Standing,
    forms::{Decision, LinkForm},
    mail::Mail,
};
use crate::{
    organizations::Organization,
    partnerships::{
        invitations::{Invitation, Stage, Terms},
        store::Consent,
    },
    platform::{
        picture::Picture,
        web::{FormErrors, Frame},
    },
    users::{grants::GRANTABLE, role_names},
    values::{AdminAccess, Language},
};
use askama::Template;

/// The address of the link's page.
pub const PAGE: &str = "/resellers/open-link";

/// The link, and who waits for the provider's word.
#[derive(Template)]
#[template(path = "partnerships/open_link/link.html")]
pub struct LinkPage {
    /// The frame.
    pub frame: Frame,
    /// The link, if there is one.
    pub live: Option<Shown>,
    /// The answers that wait, with the names of those who consented.
    pub answers: Vec<(Invitation, String)>,
}

/// A live link as its provider sees it.
pub struct Shown {
    /// The link and its uses.
    pub standing: Standing,
    /// Its address.
    pub url: String,
    /// The address as a picture.
    pub picture: Option<Picture>,
    /// The mail with which it can be sent.
    pub mail: Mail,
    /// The language of that mail.
    pub language: Language,
    /// What both sides can compare on the telephone.
    pub phrase: String,
}

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

impl LinkPage {
    /// How the link stands, as the end of its texts' ids.
    fn state(&self, shown: &Shown) -> &'static str {
        shown.standing.dead(self.frame.now).map_or("link-live", super::DeadLink::as_str)
    }

    fn tone(&self, shown: &Shown) -> &'static str {
        if shown.standing.dead(self.frame.now).is_none() { "chip--good" } else { "chip--warn" }
    }

    fn approval(&self, shown: &Shown) -> String {
        let is_on = if shown.standing.link.needs_approval { "on" } else { "off" };
        self.frame.say(format!("open-link-approval-{is_on}"))
    }

    fn uses(&self, shown: &Shown) -> String {
        let uses = u32::try_from(shown.standing.uses).unwrap_or(u32::MAX);
        let told = self.frame.count("uses", uses);
        match shown.standing.link.most_uses {
            Some(most) => told.with("most", most).say("open-link-uses-of"),
            None => told.say("open-link-uses"),
        }
    }

    fn access(&self, terms: &Terms) -> String {
        access(&self.frame, terms)
    }

    fn count(&self) -> String {
        self.frame.with("count", self.answers.len()).say("open-link-answers-count")
    }
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
        let terms = &self.given.invitation.terms;
        let is_given = self.given.consent.gives_access;
        access(&self.frame, if is_given { terms } else { &Terms::Partnership })
    }

    fn address(&self, act: &str) -> String {
        format!("{PAGE}/answers/{}/{act}", self.given.invitation.id)
    }
}

/// What is asked for, or was consented to.
fn access(frame: &Frame, terms: &Terms) -> String {
    let Some(access) = terms.access() else { return frame.say("invitation-asks-none") };
    let told = frame.with("roles", role_names(frame, &access.roles));
    let told = told.with("until", frame.day_of(access.last_moment()));
    told.say(format!("invitation-asks-{}", terms.as_str().replace('_', "-")))
}
