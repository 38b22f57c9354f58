//! *Authorize indirect provider?*
use super::{Told, place};
use crate::{
    partnerships::{
        answering::{Receipt, View, forms::AnswerForm},
        invitations::{Access, Terms},
    },
    platform::{
        i18n::Words,
        web::{FormErrors, Frame},
    },
    users::role_names,
};
use askama::Template;

/// What is asked for, and the boxes.
#[derive(Template)]
#[template(path = "partnerships/answering/answer.html")]
pub struct AnswerPage {
    frame: Frame,
    view: View,
    receipt: Receipt,
    /// What stands in the way, if anything does.
    told: Option<Told>,
    can_decline: bool,
    form: AnswerForm,
    errors: FormErrors,
    /// What changed since the page was opened, as the middle of its texts' ids: `late`, or `moved`.
    change: Option<&'static str>,
}

impl AnswerPage {
    /// For somebody of the company, with what they typed.
    pub fn new(frame: Frame, view: View, form: AnswerForm, errors: FormErrors) -> Self {
        let now = frame.now;
        let receipt = receipt(&frame, &view);
        let obstacle = view.obstacle(now);
        Self {
            told: obstacle.map(|obstacle| Told::reader(&frame, obstacle, &view)),
            can_decline: view.can_decline(!form.reason.trim().is_empty(), now),
            form: form.on(&receipt.digest()),
            receipt,
            view,
            frame,
            errors,
            change: None,
        }
    }

    /// The same, where other terms were shown than there are now.
    #[must_use]
    pub fn late(self) -> Self {
        Self { change: Some("late"), ..self }
    }

    /// The same, where somebody was faster.
    #[must_use]
    pub fn moved(self) -> Self {
        Self { change: Some("moved"), ..self }
    }

    /// Whether the company came by a link that is open to all.
    fn is_open(&self) -> bool {
        self.view.scene.link.is_some()
    }

    fn told(&self, id: &str) -> String {
        let scene = &self.view.scene;
        let told = self.frame.with("provider", &scene.host.provider.name);
        let told = told.with("inviter", &scene.host.inviter).with("home", &self.view.company.name);
        told.with("until", self.frame.moment(scene.invitation.expires_at)).say(id)
    }

    fn address(&self, act: &str) -> String {
        format!("/invitations/{}/{act}", self.view.scene.invitation.id)
    }

    fn place(&self) -> String {
        place(&self.frame, &self.view.scene.host)
    }

    /// What is said about administrator access.
    fn access(&self) -> String {
        let terms = &self.view.terms;
        let id = format!("answering-access-{}", terms.as_str().replace('_', "-"));
        match terms.access() {
            Some(access) => with_access(&self.frame, access).say(id),
            None => self.frame.say(id),
        }
    }

    /// What the provider can do already, and what becomes of that.
    fn held(&self) -> Option<String> {
        let held = self.view.held.as_ref()?;
        let access = Access { roles: held.roles.clone(), until: held.until };
        let then = if self.view.terms.access().is_some() { "replaced" } else { "stays" };
        let told = with_access(&self.frame, &access);
        Some(told.say(format!("answering-access-held-{then}")))
    }

    /// Whether administrator access is asked for that somebody else would have to give.
    fn leaves_access_out(&self) -> bool {
        matches!(self.view.terms, Terms::AccessOffered(_)) && !self.view.offers_access()
    }

    fn can_withdraw(&self) -> bool {
        self.view.can_withdraw(self.frame.now)
    }

    /// Whether the provider has the last word, and has still to say it.
    fn waits_afterwards(&self) -> bool {
        self.view.scene.needs_approval()
    }

    fn admins(&self) -> String {
        self.frame.list(&self.view.admins)
    }
}

fn with_access(words: &Words, access: &Access) -> crate::platform::i18n::Telling {
    let told = words.with("roles", role_names(words, &access.roles));
    told.with("until", words.day_of(access.last_moment()))
}

/// What stands beside the boxes, in the reader's language.
pub fn receipt(words: &Words, view: &View) -> Receipt {
    let provider = view.scene.host.provider.name.as_str();
    let say = |id: &str| match view.terms.access() {
        Some(access) => with_access(words, access).with("provider", provider).say(id),
        None => words.with("provider", provider).say(id),
    };
    let partnership = match view.terms {
        Terms::WithAccess(_) => say("answering-box-with-access"),
        Terms::Partnership | Terms::AccessOffered(_) => say("answering-box"),
    };
    Receipt {
        invitation: view.scene.invitation.id,
        language: words.language,
        terms: view.terms.clone(),
        partnership,
        access: view.offers_access().then(|| say("answering-box-access")),
    }
}
